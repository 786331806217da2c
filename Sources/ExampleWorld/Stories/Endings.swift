import Domain

/// Plans that have ended, each for a reason of its own.
extension Stage {
    func tellEndings() async throws -> [Story] {
        try await [signe(), theo(), juni(), isak(), vera(), sixten()]
    }

    private func signe() async throws -> Story {
        let story = try await begin(
            .signe,
            by: .samordnare,
            on: -260,
            need: "Jag vågar inte sova borta, inte ens hos mormor.",
            in: .child,
            because: "Oron märks hemma, i skolan och på scouterna. Vi behöver öva samma sak.",
            .words("Jag vill på lägret i sommar.", led: "Lägret blev målet för hela planen.")
        )
        try await story.isAccepted(offered: -256, answered: -250)
        try await story.at(-246) { try await $0.everyoneConsents(to: [.lindskolan], until: 30) }
        try await story.meetsAndAgrees(
            called: -243,
            met: -230,
            with: [.lindskolan],
            goal: "Jag sover en natt på lägret.",
            promise: "Vi övar en sak i veckan tillsammans med Signe.",
            followUp: -140
        )
        try await story.at(-140) {
            try await $0.followsUp(
                next: -33,
                because: "Signe sov hos mormor två gånger. Nu övar hon på tält.",
                .words("Det var läskigt och roligt.", led: "Nästa mål är två nätter i rad.")
            )
        }
        try await story.at(-33) {
            try await $0.ends(
                .needsMet,
                because: "Signe sov fem nätter på lägret. Skolan finns kvar som vanligt.",
                .words("Jag vill inte ha fler möten. Jag kan nu.", led: "Vi slutade ses.")
            )
            try await $0.handsOut(to: [.lindskolan])
        }
        return story
    }

    private func theo() async throws -> Story {
        let story = try await begin(
            .theo,
            by: .bjorkskolan,
            on: -150,
            need: "Theo har haft fyra lärare på ett år och ritar bara svart.",
            in: .staff,
            because: "Skolan och socialtjänsten behöver hålla ihop det lilla som är fast.",
            .words("Jag vill ha samma krok varje dag.", by: .drawing, led: "Theo har en egen krok.")
        )
        try await story.isAccepted(offered: -146, answered: -139)
        try await story.at(-136) { try await $0.everyoneConsents(to: [.socialNybro], until: 40) }
        try await story.meetsAndAgrees(
            called: -133,
            met: -118,
            with: [.socialNybro],
            goal: "Theo har samma vuxna hela terminen.",
            promise: "Samma mentor terminen ut.",
            followUp: -40
        )
        try await story.at(-37) {
            try await $0.ends(
                .moved,
                because: "Familjen har flyttat. Mamma fick med sig planen på papper.",
                .words("Får jag ta med kroken?", led: "Theo fick med sig kroken.")
            )
            try await $0.handsOut(to: [.socialNybro])
        }
        return story
    }

    private func juni() async throws -> Story {
        let story = try await begin(
            .juni,
            by: .kurator,
            on: -85,
            need: "Juni bits när det blir trångt i kapprummet.",
            in: .staff,
            because: "Vi såg samma sak på fritids och undrade om fler behövde hjälpa till.",
            .words("Det är trångt.", led: "Juni får gå ut först.")
        )
        try await story.at(-80) { try await $0.offers() }
        try await story.at(-66) {
            try await $0.familyAnswers(
                .no,
                because: "Familjen vill vänta och se om det räcker att gå ut först."
            )
        }
        try await story.at(-45) {
            try await $0.ends(
                .notWanted,
                because: "Det räckte. Familjen vet att de kan be om en plan igen."
            )
        }
        return story
    }
}

