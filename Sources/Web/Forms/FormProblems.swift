/// Everything in a form that could not be understood; shown beside the fields and on top.
struct FormProblems: Error, Hashable {
    let list: [FormProblem]
}

/// One thing to put right.
struct FormProblem: Hashable {
    let field: String
    let kind: Kind

    enum Kind: Hashable {
        case missing
        case tooLong(most: Int)
        case notADay
        /// What was sent is not in the list to choose from.
        case notAChoice
        /// A sentence of its own for this field, by key.
        case other(key: String)
        /// A rule said no; the sentence is the rule's own.
        case refused(Refused)
    }

    /// The sentence for the summary, far from the field: it names the field, unless it already does.
    func summary(for asked: Field?, in words: Words) -> String {
        let sentence = sentence(in: words)
        switch kind {
        case .tooLong, .notADay: return sentence
        case .missing, .notAChoice, .other, .refused: break
        }
        guard let asked, !asked.name.isEmpty else { return sentence }
        let label = words.text("field.\(Field.key(of: asked.name)).label", asked.values)
        return label.hasSuffix("?") ? "\(label) \(sentence)" : "\(label): \(sentence)"
    }

    /// What is wrong and what to write instead.
    func sentence(in words: Words) -> String {
        let key = Field.key(of: field)
        return switch kind {
        case .missing: words["field.\(key).missing"]
        case .tooLong(let most):
            words.text(
                "problem.tooLong",
                ["field": words["field.\(key).label"], "most": "\(most)"]
            )
        case .notADay:
            words.text("problem.notADay", ["field": words["field.\(key).label"]])
        case .notAChoice: words["problem.notAChoice"]
        case .other(let key): words[key]
        case .refused(let refused):
            RefusalText.sentence(for: refused.error, in: words) ?? words["message.fault.heading"]
        }
    }
}

/// An error that a rule threw, kept to be put into words later.
struct Refused: Hashable {
    let error: any Error

    static func == (one: Refused, other: Refused) -> Bool {
        String(reflecting: one.error) == String(reflecting: other.error)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(String(reflecting: error)) }
}
