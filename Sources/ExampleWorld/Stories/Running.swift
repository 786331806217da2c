import Coordination
import Domain

/// Plans that run: one that began before the cost was settled, one late, two without consent.
extension Stage {
    func tellRunning() async throws -> [Story] {
        try await [adam(), wilma(), edvin(), maj()]
    }

    /// The units disagreed on who pays, began all the same and settled it afterwards.
    private func adam() async throws -> Story {
        let story = try await begin(
            .adam,
            by: .habilitering,
            on: -75,
            need: "Jag vill också spela match.",
            in: .child,
            because: "Adam behöver hjälp av oss, av kommunen och av laget på samma gång.",
            .words("Jag vill ha nummer sju.", led: "Tränaren lovade Adam tröja nummer sju.")
        )
        try await story.isAccepted(offered: -71, answered: -66)
        try await story.at(-62) {
            try await $0.everyoneConsents(to: [.socialKalmar], until: 120)
        }
        try await story.at(-58) {
            try await $0.calls(
                [.socialKalmar],
                on: -40,
                at: "10.00",
                in: "Klubbstugan vid planen",
                asking: "Vad behövs för att Adam ska kunna vara med i laget?",
                invited: "Tränaren i laget"
            )
        }
        let company = try await story.at(-40) {
            try await $0.meets("Adam visade planen. Alla kan sin del, men inte vem som betalar.")
            try await $0.aims("Jag spelar en hel match med laget.", .child)
            try await $0.promises("Vi visar tränaren hur Adams stöd fungerar.", starts: -36)
            try await $0.measure("Fotbollslaget", "Adam tränar med, i egen takt.", when: "Onsdagar")
            let company = try await $0.asks(
                .socialKalmar,
                for: "En ledsagare vid träningen en gång i veckan.",
                answerBy: -30
            )
            try await $0.handsOut([.inputs], to: [.socialKalmar])
            return company
        }
        try await adamBegins(story, company)
        return story
    }

    private func adamBegins(_ story: Story, _ company: SupportInput.ID) async throws {
        try await story.at(-37) {
            try await $0.disagrees(
                about: company,
                .whoPays,
                "Regionen och kommunen är oense om vem som betalar ledsagaren.",
                startsNow: .socialKalmar
            )
            try await $0.saysYes(to: company, .socialtjanst, starts: -33)
        }
        try await story.at(-33) {
            try await $0.agrees(followUp: 27)
            try await $0.contact(.habilitering, deputy: "Habiliteringens fysioterapeut")
            try await $0.contact(.socialtjanst, deputy: Colleague.chef.presentation)
            try await $0.handsOut(to: [.socialKalmar])
            try await $0.begins(company, .socialtjanst)
        }
        try await story.at(-12) {
            try await $0.settles("Kommunen betalar ledsagaren, regionen utbildar honom.")
        }
        try await adamsNextMeeting(story)
    }

    /// Called to the follow-up; the municipality cannot come that day and suggests another.
    private func adamsNextMeeting(_ story: Story) async throws {
        try await story.at(-6) {
            try await $0.calls(
                [.socialKalmar],
                on: 24,
                at: "15.30",
                in: "Klubbstugan vid planen",
                asking: "Hur går det för Adam i laget?",
                invited: "Tränaren i laget"
            )
        }
        try await story.at(-4) {
            try await $0.staysAway(
                .socialtjanst,
                because: "Ledsagaren är ledig den veckan, och hon vet bäst hur det går.",
                suggests: 31
            )
        }
    }

    /// Almost eighteen; the day of the follow-up has passed.
    private func wilma() async throws -> Story {
        let story = try await begin(
            .wilma,
            by: .socialtjanst,
            on: -120,
            need: "Jag vet inte var jag ska bo när jag fyller arton.",
            in: .child,
            because: "Skola, vård och boende slutar olika dagar, och Wilma ser inte helheten.",
            .words(
                "Jag vill veta innan jag fyller, inte efter.",
                led: "Datumen skrevs upp på ett papper som Wilma har."
            ),
            childDecides: true
        )
        try await story.isAccepted(offered: -116, answered: -110)
        try await story.at(-107) { try await $0.everyoneConsents(to: [.bup], until: 37) }
        try await story.at(-103) {
            try await $0.calls(
                [.bup],
                on: -88,
                at: "16.00",
                in: "Fiket vid stationen",
                asking: "Vad ska vara klart innan Wilma fyller arton?"
            )
        }
        try await wilmaMeets(story)
        return story
    }

