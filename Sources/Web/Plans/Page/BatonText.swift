import Coordination
import Domain

/// In whose hand a responsibility is, and who has been asked to take it.
struct BatonText {
    let reading: PlanReading

    /// That another unit has been asked and by when it answers; nothing when nobody has.
    func asked(_ baton: Baton) -> String? {
        baton.offer.map { offer in
            reading.text(
                "baton.asked",
                ["unit": reading.unitName(offer.to), "day": reading.day(offer.answerBy)]
            )
        }
    }

    /// Who has the overall responsibility; nothing before anyone is named or asked.
    var lead: String? {
        guard let baton = overview.overallBaton else { return nil }
        let who = [name(in: baton.hand), reading.unitName(baton.hand)].compactMap { $0 }
        return [who.joined(separator: ", "), asked(baton)].compactMap { $0 }
            .joined(separator: ". ")
    }

    /// Who at the unit has it: the one who is named there, or was named when it took over.
    private func name(in hand: ServiceUnit.ID) -> String? {
        let taken = overview.handovers.map(\.content).last { handover in
            handover.matter == .overall && handover.to == hand
                && overview.handoverAnswers.contains {
                    $0.handover == handover.id && $0.reply == .accepted
                }
        }
        return taken?.name ?? overview.roles.first { $0.kind == .lead && $0.unit == hand }?.name
    }

    /// What a handover is about, in a sentence.
    func about(_ handover: Handover) -> String {
        handover.about?.description ?? reading.text("baton.overall")
    }

    private var overview: PlanOverview { reading.overview }
}

extension NextStep {
    /// What the unit is asked to take over.
    var offerLinks: [[String: String]] {
        offers.map { offer in
            let about = BatonText(reading: reading).about(offer).shortened(to: 60)
            return link(
                Paths.handover(offer.id, in: plan.id),
                reading.text("baton.answerAbout", ["about": about])
            )
        }
    }

    /// The card of a unit that is asked to take over and has nothing else to answer.
    var offered: [String: Any]? {
        guard let first = offers.first else { return nil }
        let asks = reading.text(
            "baton.asks",
            [
                "unit": reading.unitName(first.from),
                "about": BatonText(reading: reading).about(first),
            ]
        )
        let until = reading.text("plan.next.answerBy", ["day": reading.day(first.answerBy)])
        return [
            "texts": [asks, until, coming].compactMap { $0 },
            "main": link(Paths.handover(first.id, in: plan.id), reading.words["baton.answer"]),
            "links": Array(offerLinks.dropFirst()), "hasLinks": offers.count > 1,
        ]
    }

    private var offers: [Handover] {
        plan.status.isEnded ? [] : overview.offers(to: caller.unit)
    }
}
