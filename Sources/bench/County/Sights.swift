import Foundation

/// What a visitor of the simulated county can ask for; found as people find it, through the pages.
struct Sights: Sendable {
    /// Given names that the simulation draws from; a search for one finds about every eightieth.
    private static let names = [
        "Adam", "Agnes", "Albin", "Alma", "Axel", "Clara", "Ebba", "Edvin", "Elin", "Emil", "Ester",
        "Felix", "Freja", "Hanna", "Hugo", "Ida", "Ines", "Isak", "Julia", "Leo", "Linus", "Lova",
        "Malte", "Mira", "Molly", "Nils", "Noel", "Olle", "Otto", "Ronja", "Selma", "Signe", "Siri",
        "Stella", "Theo", "Tuva", "Vera", "Viggo", "Wilma", "Yasin",
    ]
    /// As many in a small county as in a large one, so that both keep as much in their caches.
    private static let mostPlans = 200
    private static let mostChildren = 200

    let reader: SignedIn
    let writer: SignedIn
    let plans: [String]
    let children: [String]

    /// One unit is read, and another, somewhere else in the county, is written in: what is written
    /// would make the lists of the first longer from round to round.
    init(over wire: Wire) async throws {
        reader = try await SignedIn(as: "skolskoterska-1", over: wire)
        writer = try await SignedIn(as: "skolskoterska-2", over: wire)
        let list = try await reader.page(at: "/planer").text
        plans = Self.found(in: list, /href="(\/planer\/[0-9a-f-]{36})"/, most: Self.mostPlans)
        var children: [String] = []
        for name in Self.names where children.count < Self.mostChildren {
            let page = try await wire.ask(writer.search(name)).text
            children += Self.found(in: page, /href="(\/barn\/[0-9a-f-]{36}\/plan)"/, most: 20)
        }
        self.children = Array(children.prefix(Self.mostChildren))
        guard plans.count >= 20, children.count >= 20 else {
            throw BenchFault("found \(plans.count) plans and \(children.count) children: too few")
        }
    }

    func name(_ number: Int) -> String { Self.names[number % Self.names.count] }

    /// A need that someone notices, and a plan that begins.
    func newPlan(_ visitor: Int, _ count: Int, on day: String) -> Question {
        var fields = [
            "needWords": "Ett behov", "whyNotEnough": "En mätning", "whose": "staff",
            "voiceOutcome": "notAsked", "voiceReason": "En mätning",
            "bestInterests": "En mätning", "anotherPlan": "En mätning till", "day": day,
        ]
        // So that no two of them are the same form sent twice.
        fields["once"] = [UInt64.random(in: 0...(.max)), UInt64.random(in: 0...(.max))]
            .map { String(String($0, radix: 16).suffix(16)) }
            .map { String(repeating: "0", count: 16 - $0.count) + $0 }.joined()
        return writer.post(children[(visitor * 31 + count) % children.count], fields)
    }

    private static func found(
        in page: String,
        _ pattern: Regex<(Substring, Substring)>,
        most: Int
    ) -> [String] {
        var known: Set<Substring> = []
        let all = page.matches(of: pattern).map(\.output.1).filter { known.insert($0).inserted }
        return all.prefix(most).map(String.init)
    }
}
