import Coordination
import Domain
import ExampleWorld
import Fixtures
import Foundation
import Server
import Storage
import Testing

/// The invented counties in a file that is served from, and somewhere to put backups of it.
struct Drill: Sendable {
    let place: TestPlace
    let folder: String
    private let address: DatabaseAddress
    private let database: any Database
    private let service: Coordinator
    private let caller: Caller

    init() async throws {
        try await self.init(
            at: TestPlace.inFile(like: .settled),
            path: nil,
            in: temporaryDatabasePath() + ".backups"
        )
    }

    /// On a database that is there, beside another drill.
    init(on path: String, in folder: String) async throws {
        try await self.init(at: TestPlace.inFile(like: .empty), path: path, in: folder)
    }

    private init(at place: TestPlace, path: String?, in folder: String) async throws {
        self.place = place
        self.folder = folder
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        address = try DatabaseAddress(path ?? place.address)
        database = try address.open()
        let effects = Effects.beginning(on: DemoService.today)
        let agreements = DemoService.root.appending(path: "Agreements").path
        let library = try AgreementLibrary(folder: agreements, on: DemoService.today)
        service = Coordinator(
            database: database,
            effects: effects,
            agreements: AgreementShelf(library.all)
        )
        let passwords = Passwords(cost: .cheapest, effects: effects)
        let sessions = Sessions(
            database: database,
            effects: effects,
            passwords: passwords,
            ways: WaysIn(staffPasswords: .yes)
        )
        let token = try await sessions.signIn(
            userName: "skolskoterska",
            password: ExampleWorld.password
        )
        try await passwords.stop()
        let session = try await sessions.session(token: try #require(token))
        caller = try #require(session).caller
    }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    @discardableResult
    func backUp(as name: String, key: BackupKey? = nil) async throws -> BackupManifest {
        try await TakeBackup(of: address, key: key).write(to: path(name))
    }

    /// A key file with the two digits over and over.
    func key(_ digits: String) throws -> BackupKey {
        try keyFile(String(repeating: digits, count: 32))
    }

    /// Looks at plans, which the log of who did what then tells of.
    func writeOnce() async throws {
        _ = try await service.planList(as: caller)
    }

    func writeUntilCancelled() async throws {
        while !Task.isCancelled { try await writeOnce() }
    }

    /// How many leaves stand in the tree of the log.
    func leaves() async throws -> Int64 {
        try await database.read { connection in
            try connection.first("SELECT size FROM log_tree WHERE id = 1")?.int64("size") ?? 0
        }
    }

    func stop() async throws { try await database.close() }
}
