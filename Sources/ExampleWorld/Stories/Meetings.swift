import Domain

/// Calls and meetings, with answers that are late, needs without an owner and a quarrel.
extension Stage {
    func tellMeetings() async throws -> [Story] {
        try await [freja(), nils(), ebba()]
    }

    /// Called; one has answered and one not, and a question lies unanswered past its day.
    private func freja() async throws -> Story {
        let story = try await begin(
            .freja,
            by: .nybro,
            on: -38,
            need: "Jag bor hos moster nu. Alla frågar om förut, ingen om nu.",
            in: .child,
            because: "Freja har bytt hem och skola, och hjälpen följde inte med.",
            .words(
                "Fråga vad jag tycker om att göra, för en gångs skull.",
                led: "Vi började med hästarna, och där finns redan en vuxen hon litar på."
            ),
            childDecides: true
        )
        try await story.isAccepted(offered: -34, answered: -30)
        try await story.at(-25) {
            try await $0.everyoneConsents(to: [.bjorkskolan, .bup], until: 150)
        }
        try await story.at(-19) {
            try await $0.calls(
                [.bjorkskolan, .bup],
                on: 5,
                at: "14.30",
                in: "Mosters kök",
                asking: "Vad behöver Freja för att orka skolan och hinna till stallet?",
                invited: "Stallets ledare",
                child: .comes,
                .words("Hos moster. Inte på ert kontor.", led: "Mötet blir i mosters kök.")
            )
            try await $0.asks(.bup, for: "Bedömning av sömn och oro.", answerBy: -5)
            try await $0.handsOut([.inputs], to: [.bup])
        }
        try await story.at(-16) { try await $0.comes(.bjorkskolan) }
        return story
    }

    /// Met, not agreed: one need has no owner, one unit said no and one has not answered.
    private func nils() async throws -> Story {
        let story = try await begin(
            .nils,
            by: .kurator,
            on: -48,
            need: "Nils förstår inte vad han ska göra när det står för mycket på tavlan.",
            in: .staff,
            because: "Tre utredningar pågår, och familjen bär papper mellan dem.",
            .words("Visa mig i stället.", led: "Nils får se uppgiften göras en gång först.")
        )
        try await story.isAccepted(offered: -45, answered: -39)
        try await story.at(-36) {
            try await $0.everyoneConsents(to: [.habiliteringen, .socialKalmar], until: 90)
        }
        try await story.at(-32) {
            try await $0.calls(
                [.habiliteringen, .socialKalmar],
                on: -9,
                at: "08.30",
                in: "Musiksalen, Lindskolan",
                asking: "Hur får Nils hjälp som ser likadan ut överallt?",
                child: .sendsWords
            )
        }
        try await nilsMeets(story)
        return story
    }

    private func nilsMeets(_ story: Story) async throws {
        let support = try await story.at(-23) {
            try await $0.needs("Ingen möter Nils när bussen kommer hem.", .guardian, owner: nil)
            try await $0.asks(.socialKalmar, for: "Avlösning två kvällar.", answerBy: -4, need: 1)
            let support = try await $0.asks(
                .habiliteringen,
                for: "Kommunikationsstöd med bilder i klassrummet.",
                answerBy: -9
            )
            try await $0.handsOut([.inputs], to: [.habiliteringen, .socialKalmar])
            return support
        }
        try await story.at(-15) {
            try await $0.declines(
                support,
                .habilitering,
                because: "Vi har ingen utredning som visar behovet än. Fråga oss igen när den är "
                    + "klar, så visar vi gärna skolan materialet redan nu."
            )
        }
        try await story.at(-9) {
            try await $0.meets(
                "Vi läste Nils brev högt. Mötet slutade innan vi hann reda ut vem som möter "
                    + "bussen. Vi ses igen.",
                .words(
                    "Jag vill att Robban på fritids visar mig, för han har tid.",
                    by: .writing,
                    led: "Vi frågar om Robban kan vara med en eftermiddag i veckan."
                )
            )
        }
    }
}

/// Ebba, whose school begins while the authorities settle who should.
extension Stage {
    private func ebba() async throws -> Story {
        let story = try await begin(
            .ebba,
            by: .bjorkskolan,
            on: -70,
            need: "Ebba klarar skoldagen men faller ihop när hon kommer hem.",
            in: .guardian,
            because: "Skolan ser en lugn flicka, hemmet en som inte orkar. Båda har rätt.",
            .words("I skolan håller jag andan.", led: "Ebba får en paus efter lunch varje dag.")
        )
        try await story.isAccepted(offered: -65, answered: -58)
        try await story.at(-54) {
            try await $0.everyoneConsents(to: [.socialNybro, .barnhalsan], until: 60)
        }
        try await story.at(-51) {
            try await $0.calls(
                [.socialNybro, .barnhalsan],
                on: -23,
                at: "15.00",
                in: "Björkskolans bibliotek",
                asking: "Hur ska Ebba orka också efter skolan?",
                child: .callsIn
            )
        }
        try await ebbaMeets(story)
        return story
    }

    private func ebbaMeets(_ story: Story) async throws {
        let company = try await story.at(-23) {
            try await $0.meets(
                "Ebba ringde in från soffan. Vi är eniga om pausen, men inte om vem som ger "
                    + "stödet efter skolan.",
                without: [.barnhalsan],
                .words(
                    "Kan någon bara sitta bredvid?",
                    by: .phone,
                    led: "Det blev själva insatsen."
                )
            )
            let company = try await $0.asks(
                .socialNybro,
                for: "Någon som sitter bredvid två eftermiddagar i veckan.",
                answerBy: -12
            )
            try await $0.handsOut([.inputs], to: [.socialNybro])
            return company
        }
        try await story.at(-15) {
            try await $0.declines(
                company,
                .nybro,
                because: "Vi ser det som skolans fritidshem. Vi kommer gärna och pratar om det."
            )
            try await $0.disagrees(
                about: company,
                .whoDoes,
                "Socialtjänsten menar att det är fritidshemmets sak, skolan att det är hemma.",
                startsNow: .bjorkskolan
            )
            let meanwhile = try await $0.promises(
                "Så länge sitter en resurs från skolan bredvid Ebba på tisdagar.",
                starts: -15
            )
            try await $0.begins(meanwhile, .bjorkskolan)
        }
    }
}
