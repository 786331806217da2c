import Coordination
import Domain

/// Those who look after the service and meet no child in it, by user name; no such person exists.
enum Official: String, CaseIterable {
    case administrator

    var name: String {
        switch self {
        case .administrator: "Ulla Tallbarr"
        }
    }

    var title: String {
        switch self {
        case .administrator: "Administratör"
        }
    }

    var role: Role {
        switch self {
        case .administrator: .administrator
        }
    }

    var authority: ExampleAuthority {
        switch self {
        case .administrator: .kalmarSocial
        }
    }

    var id: Person.ID {
        FixedID.official.number(Self.allCases.firstIndex(of: self) ?? 0)
    }

    /// Nothing when nobody has such a role in an authority.
    func assignment(since day: CivilDate) throws -> StaffAssignment? {
        StaffAssignment(
            id: StaffAssignment.ID(id.rawValue),
            person: id,
            role: role,
            at: .authority(authority.id),
            title: title,
            period: try Period(telling: day)
        )
    }
}
