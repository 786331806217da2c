import Domain

/// Plans in Blekinge, where school may do everything that health care and social services do.
extension Stage {
    func tellBlekinge() async throws -> [Story] {
        var stories: [Story] = []
        for brief in BriefStory.beginningsInBlekinge + BriefStory.plansInBlekinge {
            stories.append(try await tell(brief))
        }
        let vide = try await tell(.vide)
        try await videsFamily(vide)
        return stories + [vide]
    }

    /// Vide and his mother have accounts, and he has answered whether it helps.
    private func videsFamily(_ story: Story) async throws {
        _ = try await story.opensAccount(for: .videsMamma, guardian: 0)
        let vide = try await story.opensAccount(for: .vide)
        try await story.at(-2) {
            try await $0.familyAnswers(
                need: 0,
                .partly,
                inTime: false,
                "Det går bra på måndagar. Andra dagar är det som förut.",
                as: vide
            )
            try await $0.needs(
                "Vi bråkar om läxorna hemma.",
                .guardian,
                owner: .ankarskolan
            )
            try await $0.calls(
                [.bupBlekinge],
                on: 9,
                at: "15.00",
                in: "Ankarskolan",
                asking: "Hur blir alla dagar som måndagarna?"
            )
        }
    }
}

extension BriefStory {
    fileprivate static let vide = BriefStory(
        .vide,
        by: .ankarskolan,
        with: .bupBlekinge,
        on: -70,
        need: "Jag kan inte sitta still när alla andra gör det. Då åker jag ut ur klassrummet.",
        in: .child,
        because: "Skolan har provat själv i ett år. Vi behöver veta vad vården vet.",
        Voice(
            "Jag vill vara kvar i rummet, fast stå upp.",
            led: "Vide fick ett högt bord dagen efter."
        ),
        goal: "Jag är kvar i klassrummet hela lektionen.",
        promise: "Ett högt bord, och en paus var tjugonde minut.",
        asks: "Ett samtal med Vide och läraren om vad som hjälper.",
        .running
    )

    fileprivate static let beginningsInBlekinge: [BriefStory] = [
        BriefStory(
            .tindra,
            by: .ankarskolan,
            with: .karlskrona,
            on: -5,
            need: "Tindra kommer i samma kläder hela veckan och är hungrig på måndagar.",
            in: .staff,
            because: "Skolan ser bara skoldagen. Familjen kan behöva stöd hemma också.",
            Voice("Jag vill inte att mamma får skäll.", led: "Vi talar med mamma om stöd."),
            goal: "Tindra är mätt och varm.",
            promise: "Frukost på skolan.",
            asks: "Ett samtal med familjen om stöd hemma.",
            .noticed
        ),
        BriefStory(
            .loke,
            by: .snackan,
            with: .habiliteringBlekinge,
            on: -9,
            need: "Loke hittar inte orden och slår när ingen förstår.",
            in: .staff,
            because: "Logopeden, skolan och hemmet tränar var sitt.",
            Voice("Titta!", by: .pictures, led: "Loke visar på tavlan vad han vill."),
            goal: "Loke kan säga nej utan att slå.",
            promise: "En bildtavla i varje rum.",
            asks: "Råd om bilderna till oss och hemmet.",
            .offered
        ),
        BriefStory(
            .hilda,
            by: .bupBlekinge,
            with: .ankarskolan,
            on: -20,
            need: "Jag räknar allt, och måste börja om när någon stör.",
            in: .child,
            because: "Det märks mest i skolan, och där vet ingen varför.",
            Voice("Berätta för min lärare, inte för klassen.", led: "Bara läraren får veta."),
            goal: "Jag kan sluta räkna när det ringer.",
            promise: "Samtal varje vecka.",
            asks: "En lugn plats att börja om på.",
            .answered(.no, because: "Hilda vill först vänja sig vid samtalen. Dörren står öppen.")
        ),
        BriefStory(
            .malte,
            by: .ronneby,
            with: .bupBlekinge,
            on: -18,
            need: "Malte är vaken hela natten och sover på dagen.",
            in: .guardian,
            because: "Pappa har ringt sex nummer. Ingen har tagit hela frågan.",
            Voice("Jag är inte lat. Det går inte.", led: "Vi börjar med sömnen, inte skolan."),
            goal: "Jag sover när det är mörkt.",
            promise: "Besök hemma på kvällen.",
            asks: "En bedömning av Maltes sömn.",
            .accepted
        ),
        BriefStory(
            .svea,
            by: .snackan,
            with: .ronneby,
            on: -19,
            need: "Svea vågar inte vara kvar när pappa går.",
            in: .staff,
            because: "Familjen har nyss flyttat isär, och vi möts bara i hallen.",
            Voice("Pappa ska vinka två gånger.", led: "Pappa vinkar två gånger i fönstret."),
            goal: "Svea leker när pappa har gått.",
            promise: "Samma vuxen möter Svea varje morgon.",
            asks: "Föräldrasamtal om morgnarna.",
            .consented
        ),
        BriefStory(
            .zahra,
            by: .karlskrona,
            with: .ankarskolan,
            on: -22,
            need: "Jag tolkar för mamma på sjukhuset och missar proven.",
            in: .child,
            because: "Skolan ser frånvaron, vi ser hemmet. Vården bokar utan tolk.",
            Voice("Jag vill vara dotter.", by: .writing, led: "Tolk bokas till varje besök."),
            goal: "Jag skriver proven med min klass.",
            promise: "Kontaktperson för Zahra.",
            asks: "Nya provtider, i lugn och ro.",
            .called
        ),
    ]
}
