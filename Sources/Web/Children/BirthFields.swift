import Coordination
import Domain

/// The question whether an unusual birthday is right, once a rule has asked.
struct BirthFields {
    let words: Words

    /// Nothing as long as no rule has asked; the answer stays while other things are put right.
    func question(after error: (any Error)? = nil, _ typed: FormFields) -> [Field] {
        guard error is BirthDoubt || typed.has("birthSure") else { return [] }
        let yes = Field.Option(value: "1", label: words["field.birthSure.choice"])
        return [.checks("birthSure", [yes])]
    }

    static func sentence(_ doubt: BirthDoubt, _ words: Words) -> String {
        switch doubt {
        case .numberNamesAnotherDay: words["refusal.numberNames"]
        case .grownUp(let age): words.text("refusal.grownUp", ["years": "\(age.years)"])
        }
    }
}
