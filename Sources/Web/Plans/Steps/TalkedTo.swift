import Domain

/// To whom somebody has told what a plan is, in one choice.
///
/// Nobody's having been told is taken for granted: not to have reached somebody is an answer too.
struct TalkedTo {
    let child: Child
    /// Those who have custody today.
    let guardians: [Guardian]
    let words: Words

    /// The choices, the most complete one first.
    var options: [Field.Option] {
        choices.map {
            Field.Option(value: $0.value, label: sentence($0, "talkedTo.choice", name: label))
        }
    }

    /// What is kept of a choice; nothing for a choice that is none of these.
    ///
    /// Of the guardians only what the child calls them: the sentence follows the step wherever it
    /// is handed out, and who the family is has a consent of its own.
    func record(_ value: String) -> String? {
        choices.first { $0.value == value }.map {
            sentence($0, "talkedTo.record", name: \.relation)
        }
    }

    private struct Choice {
        let value: String
        let isChildTold: Bool
        let told: [Guardian]
        let missing: [Guardian]
        /// Whether somebody who is not written down yet has not been reached.
        var isOtherMissing = false
    }

    private var choices: [Choice] {
        guard !guardians.isEmpty else {
            return [Choice(value: "everyone", isChildTold: true, told: [], missing: [])]
        }
        let everyone = Choice(value: "everyone", isChildTold: true, told: guardians, missing: [])
        let adults = Choice(value: "guardians", isChildTold: false, told: guardians, missing: [])
        return [everyone] + some + [adults]
    }

    /// The child and one guardian, but not the other.
    private var some: [Choice] {
        guard guardians.count > 1 else {
            return [
                Choice(
                    value: "oneGuardian",
                    isChildTold: true,
                    told: guardians,
                    missing: [],
                    isOtherMissing: true
                )
            ]
        }
        return guardians.map { one in
            Choice(
                value: one.id.description,
                isChildTold: true,
                told: [one],
                missing: guardians.filter { $0.id != one.id }
            )
        }
    }

    private func sentence(
        _ choice: Choice,
        _ key: String,
        name: (Guardian) -> String
    ) -> String {
        let told = (choice.isChildTold ? [child.givenName] : []) + choice.told.map(name)
        let missing =
            (choice.isChildTold ? [] : [child.givenName]) + choice.missing.map(name)
            + (choice.isOtherMissing ? [words["talkedTo.otherGuardian"]] : [])
        let who = words.text("\(key).told", ["who": words.list(told)])
        guard !missing.isEmpty else { return who }
        return "\(who) " + words.text("\(key).missing", ["who": words.list(missing)])
    }

    private func label(_ guardian: Guardian) -> String { guardian.name }
}
