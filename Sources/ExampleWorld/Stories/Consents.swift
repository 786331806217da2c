import Domain

/// Families who have said yes, with consents that are missing, refused, narrow or complete.
extension Stage {
    func tellConsents() async throws -> [Story] {
        try await [alma(), leo(), amina(), lova()]
    }

    /// One guardian says yes and the other no.
    private func alma() async throws -> Story {
        let story = try await begin(
            .alma,
            by: .habilitering,
            on: -30,
            need: "Alma hinner inte med i klassen och gråter när hon ska gå hemifrån.",
            in: .guardian,
            because: "Habiliteringens råd når inte fram till skolan, och skolans inte hit.",
            .words(
                "Fröken pratar så fort.",
                by: .pictures,
                led: "Vi frågar skolan om bildschema."
            )
        )
        try await story.isAccepted(offered: -25, answered: -16)
        try await story.at(-11) {
            try await $0.saysYes(.guardian(0), to: [.lindskolan], until: 170)
        }
        try await story.at(-9) { try await $0.saysNo(.guardian(1)) }
        return story
    }

    /// Leo and his mother have answered; his father has not.
    private func leo() async throws -> Story {
        let story = try await begin(
            .leo,
            by: .socialtjanst,
            on: -40,
            need: "Jag är vaken hela nätterna och sover på lektionerna.",
            in: .child,
            because: "Skolan och vi har haft tre möten, men ingen har haft ansvaret emellan.",
            .words(
                "Ni frågar alltid samma sak. Gör något i stället.",
                led: "Vi tar med ett förslag till Leo, inte fler frågor."
            ),
            childDecides: true
        )
        try await story.isAccepted(offered: -36, answered: -25)
        try await story.at(-18) {
            try await $0.saysYes(.child, to: [.lindskolan, .bup], until: 160)
            try await $0.saysYes(.guardian(0), to: [.lindskolan, .bup], until: 160)
        }
        return story
    }

    private func amina() async throws -> Story {
        let story = try await begin(
            .amina,
            by: .forskola,
            on: -16,
            need: "Amina går på tå och ramlar ofta. Vi är oroliga för benen.",
            in: .guardian,
            because: "Förskolan och familjen ser samma sak, men ingen vet vem som frågar vem.",
            .unasked("Amina är tre år. Vi har sett vad hon gör när hon leker ute."),
            initiator: "Aminas pappa"
        )
        try await story.isAccepted(offered: -11, answered: -3)
        return story
    }

    /// Her father shares less than her mother; the narrowest yes sets the limit.
    private func lova() async throws -> Story {
        let story = try await begin(
            .lova,
            by: .kurator,
            on: -23,
            need: "Jag har inte ätit lunch i skolan sen sommaren.",
            in: .child,
            because: "Skolsköterskan, barnhälsan och hemmet behöver göra likadant.",
            .words(
                "Säg inget till klassen.",
                led: "Ingen i klassen får veta. Lärarna får bara veta när Lova äter."
            ),
            childDecides: true
        )
        try await story.isAccepted(offered: -18, answered: -12)
        try await story.at(-5) {
            try await $0.saysYes(.child, to: [.barnhalsan], until: 120)
            try await $0.saysYes(.guardian(0), to: [.barnhalsan], until: 170)
        }
        try await story.at(-3) {
            try await $0.saysYes(
                .guardian(1),
                to: [.barnhalsan],
                about: [.summary, .meetings, .inputs],
                until: 120
            )
            try await $0.isConsented(
                .words(
                    "Ni får säga vad vi ska göra. Inte varför.",
                    led: "Behovet stannar här. Barnhälsan får mötet och insatserna."
                )
            )
        }
        return story
    }
}
