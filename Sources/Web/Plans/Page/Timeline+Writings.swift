import Coordination
import Domain

/// What was written, what was changed since, and what was written by mistake.
extension Timeline {
    /// One thing that a part says, as it is compared between versions.
    struct Fact {
        /// The key of its label.
        let label: String
        let text: String
    }

    var writings: [Entry] {
        needs + goals + inputs + measures + people + disagreementChanges + steps(changes)
    }

    private var needs: [Entry] {
        entries(changes.needs, tellsFirst: true) { need in
            [
                Fact(label: "words", text: need.words.description),
                Fact(label: "whose", text: reading.text("speaker.\(need.whose.rawValue)")),
                Fact(label: "owner", text: need.owner.map(reading.unitName) ?? nobody),
            ]
        }
    }

    private var goals: [Entry] {
        entries(changes.goals, tellsFirst: true) { goal in
            [
                Fact(label: "words", text: goal.words.description),
                Fact(label: "whose", text: reading.text("speaker.\(goal.whose.rawValue)")),
            ]
        }
    }

    /// An input is first told as the question or the promise that it is.
    private var inputs: [Entry] {
        entries(changes.inputs, tellsFirst: false) { input in
            [
                Fact(label: "words", text: input.what.description),
                Fact(label: "who", text: reading.unitName(input.performer)),
            ]
        }
    }

    private var measures: [Entry] {
        entries(changes.measures, tellsFirst: true) { measure in
            [
                Fact(label: "words", text: measure.what.description),
                Fact(label: "who", text: measure.who), Fact(label: "when", text: measure.when),
            ]
        }
    }

    private var people: [Entry] {
        let roles = entries(changes.roles, tellsFirst: true) { recorded in
            [
                Fact(
                    label: "role",
                    text: reading.words["role.\(recorded.role.kind.rawValue)"]
                ),
                Fact(label: "who", text: recorded.role.name),
                Fact(label: "unit", text: reading.unitName(recorded.role.unit)),
            ]
        }
        let contacts = entries(changes.contacts, tellsFirst: true) { contact in
            [
                Fact(label: "sector", text: reading.words["sector.\(contact.sector.rawValue)"]),
                Fact(label: "who", text: contact.name),
                Fact(label: "unit", text: reading.unitName(contact.unit)),
                Fact(label: "phone", text: contact.phone?.description ?? nobody),
                Fact(label: "deputy", text: contact.deputy ?? nobody),
            ]
        }
        return roles + contacts
    }

    private var disagreementChanges: [Entry] {
        changes.disagreements.filter { $0.mistake != nil }.flatMap { writing in
            entries([writing], tellsFirst: false) {
                [Fact(label: "words", text: $0.account.description)]
            }
        }
    }

    /// What was said and weighed at a step; told here only when it was a mistake.
    private func steps(_ changes: PlanChanges) -> [Entry] {
        let voices = changes.voices.filter { $0.mistake != nil }
        let notes = changes.notes.filter { $0.mistake != nil }
        return entries(voices, tellsFirst: false) { recorded in
            guard case .said(let statement) = recorded.voice else { return [] }
            return [Fact(label: "words", text: statement.words.description)]
        }
            + entries(notes, tellsFirst: false) { recorded in
                [Fact(label: "words", text: recorded.note.bestInterests.description)]
            }
    }

    private var nobody: String { reading.text("timeline.nobody") }
}

extension Timeline {
    /// The entries of one kind of part: when it was written, each change, and that it was wrong.
    ///
    /// A part that was written by mistake is told once, as that.
    private func entries<Content: PlanPart>(
        _ writings: [Writing<Content>],
        tellsFirst: Bool,
        _ facts: (Content) -> [Fact]
    ) -> [Entry] {
        writings.flatMap { writing -> [Entry] in
            guard let last = writing.versions.last else { return [] }
            if let mistake = writing.mistake {
                return [wrong(last, mistake, facts(last.content))]
            }
            let changed = zip(writing.versions, writing.versions.dropFirst()).compactMap {
                change(from: facts($0.content), to: facts($1.content), $1)
            }
            let first = writing.versions.first.map { wrote($0, facts($0.content)) }
            return (tellsFirst ? [first].compactMap { $0 } : []) + changed
        }
    }

    private func entry<Content: PlanPart>(
        _ key: String,
        _ held: Held<Content>,
        at instant: Instant,
        _ details: [Detail]
    ) -> Entry {
        Entry(
            day: SwedishTime.day(of: instant),
            rank: 20_000,
            at: instant,
            text: reading.text(
                "timeline.\(key).\(Content.partKind.rawValue)",
                ["unit": reading.unitName(held.owner)]
            ),
            details: details,
            isKept: held.audience == .notForParents,
            unit: held.owner,
            part: held.reference
        )
    }

    private func wrote<Content: PlanPart>(_ held: Held<Content>, _ facts: [Fact]) -> Entry {
        entry("wrote", held, at: held.writtenAt, facts.filter { $0.text != nobody }.map(detail))
    }

    private func wrong<Content: PlanPart>(
        _ held: Held<Content>,
        _ mistake: Mistake,
        _ facts: [Fact]
    ) -> Entry {
        let struck = facts.filter { $0.text != nobody }.map { fact in
            var detail = detail(fact)
            detail.isStruck = true
            return detail
        }
        let reason = mistake.reason.map {
            Detail(label: reading.text("timeline.reason"), text: $0.description)
        }
        return entry("mistaken", held, at: mistake.at, struck + [reason].compactMap { $0 })
    }

    /// Nothing when the versions say the same of what is told here.
    private func change<Content: PlanPart>(
        from old: [Fact],
        to new: [Fact],
        _ held: Held<Content>
    ) -> Entry? {
        let details = zip(old, new).filter { $0.text != $1.text }.map { old, new in
            Detail(
                label: reading.text("timeline.fact.\(new.label)"),
                text: "",
                change: WordDiff(from: old.text, to: new.text).rows
            )
        }
        return details.isEmpty ? nil : entry("changed", held, at: held.writtenAt, details)
    }

    private func detail(_ fact: Fact) -> Detail {
        Detail(label: reading.text("timeline.fact.\(fact.label)"), text: fact.text)
    }
}
