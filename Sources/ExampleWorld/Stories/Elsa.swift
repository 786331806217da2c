import Coordination
import Domain

/// Elsa, twelve years: the plan that shows how it is meant to be.
extension Stage {
    func elsa() async throws -> Story {
        let story = try await begin(
            .elsa,
            by: .kurator,
            on: -18,
            need: "Jag får ont i magen när jag tänker på skolan.",
            in: .child,
            because:
                "Skolan, hemmet och vården hjälper var för sig, och det går inte ihop för Elsa.",
            .words(
                "Det är värst på söndagar. Då vill jag inte sova.",
                led: "Kuratorn frågade vad en bra morgon är, och började där."
            ),
            childDecides: true
        )
        let mother = try await story.opensAccount(for: .mamma, guardian: 0)
        let father = try await story.opensAccount(for: .pappa, guardian: 1)
        let child = try await story.opensAccount(for: .elsa)
        try await elsaSaysYes(story)
        try await elsasMeeting(story)
        let talks = try await elsasWishes(story)
        try await elsasAgreement(story)
        try await elsasFirstWeeks(story, talks: talks)
        try await story.at(-1) {
            try await $0.familyAnswers(
                need: 0,
                .partly,
                inTime: true,
                "Det går lättare på morgonen nu. Söndagarna är fortfarande svåra.",
                as: mother
            )
            _ = try await $0.service.planOverview($0.plan, as: father)
            _ = try await $0.service.planOverview($0.plan, as: child)
        }
        try await elsasFamilyWrites(story, mother: mother, child: child)
        return story
    }

    private func elsasFamilyWrites(_ story: Story, mother: Caller, child: Caller) async throws {
        try await story.at(-1) {
            try await $0.writes(
                "Mormor är bortrest nästa tisdag. Kan någon annan möta Elsa då?",
                for: .family,
                as: mother
            )
            try await $0.answersFamily(
                "Ja, mentorn möter henne vid grinden klockan 9.20.",
                by: .kurator
            )
            try await $0.writes(
                "Kan jag få prata med dig ensam på måndag?",
                for: .holder,
                as: child
            )
        }
    }

    private func elsaSaysYes(_ story: Story) async throws {
        try await story.at(-18) {
            try await $0.offers(
                best:
                    "Elsa behöver att de vuxna talar med varandra, så att hon slipper berätta om.",
                .words(
                    "Jag vill kunna gå till skolan utan att få ont i magen, "
                        + "och att ni pratar med mig först.",
                    by: .drawing,
                    led: "Skolan flyttar starten till 9.30, och Elsas fråga kommer först på mötet."
                )
            )
            try await $0.familyAnswers(
                .yes,
                .words("Ja, om mormor får vara med.", led: "Mormor bjuds in till mötet.")
            )
        }
        try await story.at(-16) {
            try await $0.everyoneConsents(
                to: [.bup, .socialKalmar],
                until: 165,
                .words(
                    "Ni får berätta om magen, men säg att det är jag som har sagt det.",
                    led: "Elsas egna ord står först i det som skickas."
                )
            )
        }
    }

    private func elsasMeeting(_ story: Story) async throws {
        try await story.at(-16) {
            try await $0.calls(
                [.bup],
                on: -11,
                at: "13.00",
                in: "Lilla rummet, Lindskolan",
                asking: "Hur kan Elsa komma till skolan utan att få ont i magen?",
                invited: "Mormor Birgit",
                child: .comesPartly,
                .words(
                    "Efter lunch. På morgonen är jag för trött.",
                    led: "Mötet blev klockan 13, och Elsa väljer när hon går."
                )
            )
            try await $0.contact(.kurator, deputy: Colleague.skolskoterska.presentation)
            try await $0.contact(.bup, deputy: "Mottagningens sjuksköterska")
            try await $0.names(.careContact, .bup)
        }
        try await story.at(-14) { try await $0.comes(.bup) }
        try await story.at(-11) {
            try await $0.meets(
                "Elsas fråga kom först. Elsa var med den första halvan och ritade sin morgon. "
                    + "Mamma och mormor var på plats, pappa på länk. Alla vill börja smått: en "
                    + "lugn start, någon att prata med och lugnare mornar hemma.",
                away: 1,
                .words(
                    "Jag vill börja senare och gå in i lilla rummet först.",
                    by: .drawing,
                    led: "Elsa börjar 9.30 i lilla rummet från och med den här veckan."
                )
            )
        }
    }
}

/// What was promised around Elsa, and how it has gone.
extension Stage {
    private func elsasWishes(_ story: Story) async throws -> SupportInput.ID {
        try await story.at(-11) {
            try await $0.needs(
                "Mornarna hemma blir bråk och stress.",
                .guardian,
                owner: .lindskolan
            )
            try await $0.aims("Jag går till skolan utan ont i magen.", .child)
            try await $0.aims("Lugna mornar där vi hinner äta frukost.", .guardian)
            let talks = try await $0.asks(
                .bup,
                for: "Samtal om oro. Fem gånger, Elsa bestämmer plats.",
                answerBy: -1
            )
            try await $0.asks(
                .socialKalmar,
                for: "Stöd hemma på morgonen. Önskat av familjen.",
                answerBy: 9,
                need: 1
            )
            try await $0.measure("Mormor", "Följer Elsa till skolan.", when: "Tisdagar")
            try await $0.handsOut([.inputs], to: [.bup, .socialKalmar])
            return talks
        }
    }

    private func elsasAgreement(_ story: Story) async throws {
        try await story.at(-11) {
            let start = try await $0.promises(
                "Lugn start på dagen. Elsa börjar 9.30 i lilla rummet.",
                starts: -9
            )
            try await $0.promises(
                "Mentorn frågar Elsa på fredagen hur veckan var, innan något ändras.",
                starts: -8
            )
            try await $0.agrees(
                followUp: 24,
                best: "Elsa blir kvar i sin klass och hemma. Var och en lovar bara sitt eget.",
                .words(
                    "Halv tio är bra. Fråga mig först om ni ändrar något.",
                    led: "Det står i planen: ingen ändrar något utan att Elsa har fått frågan."
                )
            )
            try await $0.handsOut(to: [.bup])
            try await $0.at(-9) {
                try await $0.begins(start, .kurator)
                try await $0.finishes(start, .kurator)
                try await $0.handsOut([.inputs], to: [.bup])
            }
        }
    }

    private func elsasFirstWeeks(_ story: Story, talks: SupportInput.ID) async throws {
        try await story.at(-4) { try await $0.isSoughtInVain(by: .fritid) }
        try await story.at(-2) { try await $0.saysYes(to: talks, .bup, starts: -1) }
        try await story.at(-1) {
            try await $0.begins(talks, .bup)
            try await $0.leavesDraft(
                "call",
                "question",
                "Hur har det gått? Elsa vill ha mötet efter lunch.",
                by: .kurator
            )
        }
    }
}
