import Coordination
import Domain

/// Someone outside the authorities is invited on the family's wish: anyone who matters to the child.
///
/// - SeeAlso: ledger B-54, O-57; disclosure cases D-20, D-27.
struct InviteForm: PlanForm {
    static let part = PlanPath.invite
    static let isForHolder = true
    let base: PlanFormBase

    var form: Form {
        let name = ["name": base.overview.child.givenName]
        let kinds = InformationKind.allCases
            .filter { Invitation.choosable.contains($0) && $0 != .summary }
            .map { Field.Option(value: $0.rawValue, label: words["information.\($0.rawValue)"]) }
        return Form(
            name: "invite",
            action: Paths.plan(plan.id, .invite),
            fields: [
                .line("invitedName"), .line("invitedPart").with(name),
                .checks("invitedKinds", kinds).with(name), .day("invitedUntil"),
            ] + ground,
            crumb: (Paths.plan(plan.id, .guardians), words["guardians.back"]),
            values: name
        )
    }

    /// Only social services have more than one ground to choose between.
    private var ground: [Field] {
        let own = base.overview.directory.units.first { $0.id == base.unit }
        guard own?.secrecy == .socialServices else { return [] }
        let grounds = Field.options(Invitation.Ground.self, "invited.ground", words)
        return [.radios("invitedGround", grounds).suggested(Invitation.Ground.wish.rawValue).rare()]
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let name = reader.line("invitedName")
        let part = reader.line("invitedPart")
        let kinds = Set(
            reader.fields.all("invitedKinds").compactMap(InformationKind.init(rawValue:))
        )
        if kinds.isEmpty { reader.note("invitedKinds", .missing) }
        let until = reader.day("invitedUntil")
        let period = until.flatMap { Period(from: reader.today, until: $0) }
        if until != nil, period == nil {
            reader.note("invitedUntil", .other(key: "field.until.beforeFrom"))
        }
        _ = try await coordinator.invite(
            try reader.finish(name),
            part: try reader.finish(part),
            ground: Invitation.Ground(rawValue: reader.fields["invitedGround"]) ?? .wish,
            kinds: kinds,
            period: try reader.finish(period),
            to: plan.id,
            as: caller
        )
        return Done.saved.path(Paths.plan(plan.id, .guardians))
    }
}

/// An invitation is over; from the next request on the person sees nothing.
struct EndInvitationForm: SiteForm {
    static let path = "planer/:plan/\(PlanPath.invite.rawValue)/:invitation/avslut"
    let invitation: Invitation
    let plan: Plan.ID
    let words: Words

    /// - Throws: `NotFound`; `NotAllowed.staffOnly`.
    static func load(_ request: FormRequest) async throws -> Self {
        let book = try await request.coordinator.guardianBook(
            in: try request.context.id("plan"),
            as: request.caller
        )
        let id: Invitation.ID = try request.context.id("invitation")
        let held = book.overview.records.invitations.first { $0.content.id == id }
        guard let held, held.isOwn else { throw NotFound() }
        return Self(
            invitation: held.content,
            plan: book.overview.plan.content.id,
            words: request.words
        )
    }

    var form: Form {
        Form(
            name: "endInvitation",
            action: Paths.endInvitation(invitation.id, in: plan),
            fields: [],
            crumb: (Paths.plan(plan, .guardians), words["guardians.back"]),
            values: ["who": invitation.name]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        try await coordinator.endInvitation(invitation.id, in: plan, as: caller)
        return Done.saved.path(Paths.plan(plan, .guardians))
    }
}
