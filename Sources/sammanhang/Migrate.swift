import ArgumentParser
import Coordination
import Domain
import Foundation
import Server
import Storage

/// `sammanhang migrate`: brings a database to the schema of this program.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the database to this program's schema."
    )

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let address = try options.address()
        if case .file(let path) = address {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        let opened = try address.openAside()
        let done = try await opened.closed {
            try await Migrator(Migrations.all).migrate(
                opened,
                at: Effects.live.now().milliseconds
            )
        }
        Console.say(done.isEmpty ? "nothing to do" : done.joined(separator: "\n"))
    }
}
