import Coordination
import Domain

/// The card of each unit that would get something.
struct HandOutRows {
    /// A group with more text than this is folded at first, in characters.
    private static let longestOpen = 700

    let ground: GroundText
    let part: PartText
    /// What was ticked before; everything when nobody has chosen yet.
    let chosen: HandOutChoice?

    private var words: Words { part.reading.words }

    func card(_ unit: HandOutProposal.ToUnit, number: Int) throws -> [String: Any] {
        let receiver = try part.overview.directory.unit(unit.receiver)
        var card: [String: Any] = [
            "id": "till-\(number)", "name": receiver.name, "sector": receiver.sector.rawValue,
        ]
        card["guide"] = ["sentences": try guide(to: receiver)]
        let grounds = Set(unit.lines.map(because))
        let isOne = grounds.count == 1
        if isOne { card["ground"] = grounds.first }
        card["lines"] = unit.lines.map { line in
            var row = row(line, to: unit)
            if !isOne { row["because"] = because(line) }
            return row
        }
        return card
    }

    /// The short guide that belongs to the moment of sharing.
    private func guide(to receiver: ServiceUnit) throws -> [String] {
        guard let sender = part.reading.caller.unit else { return [] }
        return GuideText(
            from: try part.overview.directory.unit(sender),
            to: receiver,
            about: part.overview.child,
            on: part.overview.today,
            words
        ).sentences
    }

    private func because(_ line: HandOutProposal.Line) -> String {
        ground.sentence(line.ground, untilShown: true)
    }

    private func row(
        _ line: HandOutProposal.Line,
        to unit: HandOutProposal.ToUnit
    ) -> [String: Any] {
        var what = ["label": words["information.\(line.information.rawValue)"]]
        var row: [String: Any] = ["text": text(of: line)]
        // Whose plan it is goes with anything else, and is a choice only when nothing else is.
        guard line.information != .summary || unit.lines.count == 1 else {
            row["always"] = what
            return row
        }
        what["value"] = HandOutChoice.value(line.information, to: unit.receiver)
        if chosen?.includes(line.information, to: unit.receiver) ?? true {
            what["checked"] = "true"
        }
        row["choice"] = what
        return row
    }

    /// The words themselves; open where they are few, so that nothing is sent unseen.
    private func text(of line: HandOutProposal.Line) -> [String: Any] {
        let all = part.lines(line.parts)
        var text: [String: Any] = [
            "summary": words.count("handout.parts", all.count),
            "parts": all.map { lines in
                var row: [String: Any] = ["text": lines.text, "small": lines.small]
                if !lines.days.isEmpty { row["days"] = words.list(lines.days) }
                return row
            },
        ]
        if all.reduce(0, { $0 + $1.length }) <= Self.longestOpen { text["open"] = "open" }
        return text
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
