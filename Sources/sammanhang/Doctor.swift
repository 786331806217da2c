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
        await check("settings") {
            _ = try options.configuration()
            return "\(options.host):\(options.port)"
        }
        await check("agreements") {
            let today = SwedishTime.day(of: Effects.live.now())
            let library = try AgreementLibrary(folder: options.agreements, on: today)
            return library.all.map(\.key.description).joined(separator: ", ")
        }
        await check("database") { try await database() }
        if hindrances > 0 { throw ExitCode.failure }
    }

    private func database() async throws -> String {
        let database = try DatabaseAddress(options.database).openAside()
        let waiting = try await Migrator(Migrations.all).pending(in: database)
        let condition = try await database.condition()
        try await database.close()
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
