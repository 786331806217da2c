import Coordination
import Domain

/// What everyone's yes together lets each unit know, and whose answer stops the rest.
///
/// Read only where the answers themselves are: a copy of them says nothing about today.
/// - SeeAlso: disclosure cases D-03 and D-18.
struct ReachText {
    let sentence: String
    /// Each unit with what it may know.
    let allowed: [String]
    /// What someone has said yes to and someone else has not.
    let gaps: [String]

    init(_ overview: PlanOverview, _ names: ConsentNames) throws {
        let words = names.words
        guard overview.plan.isOwn else {
            sentence = words["consents.standing.complete.copy"]
            (allowed, gaps) = ([], [])
            return
        }
        let reaches = overview.register.reaches(on: overview.today)
            .filter { $0.unit != overview.plan.content.holder }
        allowed = try reaches.filter { !$0.kinds.isEmpty }.map { reach in
            words.text(
                "consents.handedLine",
                [
                    "unit": try overview.directory.unit(reach.unit).name,
                    "kinds": names.information(reach.kinds).joined(separator: " · "),
                ]
            )
        }
        gaps = try reaches.flatMap { reach in
            let unit = try overview.directory.unit(reach.unit).name
            return reach.gaps.map { GapText(names: names).sentence($0, unit) }
        }
        sentence = Self.sentence(overview, reachesAny: !allowed.isEmpty, words)
    }

    private static func sentence(
        _ overview: PlanOverview,
        reachesAny: Bool,
        _ words: Words
    ) -> String {
        guard reachesAny else { return words["consents.standing.complete.nobody"] }
        let until = overview.deciders.compactMap { overview.register.latest(of: $0) }
            .compactMap(\.period.until).min()
        guard let until else { return words["consents.standing.complete.open"] }
        return words.text("consents.standing.complete.until", ["day": words.longDay(until)])
    }
}

/// Who has not said yes to what, for which unit.
struct GapText {
    let names: ConsentNames

    func sentence(_ gap: ConsentReach.Gap, _ unit: String) -> String {
        let kinds = gap.isWholeUnit ? [] : InformationKind.allCases.filter(gap.kinds.contains)
        return sentence([gap.giver], unit, kinds)
    }

    /// - Parameter kinds: Nothing for a unit that is left out altogether.
    func sentence(
        _ givers: [Consent.Giver],
        _ unit: String,
        _ kinds: [InformationKind]
    ) -> String {
        let words = names.words
        return words.text(
            kinds.isEmpty ? "consents.gaps.unit" : "consents.gaps.kinds",
            [
                "who": names.subjects(givers), "unit": unit,
                "kinds": names.about(kinds),
            ]
        )
    }
}