    private func wilmaMeets(_ story: Story) async throws {
        try await story.at(-88) {
            try await $0.meets("Wilma ledde mötet själv. Hon hade skrivit dagordningen.")
            try await $0.aims("Jag har ett eget rum och någon att ringa.", .child)
            let home = try await $0.promises(
                "Träningslägenhet med stöd i huset.",
                starts: -61,
                atHome: false
            )
            try await $0.agrees(followUp: -5, othersDoNothing: true)
            try await $0.handsOut(to: [.bup])
            try await $0.at(-61) {
                try await $0.begins(home, .socialtjanst)
                try await $0.handsOut([.inputs], to: [.bup])
                try await $0.promises(
                    "Samtal varannan vecka, också efter arton.",
                    by: .bup,
                    starts: -55
                )
                try await $0.handsOut([.inputs], to: [.socialKalmar], by: .bup)
            }
        }
    }
}

/// Two plans in which nothing more may be shared just now.
extension Stage {
    /// His mother took her consent back; what was handed out stays where it is.
    private func edvin() async throws -> Story {
        let story = try await begin(
            .edvin,
            by: .nybro,
            on: -110,
            need: "Edvin kommer hem sent och säger inte var han har varit.",
            in: .guardian,
            because: "Skolan, fritids och hemmet vet olika delar av samma kväll.",
            .declined(.talk)
        )
        try await story.isAccepted(offered: -104, answered: -97)
        try await story.at(-95) { try await $0.everyoneConsents(to: [.bjorkskolan], until: 80) }
        try await story.at(-90) {
            try await $0.calls(
                [.bjorkskolan],
                on: -76,
                at: "17.30",
                in: "Björkskolans kafé",
                asking: "Hur vet vi att Edvin är trygg på kvällen?",
                child: .notNow
            )
        }
        try await edvinsPlan(story)
        try await story.at(-8) { try await $0.takesBack(.guardian(0)) }
        return story
    }

    private func edvinsPlan(_ story: Story) async throws {
        try await story.at(-76) {
            try await $0.meets(
                "Edvin ville inte vara med, och det är hans rätt. Vi talade bara om det vi själva "
                    + "kan göra."
            )
            try await $0.aims("Vi vet var Edvin är, utan att fråga varje timme.", .guardian)
            let talks = try await $0.promises(
                "Samtal med Edvin och mamma varannan vecka.",
                starts: -69
            )
            try await $0.measure("Pappa", "Hämtar efter träningen.", when: "Måndagar och torsdagar")
            try await $0.agrees(followUp: 12)
            try await $0.handsOut(to: [.bjorkskolan])
            try await $0.at(-69) {
                try await $0.begins(talks, .nybro)
                try await $0.handsOut([.inputs], to: [.bjorkskolan])
            }
        }
    }

    /// The consents ran out; the clinic's copy is older than the plan.
    private func maj() async throws -> Story {
        let story = try await begin(
            .maj,
            by: .kurator,
            on: -220,
            need: "Maj slutar prata när det är fler än tre i rummet.",
            in: .staff,
            because: "Hemma pratar Maj hela tiden. Skolan och vården behöver höra samma barn.",
            .words("Jag pratar med hunden.", by: .writing, led: "Skolans hund är med på fredagar.")
        )
        try await story.isAccepted(offered: -216, answered: -210)
        try await story.at(-205) { try await $0.everyoneConsents(to: [.bup], until: -25) }
        try await story.at(-202) {
            try await $0.calls(
                [.bup],
                on: -187,
                at: "13.15",
                in: "Biblioteket, Lindskolan",
                asking: "Var börjar vi, så att Maj vågar?",
                child: .sendsWords
            )
        }
        try await story.at(-187) {
            try await $0.meets("Maj hade skickat en inspelning hemifrån. Vi lyssnade på den först.")
            try await $0.aims("Jag vågar säga mitt namn i klassen.", .child)
            let group = try await $0.promises(
                "En liten grupp på tre, två gånger i veckan.",
                starts: -180
            )
            try await $0.contact(.bup, deputy: nil)
            try await $0.agrees(followUp: 18, othersDoNothing: true)
            try await $0.at(-180) { try await $0.begins(group, .kurator) }
            try await $0.handsOut(to: [.bup])
        }
        try await story.at(-12) {
            try await $0.needs("Maj har slutat prata i gruppen också.", .staff, owner: .lindskolan)
            try await $0.contact(.bup, deputy: "Mottagningens sjuksköterska")
        }
        return story
    }
}
