import Coordination
import Domain

/// Who has answered what, and what has been handed out on it.
struct ConsentsPage: Page {
    static let template = "consents/consents"

    let pageTitle: String
    let planHref: String
    let notice: [String: String]?
    let standing: [String: Any]
    let eachAlone: String?
    let answers: [[String: Any]]
    let hasNoAnswers: Bool
    let main: [String: String]?
    let newHref: String?
    let handed: [[String: Any]]
    let hasHandedNothing: Bool
    var section: MenuSection? { .plans }

    init(
        _ overview: PlanOverview,
        for caller: Caller,
        done: Done? = nil,
        in words: Words
    ) throws {
        let names = ConsentNames(overview, for: caller, in: words)
        let plan = overview.plan.content
        pageTitle = words["consents.heading"]
        planHref = Paths.plan(plan.id)
        notice = Self.notice(done, overview, names)
        standing = try Self.standing(overview, caller, names).model
        eachAlone = caller.isGuardian ? words["consents.eachAlone"] : nil
        let given = overview.answersInOrder
        answers = try given.reversed().map { held in
            let latest = given.last { $0.content.giver == held.content.giver }
            return try AnswerRow(
                held: held,
                isLatest: held.content.id == latest?.content.id,
                overview: overview,
                names: names
            ).model(for: caller)
        }
        hasNoAnswers = answers.isEmpty
        let buttons = ConsentButtons(overview, for: caller, in: words)
        main = buttons.main
        newHref = buttons.newHref
        let ground = GroundText(names: names, consents: given.map(\.content))
        handed = try HandedOut(
            disclosures: overview.disclosures,
            directory: overview.directory,
            names: names
        ).rows(ground)
        hasHandedNothing = handed.isEmpty
    }

    /// What was done just now; of an answer also whose it was and what it said.
    private static func notice(
        _ done: Done?,
        _ overview: PlanOverview,
        _ names: ConsentNames
    ) -> [String: String]? {
        guard let done else { return nil }
        guard done == .consent, let latest = overview.answersInOrder.last?.content else {
            return done.notice(names.words["done.\(done)"])
        }
        let values = ["who": names.subject(latest.giver)]
        guard latest.decision != .no, let until = latest.period.until else {
            return done.notice(names.words.text("consents.saved.no", values))
        }
        let day = ["day": names.words.longDay(until)]
        return done.notice(
            names.words.text("consents.saved.yes", values.merging(day) { $1 })
        )
    }

    private static func standing(
        _ overview: PlanOverview,
        _ caller: Caller,
        _ names: ConsentNames
    ) throws -> StandingText {
        switch caller.standing {
        case .staff, .child, .invited, .office:
            try StandingText(
                overview.standing,
                in: overview,
                names,
                showsGaps: caller.unit != nil
            )
        case .guardian(let id, _):
            try StandingText(own: .guardian(id), in: overview, names)
        }
    }
}

/// One answer as a row of the table.
private struct AnswerRow {
    let held: Held<Consent>
    /// Whether the person has not answered again since.
    let isLatest: Bool
    let overview: PlanOverview
    let names: ConsentNames

    private var words: Words { names.words }
    private var consent: Consent { held.content }

    func model(for caller: Caller) throws -> [String: Any] {
        let state = ConsentState(consent, isLatest: isLatest, on: overview.today)
        var row: [String: Any] = [
            "who": names.subject(consent.giver), "tag": state.tag(words),
            "form": words.text(
                "consents.formAndDay",
                [
                    "form": words["consentForm.\(consent.form.rawValue)"],
                    "day": words.longDay(consent.period.from),
                ]
            ),
        ]
        if case .yes(let scope) = consent.decision {
            let units: [[String: String]] = try scope.parties.sorted()
                .map { try overview.directory.unit($0).marked }
            let kinds = names.information(scope.kinds)
            row["scope"] = ["units": units, "kinds": kinds] as [String: Any]
            row["until"] = consent.period.until.map {
                ["date": $0.description, "day": words.longDay($0)]
            }
        }
        let plan = overview.plan.content
        let mayAnswer = overview.deciders.contains(consent.giver) && !plan.status.isEnded
        if isLatest, mayAnswer, caller.unit == plan.holder {
            row["againHref"] = Paths.newAnswer(consent.id, in: plan.id)
        }
        if state.canBeWithdrawn, held.mayWithdraw(caller) {
            row["withdrawHref"] = Paths.withdrawal(consent.id, in: plan.id)
        }
        return row
    }
}

extension Caller {
    /// Whether the caller sees no other answer than their own.
    var isGuardian: Bool {
        if case .guardian = standing { true } else { false }
    }
}

extension Held<Consent> {
    /// Whether the caller is the giver, or works where the answer was written down.
    func mayWithdraw(_ caller: Caller) -> Bool {
        caller.unit.map { isOwn && owner == $0 } ?? (content.giver == caller.ownGiver)
    }
}
