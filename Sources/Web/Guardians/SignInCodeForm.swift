import Coordination
import Domain
import Hummingbird

/// A code on paper is made for the child or a guardian; what is asked for first is to know who it is.
struct SignInCodeForm {
    let book: GuardianBook
    let whose: Consent.Giver
    let name: String
    let words: Words

    /// - Throws: `NotFound`; `NotAllowed.staffOnly`.
    init(_ request: FormRequest) async throws {
        book = try await request.coordinator.guardianBook(
            in: try request.context.id("plan"),
            as: request.caller
        )
        words = request.words
        let path = request.context.parameters.get("whose") ?? ""
        let child = book.overview.child
        guard let found = Consent.Giver(path: path, of: child.id) else { throw NotFound() }
        whose = found
        switch found {
        case .child:
            name = "\(child.givenName) \(child.familyName)"
        case .guardian(let id):
            let guardian = book.overview.family.guardians.first { $0.id == id }
            guard let guardian else { throw NotFound() }
            name = guardian.name
        }
    }

    var plan: Plan.ID { book.overview.plan.content.id }
    var back: String { Paths.plan(plan, .guardians) }
    var signIn: FamilySignIn { book.signIns[whose] ?? FamilySignIn() }

    /// Why no code can be made, or nothing.
    private var refusal: (any Error)? {
        if !book.overview.plan.isOwn { return NotAllowed.ownerOnly }
        return signIn.refusal
    }

    var form: Form {
        let refused = refusal.flatMap { RefusalText.sentence(for: $0, in: words) }
        return Form(
            name: "signInCode",
            action: Paths.signInCode(for: whose, in: plan),
            fields: (refused.map { [$0] } ?? advice).map { .note($0) } + lost,
            crumb: (back, words["guardians.back"]),
            isClosed: refused != nil,
            values: values
        )
    }

    private var lost: [Field] {
        refusal == nil && signIn.hasCodes ? [LostCodes.field(words)] : []
    }

    private var values: [String: String] {
        let until = book.overview.today.adding(days: SignInCode.days)
        return ["who": name, "day": words.longDay(until)]
    }

    private var advice: [String] {
        let today = book.overview.today
        let out = signIn.code.flatMap { $0.isOpen(on: today) ? $0 : nil }
        let key = if case .child = whose { "child" } else { "guardian" }
        return [
            words.text("signInCode.identity", values),
            words.text("signInCode.whose.\(key)", values),
            signIn.hasAccount ? words.text("signInCode.hasAccount", values) : nil,
            out.map { words.text("signInCode.replaces", ["day": words.longDay($0.until)]) },
        ].compactMap { $0 }
    }
}

/// The code that is out is taken back, and opens nothing more.
struct TakeBackSignInCodeForm: SiteForm {
    static let path = "planer/:plan/\(PlanPath.signInCodes.rawValue)/:whose/tillbaka"
    let base: SignInCodeForm

    /// - Throws: `NotFound`; `NotAllowed.staffOnly`.
    static func load(_ request: FormRequest) async throws -> Self {
        Self(base: try await SignInCodeForm(request))
    }

    var form: Form {
        let isOut = base.signIn.code?.isOpen(on: base.book.overview.today) == true
        return Form(
            name: "takeBackSignInCode",
            action: Paths.takeBackSignInCode(of: base.whose, in: base.plan),
            fields: isOut ? [] : [.note(base.words["refusal.signInCode.noneOut"])],
            crumb: (base.back, base.words["guardians.back"]),
            isClosed: !isOut,
            values: ["who": base.name]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        try await coordinator.takeBackSignInCode(of: base.whose, in: base.plan, as: caller)
        return Done.signInCodeTakenBack.path(base.back)
    }
}
