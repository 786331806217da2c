import Domain

/// Offers that wait for an answer, and one that got a no.
extension Stage {
    func tellOffers() async throws -> [Story] {
        try await [tuva(), yusuf(), milo(), sol()]
    }

    /// Her father has no custody any longer and is not asked.
    private func tuva() async throws -> Story {
        let story = try await begin(
            .tuva,
            by: .samordnare,
            on: -11,
            need: "Jag tänker så mycket på natten att jag inte kan sova.",
            in: .child,
            because: "Tuva har fått samtal här, men oron är störst i skolan och på bussen.",
            .words(
                "Jag orkar inte berätta för en till.",
                by: .writing,
                led: "Tuva har skrivit en sida som hon själv väljer vem som får läsa."
            )
        )
        try await story.at(-5) {
            try await $0.offers(
                .words(
                    "Då får skolan veta det en gång, och sen är det klart.",
                    led: "Barnhälsan erbjöd att hålla i planen, så att Tuva berättar en gång."
                )
            )
        }
        return story
    }

    /// The family wants to wait for the interpreter.
    private func yusuf() async throws -> Story {
        let story = try await begin(
            .yusuf,
            by: .forskola,
            on: -26,
            need: "Yusuf säger få ord och blir ledsen när vi inte förstår honom.",
            in: .staff,
            because: "Förskolan, hälsovården och familjen behöver samma bild av Yusufs språk.",
            .words(
                "Bil. Mamma. Hem.",
                by: .pictures,
                led: "Yusuf har bilder på hallen, bilen och mamma, och visar själv."
            )
        )
        try await story.at(-19) { try await $0.offers() }
        try await story.at(-12) {
            try await $0.familyAnswers(
                .later,
                because: "Mamma vill tänka efter och tala med tolken i lugn och ro."
            )
        }
        return story
    }

    private func milo() async throws -> Story {
        let story = try await begin(
            .milo,
            by: .bjorkskolan,
            on: -33,
            need: "Milo vill inte gå på idrotten, och nu inte på musiken heller.",
            in: .staff,
            because: "Vi tror att flera behöver hjälpas åt: skolan, barnhälsan och hemmet.",
            .words(
                "Det låter för mycket i salen.",
                led: "Milo fick hörselkåpor redan samma dag."
            )
        )
        try await story.at(-29) { try await $0.offers() }
        try await story.at(-17) {
            try await $0.familyAnswers(
                .no,
                because: "Hörselkåporna räcker just nu, tycker familjen. De vet var vi finns.",
                .words("Kåporna är bra.", led: "Kåporna fortsätter, också på musiken.")
            )
        }
        return story
    }

    private func sol() async throws -> Story {
        let story = try await begin(
            .sol,
            by: .socialtjanst,
            on: -10,
            need: "Sol skriker på kvällarna, och vi sover nästan ingenting.",
            in: .guardian,
            because: "Familjen möter fyra olika mottagningar och hinner inte till alla.",
            .unasked("Sol är nyfödd. Vi har sett att hon lugnar sig i famnen."),
            initiator: "Sols föräldrar"
        )
        try await story.at(-4) {
            try await $0.offers(
                best: "Sol mår bra när föräldrarna får sova. Hjälpen ska komma hem till dem."
            )
        }
        return story
    }
}
