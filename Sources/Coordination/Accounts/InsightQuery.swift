import Domain
import Storage

/// How much an account of the family still opens; asked anew in every transaction.
///
/// It reads the owners' rows, for it decides access and cannot itself depend on it.
/// - SeeAlso: FB (1949:381) 6 kap. 2 §; disclosure cases D-07, D-20, D-27…D-30.
struct InsightQuery {
    private let connection: any Connection
    private let today: CivilDate

    init(_ connection: any Connection, _ today: CivilDate) {
        self.connection = connection
        self.today = today
    }

    /// What the account reaches; for staff and the child themselves the row alone decides.
    func insight(of caller: Caller) throws -> Insight {
        switch caller.standing {
        case .staff, .child: .everything
        case .office: .none
        case .guardian(let guardian, let child): try insight(of: guardian, in: child)
        case .invited(let invited): try insight(on: invited.invitation)
        }
    }

    /// What a guardian may see of a child, in the plans that are not kept from the guardians.
    func insight(of guardian: Guardian.ID, in child: Child.ID) throws -> Insight {
        let isOne: SQL = "id = \(guardian) AND child_id = \(child)"
        guard let guardian = try originals(Guardian.self, where: isOne).first,
            let child = try originals(Child.self, where: "id = \(child)").first
        else { return .none }
        let closures = try originals(InsightClosure.self, where: "guardian_id = \(guardian.id)")
        // Whose say it is in one plan is another question: a plan that is kept from the guardians
        // is so in its own rows.
        return GuardianPlace(
            of: guardian,
            in: child,
            say: .heard,
            record: GuardianPlace.Record(closures: closures),
            on: today
        ).insight
    }

    private func insight(on invitation: Invitation.ID) throws -> Insight {
        try originals(Invitation.self, where: "id = \(invitation)").first?.insight(on: today)
            ?? .none
    }

    private func originals<Content: PlanPart>(
        _ type: Content.Type,
        where condition: SQL
    ) throws -> [Content] {
        try Originals(connection).all(type, where: condition)
    }
}
