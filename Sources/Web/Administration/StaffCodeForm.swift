import Coordination
import Domain

/// What to think of before a code is made for someone at work.
struct StaffCodeForm {
    let base: PersonFormBase

    var form: Form {
        let refused = refusal.flatMap { RefusalText.sentence(for: $0, in: base.words) }
        return Form(
            name: "staffCode",
            action: Paths.person(base.person.id, .code),
            fields: (refused.map { [$0] } ?? advice).map { .note($0) } + lost,
            crumb: base.crumb,
            isClosed: refused != nil,
            values: values
        )
    }

    private var lost: [Field] {
        refusal == nil && base.member.hasCodes ? [LostCodes.field(base.words)] : []
    }

    private var refusal: StaffingRefusal? {
        if base.member.entry.closed != nil { return .accountClosed }
        return base.member.worksElsewhere ? .worksElsewhere : nil
    }

    private var values: [String: String] {
        let until = base.today.adding(days: StaffCode.days)
        return ["who": base.person.name, "day": base.words.longDay(until)]
    }

    /// That the code ends before there is anything to see with it.
    private var tooSoon: String? {
        let until = base.today.adding(days: StaffCode.days)
        let periods = base.member.entry.assignments.map(\.assignment.period)
            .filter { !$0.isOver(on: base.today) }
        guard let first = periods.map(\.from).min(), first > until else { return nil }
        return base.words.text("staffCode.tooSoon", ["start": base.words.longDay(first)])
    }

    private var advice: [String] {
        let out = base.member.code.flatMap { $0.isOpen(on: base.today) ? $0 : nil }
        return [
            base.words.text("staffCode.identity", values),
            tooSoon,
            base.member.hasPassword ? base.words["staffCode.replacesPassword"] : nil,
            base.member.hasCodes ? base.words["staffCode.needsCode"] : nil,
            out.map {
                base.words.text("signInCode.replaces", ["day": base.words.longDay($0.until)])
            },
        ].compactMap { $0 }
    }
}

/// The code that is out for someone at work is taken back, and opens nothing more.
struct TakeBackStaffCodeForm: SiteForm {
    static let path = PersonAct.codeBack.route
    let base: PersonFormBase

    /// - Throws: `NotFound`.
    static func load(_ request: FormRequest) async throws -> Self {
        Self(base: try await PersonFormBase(request))
    }

    var form: Form {
        let isOut = base.member.code?.isOpen(on: base.today) == true
        return Form(
            name: "takeBackSignInCode",
            action: Paths.person(base.person.id, .codeBack),
            fields: isOut ? [] : [.note(base.words["refusal.signInCode.noneOut"])],
            crumb: base.crumb,
            isClosed: !isOut,
            values: ["who": base.person.name]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        try await coordinator.takeBackStaffCode(for: base.person.id, as: caller)
        return Done.signInCodeTakenBack.path(Paths.person(base.person.id))
    }
}
