import Coordination
import Domain

/// For staff: who holds a copy and since when, until when consent lasts, and the pages with the rest.
struct WhoSees {
    let reading: PlanReading
    let handOutCount: Int

    var model: [String: Any] {
        var model: [String: Any] = ["copies": copies, "hasCopies": !copies.isEmpty, "links": links]
        if copies.isEmpty, reading.invited.isEmpty, !reading.isCopy {
            model["nobody"] = reading.text("plan.sees.nobody")
        }
        model["until"] = reading.consentEnd.map {
            reading.text("plan.sees.until", ["day": reading.words.longDay($0)])
        }
        if handOutCount > 0 {
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

    private var links: [[String: String]] {
        [PlanPath.consents, .handOut, .whoHasLooked].map { part in
            [
                "href": Paths.plan(plan.id, part),
                "label": reading.words["plan.sees.link.\(part)"],
            ]
        }
    }
}

extension PlanReading {
    /// The first day on which a consent that the caller may read runs out.
    ///
    /// A copy of a consent says nothing about today: it may have been taken back. Nor does one yes
    /// say anything while another is missing, except to the guardian who gave it and knows no other.
    var consentEnd: CivilDate? {
        let holds =
            caller.isGuardian
            ? overview.pause(for: caller) == nil : overview.standing == .complete
        guard !isCopy, holds else { return nil }
        return overview.consents.map(\.content)
            .filter { $0.scope(on: today) != nil }
            .compactMap(\.period.until).min()
    }
}
