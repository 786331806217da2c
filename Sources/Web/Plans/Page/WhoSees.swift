import Coordination
import Domain

/// Who holds a copy and since when, until when consent lasts, and the pages with the rest.
struct WhoSees {
    let reading: PlanReading
    let caller: Caller
    let handOutCount: Int

    var model: [String: Any] {
        var model: [String: Any] = ["copies": copies, "hasCopies": !copies.isEmpty, "links": links]
        if copies.isEmpty, !reading.isCopy { model["nobody"] = reading.text("plan.sees.nobody") }
        model["until"] = consentEnd.map {
            reading.text(untilKey, ["day": reading.words.longDay($0)])
        }
        if caller.unit != nil, handOutCount > 0 {
            model["handOut"] = [
                "href": Paths.plan(plan.id, .handOut),
                "label": reading.words.count("plan.sees.waiting", handOutCount),
            ]
        }
        return model
    }

    private var overview: PlanOverview { reading.overview }
    private var plan: Plan { reading.plan }

    /// Each unit that was handed something, with the first day of it.
    private var copies: [[String: String]] {
        var seen: Set<ServiceUnit.ID> = []
        return overview.disclosures
            .filter { reading.isCopy || $0.receiver != plan.holder }
            .filter { seen.insert($0.receiver).inserted }
            .map { disclosure in
                let day = SwedishTime.day(of: disclosure.at)
                return reading.mark(disclosure.receiver)
                    .merging(["iso": day.description, "day": reading.day(day)]) { $1 }
            }
    }

    private var untilKey: String {
        if case .guardian = caller.standing { "plan.sees.yours" } else { "plan.sees.until" }
    }

    /// The first day on which a consent that the caller may read runs out.
    ///
    /// A copy of a consent says nothing about today: it may have been taken back. Nor does one yes
    /// say anything while another is missing.
    private var consentEnd: CivilDate? {
        guard !reading.isCopy, overview.standing == .complete else { return nil }
        return overview.consents.map(\.content)
            .filter { $0.scope(on: reading.today) != nil }
            .compactMap(\.period.until).min()
    }

    private var links: [[String: String]] {
        let parts: [PlanPath] =
            caller.unit == nil ? [.consents, .whoHasLooked] : [.consents, .handOut, .whoHasLooked]
        return parts.map { part in
            [
                "href": Paths.plan(plan.id, part),
                "label": reading.words["plan.sees.link.\(part)"],
            ]
        }
    }
}
