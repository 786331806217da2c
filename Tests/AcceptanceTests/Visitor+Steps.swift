import Testing

/// What everyone does who takes a plan through its pages.
extension Visitor {
    /// Takes one step of the plan, with what each of them asks: the voice, the reason, the day.
    func step(
        _ path: String,
        of plan: String,
        _ values: KeyValuePairs<String, String> = [:]
    ) async throws {
        try await open("\(plan)/\(path)")
        try await send(
            pairs: values.map { ($0.key, $0.value) } + [
                ("voiceOutcome", "declined"), ("asking", "talk"),
                ("bestInterests", "Hon behöver det här steget"), ("day", "2026-11-21"),
            ]
        )
    }

    /// Writes down that this person says yes to all kinds for these units.
    func consent(to units: [String], by giver: String, for plan: String) async throws {
        try await open("\(plan)/samtycken/nytt")
        let parties = try units.map { ("parties", try choice($0)) }
        let kinds = ["family", "meetings", "needs", "voice", "inputs"].map { ("kinds", $0) }
        try await send(
            pairs: parties + kinds + [
                ("giver", try choice(giver)), ("decision", "yes"),
                ("consentForm", "written"), ("from", "2026-11-21"), ("until", "2027-09-01"),
            ]
        )
    }

    /// Confirms all that waits to be handed out.
    func confirmHandOut(of plan: String) async throws {
        try await open("\(plan)/utlamnande")
        try await send(pairs: values(of: "send").map { ("send", $0) })
        #expect(status == 200)
    }
}
