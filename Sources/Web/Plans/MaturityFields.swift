import Coordination
import Domain

/// What say the child has in a plan that begins, and how the unit judged it.
///
/// It is answered before anything is written where a guardian could read it.
/// - SeeAlso: disclosure case D-08.
enum MaturityFields {
    /// - Parameter name: The child's name, for the placeholders.
    static func fields(_ name: [String: String], _ words: Words) -> [Field] {
        let says = ChildsSay.allCases.map { say in
            Field.Option(
                value: say.rawValue,
                label: words.text("say.\(say.rawValue)", name),
                hint: words.text("say.hint.\(say.rawValue)", name)
            )
        }
        return [
            .radios("say", says).with(name).suggested(ChildsSay.heard.rawValue).rare(),
            .area("maturityQuestion", rows: 2).with(name).shown(when: "alone").rare(),
            .area("maturityReasons", rows: 3).with(name).shown(when: "alone").rare(),
        ]
    }
}

extension FormReader {
    /// What was judged; deciding alone takes the question and the reasons.
    mutating func maturity() -> Maturity? {
        guard fields.has("say") else { return .heard }
        guard let say = choice("say", as: ChildsSay.self) else { return nil }
        switch say {
        case .heard: return .heard
        case .together: return .together
        case .alone:
            let question = prose("maturityQuestion")
            let reasons = prose("maturityReasons")
            guard let question, let reasons else { return nil }
            return .alone(question: question, reasons: reasons)
        }
    }
}
