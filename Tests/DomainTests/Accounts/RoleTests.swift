import Domain
import Fixtures
import Foundation
import Testing

/// `docs/domain/roles.md`, computed from `Role.permissions`.
private enum RolesDocument {
    static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "docs/domain/roles.md")

    static var text: String {
        let permissions = Permission.allCases
        let head = permissions.map { " \($0.rawValue) |" }.joined()
        let rows = Role.allCases.map { role in
            let cells = permissions.map { role.permissions.contains($0) ? " yes |" : " – |" }
            return "| \(role.rawValue) | \(role.place) |\(cells.joined())"
        }
        return """
            # Who may do what

            Computed from `Role.permissions` by a test; do not edit. To write it anew, run the tests with
            `SAMMANHANG_REGENERATE=1`.

            `plans` is the way to children; which rows it opens is decided row by row (`Access`). A role
            in an authority has it not: to lead, to check and to administer are not to take part in a
            child's care (PDL 2008:355, 4 kap. 1–2 §§). What a permission means is told in
            `Sources/Domain/Accounts/Permission.swift`.

            | role | place |\(head)
            |---|---|\(permissions.map { _ in "---|" }.joined())
            \(rows.joined(separator: "\n"))

            """
    }
}

@Suite struct `The catalogue of roles` {
    @Test(.proves("K-49"))
    func `has every role that the agreement names, and those that look after the service`() {
        let named: [Role] = [
            .headOfAdministration, .unitManager, .developmentLeader, .professional, .child,
            .guardian, .closePerson,
        ]
        let beside: [Role] = [.documentOwner, .logReviewer, .auditor, .administrator]
        #expect(Set(Role.allCases) == Set(named + beside))
        #expect(Role.allCases.allSatisfy { !$0.permissions.isEmpty })
    }

    @Test(arguments: Role.allCases)
    func `opens plans for those who meet the child and for nobody else`(role: Role) {
        #expect(role.permissions.contains(.plans) == (role.place != .authority))
    }

    @Test
    func `gives the log to the one who checks it, and people to the one who looks after them`() {
        #expect(Role.allCases.filter { $0.permissions.contains(.log) } == [.logReviewer])
        #expect(Role.allCases.filter { $0.permissions.contains(.people) } == [.administrator])
        #expect(Role.auditor.permissions == [.agreements, .figures])
    }

    @Test func `is the one in the document`() throws {
        if ProcessInfo.processInfo.environment["SAMMANHANG_REGENERATE"] == "1" {
            try RolesDocument.text.write(
                to: RolesDocument.file,
                atomically: true,
                encoding: .utf8
            )
        }
        let written = try String(contentsOf: RolesDocument.file, encoding: .utf8)
        #expect(written == RolesDocument.text)
    }
}

@Suite struct `An assignment` {
    @Test(arguments: Role.allCases)
    func `is at a unit for some roles, in an authority for others, and never the family's`(
        role: Role
    ) {
        func fits(_ place: StaffAssignment.Place) -> Bool {
            StaffAssignment(
                id: 1,
                person: 31,
                role: role,
                at: place,
                title: "x",
                period: .days("2026-01-01")
            ) != nil
        }
        #expect(fits(.unit(21)) == (role.place == .unit))
        #expect(fits(.authority(11)) == (role.place == .authority))
        #expect(Role.assigned.contains(role) == (fits(.unit(21)) || fits(.authority(11))))
    }

    @Test func `in an authority opens no row, whoever holds it`() {
        for role in Role.assigned where role.place == .authority {
            let office = Office(role: role, reach: .everywhere)
            let access = Access(
                caller: Caller(person: 31, standing: .office(office)),
                insight: .everything
            )
            for kind in PartKind.allCases {
                let row = Access.Holding(
                    kind: kind,
                    holder: 21,
                    owner: 21,
                    child: 1,
                    plan: 7,
                    audience: .family,
                    giver: nil
                )
                #expect(!access.mayRead(row))
            }
        }
    }
}
