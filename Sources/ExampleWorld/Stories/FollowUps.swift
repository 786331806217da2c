import Coordination
import Domain

/// Plans that have been followed up, with the young person's own answers.
extension Stage {
    func tellFollowUps() async throws -> [Story] {
        try await [noor(), anton()]
    }

    /// Noor, sixteen, who told one thing that is not for her mother.
    private func noor() async throws -> Story {
        let story = try await begin(
            .noor,
            by: .bup,
            on: -130,
            need: "Jag får panik i matsalen och går hem utan att säga till.",
            in: .child,
            because: "Skolan ser frånvaro, vi ser oro. Ingen har sagt det till den andra.",
            .words(
                "Jag vill gå klart ettan med min klass.",
                led: "Det blev det första målet."
            ),
            childDecides: true,
            initiator: "Noor"
        )
        let noor = try await story.opensAccount(for: .noor)
        try await story.at(-126) {
            try await $0.offers(
                .words(
                    "Mamma blir så ledsen när jag mår dåligt. Jag vill prata om det utan henne.",
                    led: "Noor får egna samtal. Vi har bedömt att hon är mogen att bestämma det.",
                    for: .notForParents
                )
            )
        }
        try await story.at(-121) { try await $0.familyAnswers(.yes) }
        try await story.at(-117) {
            try await $0.everyoneConsents(to: [.lindskolan], until: 140)
        }
        try await noorMeets(story)
        try await noorsPlan(story)
        try await noorsAutumn(story, noor)
        return story
    }

    private func noorMeets(_ story: Story) async throws {
        try await story.at(-113) {
            try await $0.calls(
                [.lindskolan],
                on: -99,
                at: "11.00",
                in: "Biblioteket, rum 2",
                asking: "Hur kan Noor vara kvar hela skoldagen?",
                child: .comes
            )
            try await $0.names(.careContact, .bup)
        }
        try await story.at(-99) {
            try await $0.meets(
                "Noor sa själv vad som händer i matsalen. Skolan visste inte, och tackade.",
                .words("Låt mig äta i kafét.", led: "Noor äter i kafét från och med måndag.")
            )
        }
    }

    private func noorsPlan(_ story: Story) async throws {
        try await story.at(-99) {
            try await $0.needs(
                "Jag missar matten varje gång jag går hem.",
                .child,
                owner: .lindskolan
            )
            try await $0.aims("Jag går klart ettan med min klass.", .child)
            let talks = try await $0.promises("Samtal varje vecka om panik.", starts: -95)
            let maths = try await $0.asks(
                .lindskolan,
                for: "Mattestöd på tisdagar, i ett eget rum.",
                answerBy: -85,
                need: 1
            )
            try await $0.measure(
                "Kusin Lina",
                "Äter lunch med Noor.",
                when: "När de har samma rast"
            )
            try await $0.handsOut([.inputs], to: [.lindskolan])
            try await $0.agrees(followUp: -19)
            try await $0.contact(.bup, deputy: "Mottagningens sjuksköterska")
            try await $0.contact(.kurator, deputy: Colleague.skolskoterska.presentation)
            try await $0.handsOut(to: [.lindskolan])
            try await $0.at(-95) { try await $0.begins(talks, .bup) }
            try await $0.at(-92) { try await $0.saysYes(to: maths, .kurator, starts: -89) }
            try await $0.at(-89) { try await $0.begins(maths, .kurator) }
        }
    }

    private func noorsAutumn(_ story: Story, _ noor: Caller) async throws {
        try await story.at(-22) {
            try await $0.familyAnswers(
                need: 0,
                .met,
                inTime: true,
                "Jag har inte gått hem en enda gång på tre veckor.",
                as: noor
            )
            try await $0.familyAnswers(
                need: 1,
                .partly,
                inTime: false,
                "Matten kom igång sent, men den är bra nu.",
                as: noor
            )
        }
        try await story.at(-19) {
            try await $0.followsUp(
                next: 39,
                because: "Paniken har släppt i matsalen. Matten fortsätter terminen ut.",
                saying: "Vi sågs en halvtimme i kafét. Noor berättade själv, och mamma höll med.",
                .words("Jag vill behålla kafét.", led: "Kafét står kvar i planen.")
            )
            try await $0.handsOut(to: [.lindskolan])
        }
    }
}

/// Anton, who came of age while his plan was running and now decides alone.
extension Stage {
    private func anton() async throws -> Story {
        let story = try await begin(
            .anton,
            by: .habilitering,
            on: -200,
            need: "Jag vill ta bussen själv och jobba med något på riktigt.",
            in: .child,
            because: "Skolan slutar, och det som kommer sedan har tre avsändare.",
            .words(
                "Alla pratar om mig i tredje person.",
                led: "Anton sitter vid kortändan av bordet."
            ),
            childDecides: true
        )
        try await story.isAccepted(offered: -195, answered: -188)
        try await story.at(-183) { try await $0.everyoneConsents(to: [.socialKalmar], until: -81) }
        try await story.at(-180) {
            try await $0.calls(
                [.socialKalmar],
                on: -166,
                at: "09.00",
                in: "Habiliteringens verkstad",
                asking: "Hur kommer Anton till ett jobb, och hem igen?"
            )
        }
        try await antonMeets(story)
        try await story.at(-76) {
            try await $0.saysYes(.child, to: [.socialKalmar], until: 180)
            try await $0.followsUp(
                next: 31,
                because: "Anton är myndig och väljer själv att vi fortsätter, med kommunen.",
                .words("Nu skriver jag på själv.", led: "Bara Antons eget ja gäller från nu.")
            )
            try await $0.handsOut(to: [.socialKalmar])
        }
        return story
    }

    private func antonMeets(_ story: Story) async throws {
        try await story.at(-166) {
            try await $0.meets(
                "Anton hade övat på bussen med pappa och visade biljetten i mobilen."
            )
            try await $0.aims("Jag åker buss till jobbet själv.", .child)
            let bus = try await $0.promises(
                "Bussträning tre veckor.",
                starts: -160,
                inSchool: false
            )
            try await $0.agrees(followUp: -75, othersDoNothing: true)
            try await $0.handsOut(to: [.socialKalmar])
            try await $0.at(-160) { try await $0.begins(bus, .habilitering) }
            try await $0.at(-138) { try await $0.finishes(bus, .habilitering) }
        }
    }
}
