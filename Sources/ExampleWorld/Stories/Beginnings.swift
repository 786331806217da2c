import Domain

/// A need that someone has noticed, and families who have asked for a plan.
extension Stage {
    func tellBeginnings() async throws -> [Story] {
        try await [noah(), ida(), saga(), elias()]
    }

    private func noah() async throws -> Story {
        try await begin(
            .noah,
            by: .kurator,
            on: -3,
            need: "Jag blir så arg att det sprutar. Sen vill ingen vara med mig.",
            in: .child,
            because: "Skolan har ändrat rasterna, men det är lika svårt hemma och på fritids.",
            .words(
                "Jag vill ha en vuxen som inte skäller.",
                led: "Vi frågar Noah vad som hjälper innan vi bestämmer något."
            )
        )
    }

    /// The offer is late, and lies half written in the nurse's drafts.
    private func ida() async throws -> Story {
        let story = try await begin(
            .ida,
            by: .skolskoterska,
            on: -16,
            need: "Ida äter nästan inget i skolan och är slut när hon kommer hem.",
            in: .guardian,
            because: "Skolan, vårdcentralen och hemmet gör var sitt, och ingen ser helheten.",
            .words(
                "Jag tycker inte om när alla tittar när jag äter.",
                by: .pictures,
                led: "Ida får äta i det lilla rummet så länge."
            )
        )
        try await story.at(-10) {
            try await $0.leavesDraft(
                "offer",
                "bestInterests",
                "Ida behöver att maten i skolan och hemma hänger ihop.",
                by: .skolskoterska
            )
        }
        return story
    }

    /// The family asked more than three weeks ago and has no answer.
    private func saga() async throws -> Story {
        let story = try await begin(
            .saga,
            by: .nybro,
            on: -30,
            need: "Saga har inte varit i skolan på sex veckor. Vi har slut på idéer.",
            in: .guardian,
            because: "Familjen har fyra kontakter som inte vet om varandra.",
            .declined(.phone),
            initiator: "Mamma, i telefon"
        )
        try await story.at(-24) {
            try await $0.familyAsks(
                .words(
                    "Jag vill att någon kommer hit i stället.",
                    by: .phone,
                    led: "Nästa samtal blir hemma hos Saga."
                )
            )
        }
        return story
    }

    /// A refusal, with a reason that helps the family on.
    private func elias() async throws -> Story {
        let story = try await begin(
            .elias,
            by: .bup,
            on: -60,
            need: "Vi vill ha en plan för Elias medicin och sömn.",
            in: .guardian,
            because: "Familjen undrar vem som gör vad när medicinen ändras.",
            .words(
                "Jag vill sova hela natten.",
                led: "Sömnen blev första frågan vid läkarbesöket."
            ),
            initiator: "Elias föräldrar"
        )
        try await story.at(-58) { try await $0.familyAsks() }
        try await story.at(-50) {
            try await $0.refuses(
                because: "Det gäller en sak och en mottagning. Läkaren och familjen löser den vid "
                    + "besöket om två veckor. Behövs fler, så ber ni om en plan igen."
            )
        }
        return story
    }
}
