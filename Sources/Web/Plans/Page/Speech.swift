import Coordination
import Domain

/// How a page speaks of the child: by name to others, and as "du" to the child itself.
///
/// Of a young person without guardians in the plan nothing is said of what "the family" has answered.
struct Speech {
    let words: Words
    /// The child's given name.
    let name: String
    let isToChild: Bool
    private let isAlone: Bool
    /// What every text may name.
    private let names: [String: String]

    /// - Parameter isAlone: Whether the plan is the young person's alone.
    init(of child: Child, isToChild: Bool, isAlone: Bool = false, in words: Words) {
        self.words = words
        name = child.givenName
        self.isToChild = isToChild
        self.isAlone = isAlone
        names = ["name": name, "nameOf": words.of(name)]
    }

    init(of child: Child, to caller: Caller, isAlone: Bool = false, in words: Words) {
        self.init(of: child, isToChild: caller.isChild, isAlone: isAlone, in: words)
    }

    /// How a list speaks, that knows the plan and no more.
    init(of plan: Plan, _ child: Child, to caller: Caller? = nil, today: CivilDate, in words: Words)
    {
        self.init(
            of: child,
            isToChild: caller?.isChild ?? false,
            isAlone: !plan.isSeenByGuardians(of: child, on: today),
            in: words
        )
    }

    /// A text, in which `{name}` is the child and `{nameOf}` the child's name with its ending.
    ///
    /// The child is told the same in easier words, where there are such; and of one who is alone it is
    /// said so.
    func text(_ key: String, _ values: [String: String] = [:]) -> String {
        let nearer =
            switch (isToChild, isAlone) {
            case (true, true): ["toYoung.\(key)", "toChild.\(key)"]
            case (true, false): ["toChild.\(key)"]
            case (false, true): ["ofYoung.\(key)"]
            case (false, false): [String]()
            }
        return words.text(
            nearer.first(where: words.has) ?? key,
            values.isEmpty ? names : values.merging(names) { value, _ in value }
        )
    }

    /// What happens now in a plan, as the family is told.
    ///
    /// - Parameter isDue: Whether the day of the follow-up has come.
    func now(in status: Plan.Status, heldBy holder: String, isDue: Bool, today: CivilDate) -> String
    {
        let word = isDue && status.isRunning ? "due" : status.word
        return text(
            "plan.next.family.\(word)",
            [
                "holder": holder,
                "day": status.followUp.map { words.day($0, today: today) } ?? "",
            ]
        )
    }

}

extension Caller {
    /// Whether it is someone whom the family has invited, who has one page and no other.
    var isInvited: Bool {
        switch standing {
        case .invited: true
        case .staff, .child, .guardian, .office: false
        }
    }

    /// Whether it is the child that the plan is about who reads.
    var isChild: Bool {
        switch standing {
        case .child: true
        case .staff, .guardian, .invited, .office: false
        }
    }
}
