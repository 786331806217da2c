import Coordination
import Domain

/// What units and authorities are called.
struct PlaceNames {
    let directory: Directory

    init(_ directory: Directory) {
        self.directory = directory
    }

    func unit(_ id: ServiceUnit.ID) -> String { directory.known(id)?.name ?? "" }

    func authority(_ id: Authority.ID) -> String {
        directory.authorities.first { $0.id == id }?.name ?? ""
    }

    func authority(of place: StaffAssignment.Place) -> String {
        switch place {
        case .unit(let unit): directory.known(unit).map { authority($0.authority) } ?? ""
        case .authority(let id): authority(id)
        }
    }
}

/// An assignment as the lists answer it.
struct ListedAssignment: Encodable {
    let id: String
    let userName: String
    let name: String
    let role: String
    let unit: String?
    let authority: String
    let title: String
    let from: String
    let until: String?
    let deputies: [ListedDeputy]

    init(_ held: StaffList.Held, of entry: StaffList.Entry, _ names: PlaceNames) {
        let assignment = held.assignment
        id = assignment.id.description
        userName = entry.userName
        name = entry.person.name
        role = assignment.role.word
        unit = assignment.unit.map(names.unit)
        authority = names.authority(of: assignment.place)
        title = assignment.title
        from = assignment.period.from.description
        until = assignment.period.until?.description
        deputies = held.deputies.map(ListedDeputy.init)
    }

    /// The role and the place, for a line.
    var what: String { "\(role), \(unit ?? authority)" }

    /// Everything, on one line and one more for each deputy.
    var lines: [String] {
        let days = "\(from)…\(until ?? "")"
        return [[id, userName, what, title, days].joined(separator: "\t")]
            + deputies.map { "\t\($0.id)\t\($0.userName) stands in\t\($0.from)…\($0.until ?? "")" }
    }
}

/// Someone who stands in, as the lists answer it.
struct ListedDeputy: Encodable {
    let id: String
    let userName: String
    let name: String
    let from: String
    let until: String?

    init(_ deputy: StaffList.Deputy) {
        id = deputy.deputyship.id.description
        userName = deputy.userName
        name = deputy.name
        from = deputy.deputyship.period.from.description
        until = deputy.deputyship.period.until?.description
    }
}
