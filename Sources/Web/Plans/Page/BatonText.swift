import Coordination
import Domain

/// In whose hand a responsibility is, and who has been asked to take it.
struct BatonText {
    let reading: PlanReading

    /// That another unit is asked and by when it answers, or that the question has not gone yet;
    /// nothing when no unit is.
    func asked(_ baton: Baton) -> String? {
        baton.offer.map { offer in
            let day = ["unit": reading.unitName(offer.to), "day": reading.day(offer.answerBy)]
            return switch overview.way(of: offer, for: reading.caller) {
            case .unsent: reading.text("baton.unsent", day)
            case .outOfReach: reading.text("baton.outOfReach", day)
            case .sent, .unknown:
                reading.text(isLate(offer) ? "baton.askedLate" : "baton.asked", day)
            }
        }
    }

    private func isLate(_ offer: Handover) -> Bool {
        offer.answerBy < reading.today && !reading.isCopy
    }

    /// What the one who has it can do: ask another unit, or send or take back what is asked.
    func ways(_ baton: Baton, asking href: String?) -> [[String: String]] {
        guard baton.hand == reading.caller.unit, !reading.plan.status.isEnded, !reading.isOnPaper
        else { return [] }
        guard let offer = baton.offer else {
            return href.map { [way($0, "passOn")] } ?? []
        }
        let back = way(Paths.takeBack(offer.id, in: reading.plan.id), "takeBack")
        return switch overview.way(of: offer, for: reading.caller) {
        case .unsent: [way(Paths.plan(reading.plan.id, .handOut), "send"), back]
        case .outOfReach: [way(Paths.plan(reading.plan.id, .consents), "toConsents"), back]
        case .sent, .unknown: [back]
        }
    }

    private func way(_ href: String, _ key: String) -> [String: String] {
        ["href": href, "link": reading.words["baton.\(key)"]]
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

    /// What it is about, with whose words they are; for a responsibility as it is called.
    func quoted(_ handover: Handover) -> String {
        guard let about = handover.about else { return reading.text("baton.overallOf") }
        let need = overview.needs.first { $0.content.id == handover.matter.need }?.content
        let quoted = reading.text("baton.quoted", ["words": about.description])
        return need.map { "\(quoted) \(reading.text("speaker.\($0.whose.rawValue)"))" } ?? quoted
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
        return [
            "texts": [asks, reading.answerUntil(first.answerBy), coming].compactMap { $0 },
            "main": link(Paths.handover(first.id, in: plan.id), reading.words["baton.answer"]),
            "links": Array(offerLinks.dropFirst()), "hasLinks": offers.count > 1,
        ]
    }

    private var offers: [Handover] {
        plan.status.isEnded ? [] : overview.offers(to: caller.unit)
    }
}