/// Endings that came earlier than anyone had thought.
extension Stage {
    private func isak() async throws -> Story {
        let story = try await begin(
            .isak,
            by: .socialtjanst,
            on: -95,
            need: "Läxorna slutar i skrik varje kväll.",
            in: .guardian,
            because: "Skolan ger läxor, vi ger råd, och familjen får dem från två håll.",
            .words("Mamma ska vara mamma, inte fröken.", led: "Läxorna görs i skolan.")
        )
        try await story.isAccepted(offered: -91, answered: -84)
        try await story.at(-81) { try await $0.everyoneConsents(to: [.lindskolan], until: 90) }
        try await story.meetsAndAgrees(
            called: -78,
            met: -67,
            with: [.lindskolan],
            goal: "Lugna kvällar.",
            promise: "Familjestöd hemma fyra gånger.",
            followUp: -10
        )
        try await story.at(-18) { try await $0.takesBack(.guardian(1)) }
        try await story.at(-12) {
            try await $0.ends(
                .consentWithdrawn,
                because: "Pappa vill inte att skolan och vi delar mer. Stödet hemma fortsätter."
            )
        }
        return story
    }

    private func vera() async throws -> Story {
        let story = try await begin(
            .vera,
            by: .bup,
            on: -190,
            need: "Vera tränar så mycket att hon inte hinner äta.",
            in: .guardian,
            because: "Vi, skolan och klubben säger olika saker till Vera.",
            .words("Säg samma sak allihop.", led: "Vi skrev tre meningar som alla säger.")
        )
        try await story.isAccepted(offered: -186, answered: -180)
        try await story.at(-176) { try await $0.everyoneConsents(to: [.lindskolan], until: 10) }
        try await story.meetsAndAgrees(
            called: -173,
            met: -160,
            with: [.lindskolan],
            goal: "Jag äter frukost före träningen.",
            promise: "Samtal med Vera och familjen varannan vecka.",
            followUp: -75
        )
        try await story.at(-74) {
            try await $0.ends(
                .coordinationNoLongerNeeded,
                because: "Bara vi är kvar. Samtalen här fortsätter, och skolan vet vart den ringer."
            )
            try await $0.handsOut(to: [.lindskolan])
        }
        return story
    }

    private func sixten() async throws -> Story {
        let story = try await begin(
            .sixten,
            by: .habilitering,
            on: -620,
            need: "Jag vill ha en egen nyckel.",
            in: .child,
            because: "Boende, skola och fritid hör till tre olika myndigheter.",
            .words("En nyckel på ett blått band.", led: "Sixten fick en nyckel på ett blått band."),
            childDecides: true
        )
        try await story.isAccepted(offered: -615, answered: -606)
        try await story.at(-603) { try await $0.everyoneConsents(to: [.socialKalmar], until: -370) }
        try await story.meetsAndAgrees(
            called: -600,
            met: -580,
            with: [.socialKalmar],
            goal: "Jag låser upp min egen dörr.",
            promise: "Vi övar hemvägen tills Sixten kan den.",
            followUp: -400
        )
        try await story.at(-380) {
            try await $0.ends(
                .cameOfAge,
                because: "Sixten är arton och vill inte ha en plan. Kommunens stöd fortsätter.",
                .words("Nu bestämmer jag.", led: "Vi avslutade planen samma dag.")
            )
            try await $0.handsOut(to: [.socialKalmar])
        }
        return story
    }
}

extension Story {
    /// From call to a running plan, for a story whose point is how it ended.
    fileprivate func meetsAndAgrees(
        called: Int,
        met: Int,
        with places: [Place],
        goal: String,
        promise: String,
        followUp: Int
    ) async throws {
        try await at(called) {
            try await $0.calls(
                places,
                on: met,
                at: "13.30",
                in: "Hos \(holder.place.name)",
                asking: "Vad kan var och en göra för \(about.name)?"
            )
        }
        try await at(met) {
            try await $0.meets("Alla som var kallade kom. Var och en sa vad de själva kan göra.")
            try await $0.aims(goal, .child)
            let input = try await $0.promises(promise, starts: met + 7)
            try await $0.agrees(followUp: followUp, othersDoNothing: true)
            try await $0.handsOut(to: places)
            try await $0.at(met + 7) {
                try await $0.begins(input, holder)
                try await $0.handsOut([.inputs], to: places)
            }
        }
    }
}
