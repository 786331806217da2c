import Coordination
import Domain

/// A need that two have declined and one is asked to answer for, and a preschool that moves.
extension Stage {
    func tellNeeds() async throws -> [Story] {
        let story = try await torsten()
        try await preschoolMoves()
        return [story]
    }

    private func torsten() async throws -> Story {
        let story = try await begin(
            .torsten,
            by: .kurator,
            on: -62,
            need: "Jag orkar inte läsa på eftermiddagen.",
            in: .child,
            because: "Skolan, vården och hemmet ser var sin del av Torstens dag.",
            .words("Det blir fel i huvudet efter lunch.", led: "Läsningen flyttades till morgonen.")
        )
        try await story.isAccepted(offered: -58, answered: -54)
        try await story.at(-50) {
            try await $0.everyoneConsents(
                to: [.socialKalmar, .habiliteringen, .bup],
                until: 150
            )
        }
        try await story.at(-46) {
            try await $0.calls(
                [.socialKalmar, .habiliteringen],
                on: -33,
                at: "14.00",
                in: "Lindskolans bibliotek",
                asking: "Hur får Torsten ork kvar när skolan är slut?"
            )
        }
        try await torstenMeets(story)
        try await torstenIsSentOn(story)
        return story
    }

    private func torstenMeets(_ story: Story) async throws {
        try await story.at(-33) {
            try await $0.meets("Alla ser samma sak: morgonen går bra, eftermiddagen inte.")
            try await $0.fears("Ingen är hemma när Torsten kommer med bussen.", .guardian)
            try await $0.aims("Orka läsa hela kapitlet.", .child, about: [.school, .health])
            try await $0.measure(
                "Schackklubben",
                "Ledaren hämtar Torsten på torsdagar.",
                when: "Torsdagar",
                in: .leisure
            )
            try await $0.promises("Läsning på morgonen, i lilla rummet.", starts: -30)
            try await $0.agrees(followUp: 40)
        }
    }

    /// Habilitation and social services both say no; another unit is asked to take it over.
    private func torstenIsSentOn(_ story: Story) async throws {
        try await story.at(-28) {
            let support = try await $0.asks(
                .habiliteringen,
                for: "Någon som möter bussen.",
                answerBy: -18,
                need: 1
            )
            try await $0.handsOut(to: [.habiliteringen, .socialKalmar, .bup])
            try await $0.declines(
                support,
                .habilitering,
                because: "Vi har inte uppdraget att vara hemma hos barn."
            )
        }
        try await story.at(-17) {
            let family = try await $0.asksDecided(
                .socialKalmar,
                for: "En kontaktfamilj två eftermiddagar i veckan.",
                answerBy: -8,
                need: 1
            )
            try await $0.handsOut([.inputs], to: [.socialKalmar])
            try await $0.declines(
                family,
                .socialtjanst,
                because: "Vi har ingen familj att erbjuda före jul."
            )
        }
        try await story.at(-5) {
            try await $0.asksToTakeOver(need: 1, .bup)
            try await $0.handsOut([.inputs], to: [.bup])
        }
    }

    private func preschoolMoves() async throws {
        clock.move(to: workingDay(-3))
        _ = try await coordinator.tellUnitChange(
            .moves,
            on: comingDay(45),
            Prose(telling: "Förskolan flyttar till nya lokaler. Alla i gruppen följer med."),
            as: Colleague.forskola.caller
        )
    }
}

extension ExampleChild {
    fileprivate static let torsten = ExampleChild(
        "Torsten",
        "Skogsnäva",
        born: "2015-10-02",
        number: nil,
        ExampleGuardian("Mamma", "Ronja Skogsnäva"),
        ExampleGuardian("Pappa", "Ossian Skogsnäva")
    )
}
