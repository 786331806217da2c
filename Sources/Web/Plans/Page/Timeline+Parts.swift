import Coordination
import Domain

/// What happened beside the plan's own steps.
extension Timeline {
    /// Inputs that were asked of another unit; an own promise is told by its answer.
    var questions: [Entry] {
        overview.inputs.filter { $0.content.performer != $0.content.askedBy }.map { held in
            let input = held.content
            let way = overview.way(of: input, for: reading.caller)
            let isWritten = way == .unsent || way == .outOfReach
            let asked = input.id.made ?? held.writtenAt
            return Entry(
                day: SwedishTime.day(of: asked),
                rank: 30_000,
                at: asked,
                text: reading.text(
                    isWritten ? "timeline.toAsk" : "timeline.asked",
                    [
                        "asker": reading.unitName(input.askedBy),
                        "unit": reading.unitName(input.performer),
                        "what": input.what.description,
                    ]
                ),
                unit: input.askedBy,
                part: held.reference
            )
        }
    }

    var answers: [Entry] {
        overview.answers.flatMap { answer -> [Entry] in
            let input = overview.inputs.first { $0.content.id == answer.input }?.content
            guard let input else { return [] }
            let latest = latestWriting(.answer, answer.partID)
            switch answer.commitment {
            case .asked: return []
            case .promised: return [entry("promised", answer.day, answer.at, input)]
            case .declined(let reason):
                let why = Detail(label: reading.text("timeline.why"), text: reason.description)
                return [entry("declined", answer.day, answer.at, input, details: [why])]
            case .started(let day): return [entry("started", day, latest, input)]
            case .done(let start, let end):
                return [entry("started", start, nil, input), entry("done", end, latest, input)]
            }
        }
    }

    private func entry(
        _ word: String,
        _ day: CivilDate,
        _ at: Instant?,
        _ input: SupportInput,
        details: [Detail] = []
    ) -> Entry {
        Entry(
            day: day,
            rank: word == "done" ? 41_000 : 40_000,
            at: at,
            text: reading.text(
                "timeline.\(word)",
                ["unit": reading.unitName(input.performer), "what": input.what.description]
            ),
            details: details,
            unit: input.performer,
            part: reference(.input, input.partID)
        )
    }

    var consents: [Entry] {
        overview.consents.flatMap { held in
            let consent = held.content
            let who = reading.giver(consent.giver)
            let given: String =
                switch (consent.decision, consent.period.until) {
                case (.no, _): reading.text("timeline.refusedConsent", ["who": who])
                case (.yes, nil): reading.text("timeline.consented", ["who": who])
                case (.yes, let until?):
                    reading.text(
                        "timeline.consentedUntil",
                        ["who": who, "day": reading.words.longDay(until)]
                    )
                }
            let withdrawn = consent.withdrawn.map {
                Entry(
                    day: $0,
                    rank: self.rank(before: [.ended], on: $0) + 10,
                    at: held.writtenAt,
                    text: reading.text("timeline.withdrew", ["who": who])
                )
            }
            let from = consent.period.from
            let rank = self.rank(before: [.consented, .called, .met], on: from)
            let first = Entry(day: from, rank: rank, at: consent.id.made, text: given)
            return [first, withdrawn].compactMap { $0 }
        }
    }

    var outcomes: [Entry] {
        overview.outcomes.compactMap { held in
            let outcome = held.content
            guard let need = overview.needs.first(where: { $0.content.id == outcome.need }) else {
                return nil
            }
            var details = [
                Detail(
                    label: reading.text("timeline.need"),
                    text: need.content.words.description
                )
            ]
            if let comment = outcome.comment {
                details.append(
                    Detail(label: reading.text("timeline.comment"), text: comment.description)
                )
            }
            if let kept = reading.kept(outcome) {
                details.append(Detail(label: reading.text("timeline.readers"), text: kept))
            }
            return Entry(
                day: outcome.day,
                rank: 60_000,
                at: held.writtenAt,
                text: reading.outcome(held),
                details: details,
                isKept: outcome.keptBy != nil
            )
        }
    }

    var disagreements: [Entry] {
        overview.disagreements.flatMap { held in
            let disagreement = held.content
            let raised = Entry(
                day: disagreement.raised,
                rank: 70_000,
                at: disagreement.id.made,
                text: reading.text("timeline.raised.\(disagreement.subject.rawValue)"),
                details: [
                    Detail(
                        label: reading.text("timeline.account"),
                        text: disagreement.account.description
                    )
                ],
                unit: held.owner,
                part: held.reference
            )
            let settled = disagreement.settled.map { settlement in
                Entry(
                    day: settlement.day,
                    rank: 71_000,
                    at: held.writtenAt,
                    text: reading.text("timeline.settled"),
                    details: [
                        Detail(
                            label: reading.text("timeline.how"),
                            text: settlement.outcome.description
                        )
                    ],
                    unit: held.owner,
                    part: held.reference
                )
            }
            return [raised, settled].compactMap { $0 }
        }
    }
}
