import ArgumentParser
import Coordination
import Domain
import Foundation
import Storage
import StorageSQLite

/// `sammanhang migrate`: brings a database to the schema of this program.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the database to this program's schema."
    )

    @Option(help: "The database file.")
    var database = "data/sammanhang.sqlite"

    func run() async throws {
        let folder = URL(fileURLWithPath: database).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let opened = try SQLiteDatabase(path: database)
        let done = try await Migrator(Migrations.all).migrate(
            opened,
            at: Effects.live.now().milliseconds
        )
        try await opened.close()
        Console.say(done.isEmpty ? "nothing to do" : done.joined(separator: "\n"))
    }
}
