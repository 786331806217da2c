import Coordination
import Domain

/// The card of each unit that would get something.
struct HandOutRows {
    let ground: GroundText
    let part: PartText
    /// What was ticked before; everything when nobody has chosen yet.
    let chosen: HandOutChoice?
    /// What can be read further up on the page.
    private var above: Set<PartText.Lines> = []

    private init(ground: GroundText, part: PartText, chosen: HandOutChoice?) {
        self.ground = ground
        self.part = part
        self.chosen = chosen
    }

    /// The cards of a proposal, in its order.
    static func cards(
        of proposal: HandOutProposal,
        ground: GroundText,
        part: PartText,
        chosen: HandOutChoice?
    ) throws -> [[String: Any]] {
        var rows = HandOutRows(ground: ground, part: part, chosen: chosen)
        var cards: [[String: Any]] = []
        for unit in proposal.receivers where !unit.lines.isEmpty {
            cards.append(try rows.card(unit, number: cards.count + 1))
        }
        return cards
    }

    private var words: Words { part.reading.words }

    private mutating func card(_ unit: HandOutProposal.ToUnit, number: Int) throws -> [String: Any]
    {
        let receiver = try part.overview.directory.unit(unit.receiver)
        var card: [String: Any] = [
            "id": "till-\(number)", "name": receiver.name, "sector": receiver.sector.rawValue,
        ]
        card["guide"] = ["sentences": try guide(to: receiver)]
        let grounds = Set(unit.lines.map(because))
        let isOne = grounds.count == 1
        if isOne { card["ground"] = grounds.first }
        var lines: [[String: Any]] = []
        for line in unit.lines {
            var row = row(line, to: unit)
            if !isOne { row["because"] = because(line) }
            lines.append(row)
        }
        card["lines"] = lines
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

    private mutating func row(
        _ line: HandOutProposal.Line,
        to unit: HandOutProposal.ToUnit
    ) -> [String: Any] {
        var what = ["label": words["information.\(line.information.rawValue)"]]
        var row: [String: Any] = ["text": text(of: line, to: unit.receiver)]
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

    /// The words themselves, so that nothing is sent unseen; folded are only those that stand above.
    private mutating func text(
        of line: HandOutProposal.Line,
        to receiver: ServiceUnit.ID
    ) -> [String: Any] {
        let all = part.lines(line.parts)
        let isAbove = !all.isEmpty && above.isSuperset(of: all)
        above.formUnion(all)
        let sent = all.isEmpty ? [:] : daysSent(line.parts, to: receiver)
        var text: [String: Any] = [
            "summary": words.count(isAbove ? "handout.same" : "handout.parts", all.count),
            "parts": all.map { lines in
                var row: [String: Any] = ["text": lines.text, "small": lines.small]
                if !lines.days.isEmpty { row["days"] = words.list(lines.days) }
                if let day = sent[lines] {
                    row["changed"] = words.text("handout.changed", ["day": part.reading.day(day)])
                }
                return row
            },
        ]
        if !isAbove { text["open"] = "open" }
        return text
    }

    /// What the unit has in an older wording, with the day on which it last got that.
    private func daysSent(
        _ parts: [PartReference],
        to receiver: ServiceUnit.ID
    ) -> [PartText.Lines: CivilDate] {
        parts.reduce(into: [:]) { days, reference in
            let sent = part.overview.disclosures.filter {
                $0.receiver == receiver && $0.part.kind == reference.kind
                    && $0.part.id == reference.id && $0.part.version < reference.version
            }
            guard let last = sent.map(\.at).max(), let lines = part.lines(reference) else { return }
            days[lines] = SwedishTime.day(of: last)
        }
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
