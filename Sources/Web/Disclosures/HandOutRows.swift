import Coordination
import Domain

/// The card of each unit that would get something.
struct HandOutRows {
    let ground: GroundText
    let directory: Directory
    /// What was ticked before; everything when nobody has chosen yet.
    let chosen: HandOutChoice?
    let words: Words

    func card(_ unit: HandOutProposal.ToUnit, number: Int) throws -> [String: Any] {
        let receiver = try directory.unit(unit.receiver)
        return [
            "id": "till-\(number)", "name": receiver.name, "sector": receiver.sector.rawValue,
            "caption": words.text("handout.caption", ["unit": receiver.name]),
            "lines": unit.lines.map { row($0, to: unit) },
        ]
    }

    private func row(
        _ line: HandOutProposal.Line,
        to unit: HandOutProposal.ToUnit
    ) -> [String: Any] {
        var what = ["label": words["information.\(line.information.rawValue)"]]
        what["parts"] = parts(of: line)
        let because = ground.sentence(line.ground, untilShown: true)
        // Whose plan it is goes with anything else, and is a choice only when nothing else is.
        guard line.information != .summary || unit.lines.count == 1 else {
            return ["always": what, "because": because]
        }
        what["value"] = HandOutChoice.value(line.information, to: unit.receiver)
        if chosen?.includes(line.information, to: unit.receiver) ?? true {
            what["checked"] = "true"
        }
        return ["choice": what, "because": because]
    }

    /// How many there are of each kind of part, such as two goals and one need.
    ///
    /// That there is a plan, and whose, is said by the line itself.
    private func parts(of line: HandOutProposal.Line) -> String? {
        let counts = PartKind.allCases.filter { $0 != .plan && $0 != .child }
            .compactMap { kind -> String? in
                let count = line.parts.count { $0.kind == kind }
                return count == 0 ? nil : words.count("handout.part.\(kind.rawValue)", count)
            }
        return counts.isEmpty ? nil : words.list(counts)
    }
}

/// The kinds of information that were ticked, for each unit.
struct HandOutChoice {
    let kinds: [ServiceUnit.ID: Set<InformationKind>]

    /// Reads the ticks of a form; one that names nothing known sends nothing.
    init(_ fields: FormFields) {
        kinds = fields.all("send").reduce(into: [:]) { kinds, value in
            let words = value.split(separator: " ").map(String.init)
            guard words.count == 2, let unit = ServiceUnit.ID(words[0]),
                let kind = InformationKind(rawValue: words[1])
            else { return }
            kinds[unit, default: []].insert(kind)
        }
    }

    static func value(_ kind: InformationKind, to unit: ServiceUnit.ID) -> String {
        "\(unit) \(kind.rawValue)"
    }

    func includes(_ kind: InformationKind, to unit: ServiceUnit.ID) -> Bool {
        kinds[unit]?.contains(kind) ?? false
    }
}
