import Coordination
import Domain
import ExampleWorld
import Foundation
import Server
import Storage
import Testing

/// A database with the example world, under the agreement that the product comes with.
package struct SettledWorld: Sendable {
    package static let today: CivilDate = "2026-11-21"

    /// One for all tests that only read; what they read is added to its log.
    package static let shared = Task { try await SettledWorld() }

    package let database: any Database
    package let summary: ExampleWorld.Summary
    /// The service as it is at noon on the day the stories lead up to.
    package let service: Coordinator

    package init(on today: CivilDate = today) async throws {
        let folder = DemoService.root.appending(component: "Agreements")
        let library = try AgreementLibrary(
            folder: folder.path(percentEncoded: false),
            on: today
        )
        let agreements = AgreementShelf(library.all)
        let database = try await migratedDatabase()
        summary = try await ExampleWorld.settle(
            in: database,
            agreements: agreements,
            today: today
        )
        self.database = database
        service = Coordinator(
            database: database,
            effects: .beginning(on: today),
            agreements: agreements
        )
    }

    /// The values of one column, where they are text.
    package func texts(_ column: String, _ sql: SQL) async throws -> [String] {
        try await database.read { try $0.all(sql).map { try $0.text(column) } }
    }

    /// The caller behind a login, found by really signing in.
    package func caller(_ userName: String) async throws -> Caller {
        let passwords = Passwords(cost: .cheapest, effects: service.effects)
        let sessions = Sessions(
            database: database,
            effects: service.effects,
            passwords: passwords,
            ways: WaysIn(staffPasswords: .yes)
        )
        let token = try await sessions.signIn(
            userName: userName,
            password: ExampleWorld.password
        )
        try await passwords.stop()
        let session = try await sessions.session(token: try #require(token))
        return try #require(session).caller
    }

    /// The plan of the child with this name, among those that the login sees.
    package func plan(of name: String, as userName: String) async throws -> Plan.ID {
        let plans = try await service.planList(as: caller(userName)).plans
        return try #require(plans.first { $0.child.givenName == name }).plan.id
    }
}
