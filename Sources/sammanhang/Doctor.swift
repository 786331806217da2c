import ArgumentParser
import Coordination
import Domain
import Server
import Storage

/// `sammanhang doctor`: says whether a server could start, and what hinders it.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say whether the server could start, and what hinders it."
    )

    @OptionGroup var options: ServerOptions

    func run() async throws {
        var hindrances = 0
        func check(_ what: String, _ look: () async throws -> String) async {
            do {
                Console.say("ok     \(what): \(try await look())")
            } catch {
                hindrances += 1
                Console.say("fault  \(what): \(error)")
            }
        }
        guard let configuration = settings() else { throw ExitCode.failure }
        await check("agreements") {
            let today = SwedishTime.day(of: Effects.live.now())
            let library = try AgreementLibrary(folder: configuration.agreements, on: today)
            return library.all.map(\.key.description).joined(separator: ", ")
        }
        await check("database") { try await database(configuration.database) }
        if hindrances > 0 { throw ExitCode.failure }
    }

    /// Nothing more can be looked at when these cannot be used.
    private func settings() -> Configuration? {
        do {
            let configuration = try options.configuration()
            Console.say("ok     settings: \(configuration.host):\(configuration.port)")
            return configuration
        } catch {
            Console.say("fault  settings: \(error)")
            return nil
        }
    }

    private func database(_ address: DatabaseAddress) async throws -> String {
        let database = try address.openAside()
        let (waiting, condition) = try await database.closed {
            (
                try await Migrator(Migrations.all).pending(in: database),
                try await database.condition()
            )
        }
        guard waiting.isEmpty else { throw NotMigrated(waiting: waiting) }
        guard condition.faults.isEmpty else { throw DamagedDatabase(faults: condition.faults) }
        return (["migrated"] + condition.facts).joined(separator: ", ")
    }
}

/// The database is damaged.
struct DamagedDatabase: Error, CustomStringConvertible {
    let faults: [String]
    var description: String { faults.joined(separator: "; ") }
}
