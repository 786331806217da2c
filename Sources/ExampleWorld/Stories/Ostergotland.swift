import Domain

/// Plans in Östergötland, where the agreement reaches to the day before twenty-one.
extension Stage {
    func tellOstergotland() async throws -> [Story] {
        var stories: [Story] = []
        for brief in BriefStory.beginningsInOstergotland + BriefStory.plansInOstergotland {
            stories.append(try await tell(brief))
        }
        let liam = try await tell(.liam)
        _ = try await liam.opensAccount(for: .liamsPappa, guardian: 0)
        try await liam.at(-9) {
            try await $0.needs("Läxorna blir gråt varje kväll.", .guardian, owner: .almskolan)
        }
        let alva = try await tell(.alva)
        try await alvasOwnWords(alva)
        return stories + [liam, alva]
    }

    private func alvasOwnWords(_ story: Story) async throws {
        let alva = try await story.opensAccount(for: .alva)
        try await story.at(-9) {
            try await $0.needs("Jag vill klara att bo själv.", .child, owner: .ungdomshalsan)
        }
        try await story.at(-3) {
            try await $0.familyAnswers(
                need: 0,
                .met,
                inTime: true,
                "Nu vet jag vem jag ringer, och jag har ringt.",
                as: alva
            )
        }
    }
}

extension BriefStory {
    fileprivate static let liam = BriefStory(
        .liam,
        by: .barnhalsan,
        with: .almskolan,
        on: -60,
        need: "Liam säger att han är dum, och slutar innan han har börjat.",
        in: .guardian,
        because: "Vi samtalar här, men det är i klassrummet det händer.",
        Voice("Alla andra fattar direkt.", led: "Liam får uppgiften dagen före."),
        goal: "Jag räcker upp handen en gång om dagen.",
        promise: "Sex samtal med Liam och hans föräldrar.",
        asks: "Uppgiften dagen före, och ett eget tecken.",
        .running
    )

    fileprivate static let alva = BriefStory(
        .alva,
        by: .ungdomshalsan,
        with: .bupLinkoping,
        on: -140,
        need: "Jag mår dåligt på kvällarna och vet inte vem som har ansvaret för mig nu.",
        in: .child,
        because: "Hjälpen byter händer vid arton, och flera behövs under tiden.",
        Voice("Bestäm inte åt mig.", led: "Målet i planen står med egna ord."),
        goal: "Jag vet vem jag ringer, också på natten.",
        promise: "Samtal varannan vecka.",
        asks: "En överlämning med oss i rummet.",
        .followedUp(because: "Bytet av kontakt är gjort, och vi är kvar till sommaren.")
    )

    fileprivate static let beginningsInOstergotland: [BriefStory] = [
        BriefStory(
            .meja,
            by: .lyktan,
            with: .larkskolan,
            on: -4,
            need: "Meja är på fritidsgården hela kvällarna och vill inte gå hem.",
            in: .staff,
            because: "Vi ser henne mest av alla, men vi är bara fritid.",
            Voice("Här är det ingen som skriker.", led: "Meja har en egen hylla hos oss."),
            goal: "Meja har en lugn plats att göra läxor på.",
            promise: "Läxrum på tisdagar.",
            asks: "Någon som möter Meja efter skolan.",
            .noticed
        ),
        BriefStory(
            .walter,
            by: .almskolan,
            with: .norrkoping,
            on: -8,
            need: "Jag vill inte gå hem när pappa dricker.",
            in: .child,
            because: "Skolan har anmält sin oro. Walter behöver stöd också i väntan.",
            Voice("Kan jag vara kvar till fem?", led: "Walter är kvar på skolan till fem."),
            goal: "Jag vet var jag sover i natt.",
            promise: "Öppet rum till klockan fem.",
            asks: "En kväll i veckan hos en stödfamilj.",
            .offered
        ),
        BriefStory(
            .ines,
            by: .motala,
            with: .bupLinkoping,
            on: -16,
            need: "Ines skär sig och säger att det inte är något.",
            in: .guardian,
            because: "Vi stödjer föräldrarna, men Ines behöver vård.",
            Voice("Säg inte allt till mamma.", led: "Vi bestämde tillsammans vad mamma får veta."),
            goal: "Jag säger till innan det blir för mycket.",
            promise: "Stöd till föräldrarna varje vecka.",
            asks: "En tid för Ines inom en vecka.",
            .accepted
        ),
        BriefStory(
            .hugo,
            by: .norrkoping,
            with: .almskolan,
            on: -21,
            need: "Hugo slår sin lillasyster, och vi orkar inte mer.",
            in: .guardian,
            because: "Hemma får vi råd, i skolan andra. Hugo får båda.",
            Voice("Hon tar mina saker.", led: "Hugo har en låda med lås."),
            goal: "Vi äter middag utan bråk.",
            promise: "Familjebehandlare hemma.",
            asks: "Samma tre regler som hemma.",
            .answered(
                .later,
                because: "Föräldrarna vill prata med varandra först. Vi ringer på måndag."
            )
        ),
        BriefStory(
            .ronja,
            by: .larkskolan,
            with: .bupLinkoping,
            on: -21,
            need: "Ronja kissar på sig och vill inte att någon ska veta.",
            in: .staff,
            because: "Det är något för vården, men det händer hos oss.",
            Voice("Ingen får skratta.", by: .drawing, led: "Ronja har egna byten i ett skåp."),
            goal: "Ronja vågar vara med på idrotten.",
            promise: "Egen toalett med lås.",
            asks: "Råd om vad vi gör, och inte gör.",
            .consented
        ),
        BriefStory(
            .sami,
            by: .bupLinkoping,
            with: .larkskolan,
            on: -24,
            need: "Jag somnar på lektionerna för att jag inte vågar sova hemma.",
            in: .child,
            because: "Medicinen hjälper inte om dagarna inte går att leva.",
            Voice("Låt mig komma till tio.", by: .phone, led: "Skolan lovade att fråga rektorn."),
            goal: "Jag går klart tvåan.",
            promise: "Samtal och sömnskola.",
            asks: "Start klockan tio till jul.",
            .called
        ),
    ]
}
