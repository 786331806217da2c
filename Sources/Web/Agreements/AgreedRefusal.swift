import Domain

/// The sentence for a rule of the agreement that says no, with the parties' own clause after it.
struct AgreedRefusal {
    private let refusal: Agreement.Refusal
    private let words: Words

    init(_ refusal: Agreement.Refusal, _ words: Words) {
        self.refusal = refusal
        self.words = words
    }

    var sentence: String {
        guard let clause = refusal.clause else { return reason }
        let values = ["reason": reason, "duty": clause.duty.text(in: words.language)]
        return words.text("refusal.agreed.citing", values)
    }

    /// What a plan lacks, in a sentence that is the same whoever asks for it.
    static func lacking(_ contents: Set<PlanContent>, _ words: Words) -> String {
        let names = contents.map { words["content.\($0.rawValue)"] }.sorted()
        return words.text("refusal.contentsLacking", ["contents": words.list(names)])
    }

    private var reason: String {
        switch refusal.reason {
        case .lacksRight(let right, let sector, let given):
            words.text(
                "refusal.agreed.\(right.rawValue)",
                ["sector": words["sector.\(sector.rawValue)"], "given": list(given)]
            )
        case .offerIsDue(let sectors):
            words.text("refusal.agreed.offerIsDue", ["sectors": list(Array(sectors))])
        case .contentsLacking(let contents): Self.lacking(contents, words)
        }
    }

    private func list(_ sectors: [Sector]) -> String {
        words.list(
            Sector.allCases.filter(sectors.contains).map { words["sector.\($0.rawValue)"] }
        )
    }
}
