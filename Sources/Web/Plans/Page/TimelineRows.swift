import Coordination
import Domain

/// What has happened as rows, each with what the reader's unit can do about it.
struct TimelineRows {
    let reading: PlanReading
    let changes: PlanChanges

    /// The newest row about a part bears the ways to correct it, and that of the last act its undo.
    func rows(_ entries: [Timeline.Entry]) -> [[String: Any]] {
        var told: Set<PartReference> = []
        var isUndoTold = false
        return entries.map { entry in
            var row = row(entry)
            guard let part = entry.part else { return row }
            if !isUndoTold, let act = changes.undoable, act.wrote(part) {
                isUndoTold = true
                row["undo"] = UndoButton(act: act, plan: reading.plan.id).model(in: reading.words)
            }
            let links = told.insert(part).inserted ? links(part) : []
            if !links.isEmpty { row["correct"] = ["links": links] }
            return row
        }
    }

    private func row(_ entry: Timeline.Entry) -> [String: Any] {
        var row: [String: Any] = [
            "iso": entry.day.description, "day": reading.day(entry.day), "text": entry.text,
            "details": entry.details.map(row),
        ]
        if entry.isKept { row["class"] = "no-print" }
        return row
    }

    private func row(_ detail: Timeline.Detail) -> [String: Any] {
        var row: [String: Any] = ["label": detail.label]
        if detail.isKept { row["class"] = "no-print" }
        if !detail.change.isEmpty {
            row["change"] = detail.change
        } else {
            row[detail.isStruck ? "struck" : "text"] = detail.text
        }
        return row
    }

    /// Only for what the reader's own unit wrote and what still counts.
    private func links(_ part: PartReference) -> [[String: String]] {
        guard let unit = reading.caller.unit else { return [] }
        let parts =
            part.kind == .step
            ? [PartKind.voice, .note].compactMap { find($0, part.id) } : [part]
        return parts.flatMap { part -> [[String: String]] in
            guard changes.owner(of: part) == unit, let path = PartPath(part.kind),
                part.kind != .voice || hasWords(part)
            else { return [] }
            let reword = path.hasWording ? [link(.reword, part)] : []
            return reword + [link(.mistake, part)]
        }
    }

    private func link(_ correction: Paths.Correction, _ part: PartReference) -> [String: String] {
        let key = correction == .reword ? "reword" : "mistake.\(part.kind.rawValue)"
        return [
            "href": Paths.correction(correction, of: part, in: reading.plan.id),
            "label": reading.text("correct.\(key)"),
        ]
    }

    private func find(_ kind: PartKind, _ id: String) -> PartReference? {
        reading.overview.read.first { $0.kind == kind && $0.id == id }
    }

    private func hasWords(_ part: PartReference) -> Bool {
        reading.overview.voices.contains {
            guard case .said = $0.voice else { return false }
            return $0.step.description == part.id
        }
    }
}

extension RecentAct {
    /// Whether the act wrote the part; of a step, whichever of its parts.
    fileprivate func wrote(_ part: PartReference) -> Bool {
        parts.contains { $0.kind == part.kind && $0.id == part.id }
    }
}
