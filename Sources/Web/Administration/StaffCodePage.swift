import Coordination
import Domain

/// A code on a page to be printed and handed over to someone at work; it is shown this once.
struct StaffCodePage: Page {
    static let template = "administration/code"

    let pageTitle: String
    let backHref: String
    let identity: String
    let forWhom: String
    let code: String
    let until: String
    let steps: [String]
    let handed: String
    var section: MenuSection? { .people }

    /// - Parameter address: Where the site is found; as the own browser calls it, when that is all we know.
    init(_ handed: HandedStaffCode, address: String, words: Words) {
        let values = [
            "who": handed.person.name, "day": words.longDay(handed.until),
            "address": "\(address)\(Paths.paper)", "userName": handed.userName,
        ]
        pageTitle = words["codePaper.heading"]
        backHref = Paths.person(handed.person.id)
        identity = words.text("staffCode.identity", values)
        forWhom = words.text("codePaper.for", values)
        code = handed.paper.inGroups
        until = words.text("codePaper.until", values)
        steps = [
            words.text("codePaper.step.go", values), words["codePaper.step.type"],
            words.text("staffCode.step.name", values), words["staffCode.step.choose"],
        ]
        self.handed = words.text("codePaper.handed", values)
    }
}

/// What to think of before a code is made for someone at work.
struct StaffCodeForm {
    let base: PersonFormBase

    var form: Form {
        let refused = refusal.flatMap { RefusalText.sentence(for: $0, in: base.words) }
        return Form(
            name: "staffCode",
            action: Paths.person(base.person.id, .code),
            fields: (refused.map { [$0] } ?? advice).map { .note($0) },
            crumb: base.crumb,
            isClosed: refused != nil,
            values: values
        )
    }

    private var refusal: StaffingRefusal? {
        if base.member.entry.closed != nil { return .accountClosed }
        return base.member.worksElsewhere ? .worksElsewhere : nil
    }

    private var values: [String: String] {
        let until = base.today.adding(days: StaffCode.days)
        return ["who": base.person.name, "day": base.words.longDay(until)]
    }

    private var advice: [String] {
        let out = base.member.code.flatMap { $0.isOpen(on: base.today) ? $0 : nil }
        return [
            base.words.text("staffCode.identity", values),
            base.member.hasPassword ? base.words["staffCode.replacesPassword"] : nil,
            out.map {
                base.words.text("signInCode.replaces", ["day": base.words.longDay($0.until)])
            },
        ].compactMap { $0 }
    }
}
