import ArgumentParser
import Coordination
import Domain
import Server
import Storage

/// `sammanhang copy`: moves an installation from one engine or machine to another.
struct Copy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy every row of a database into a new one, on either engine.",
        discussion: """
            Stop the server first. The target is migrated by this command and must be empty. Rows \
            are counted in both, and the log is recomputed in both and must have the same root.
            """
    )

    @Option(help: "The database to read: the path of a file, or postgres://user@host/name.")
    var from: String

    @Option(help: "The database to fill: the path of a file, or postgres://user@host/name.")
    var to: String

    func run() async throws {
        let source = try DatabaseAddress(from).openAside()
        let target = try DatabaseAddress(to).openAside(forBulk: true)
        do {
            try await source.closed {
                try await target.closed { try await copy(source, target) }
            }
        } catch let fault as DatabaseCopy.Fault {
            Console.complain("fault  copy: \(explanation(fault))")
            throw ExitCode.failure
        }
    }

    private func copy(_ source: any Database, _ target: any Database) async throws {
        let waiting = try await Migrator(Migrations.all).pending(in: source)
        guard waiting.isEmpty else { throw NotMigrated(waiting: waiting) }
        try await Migrator(Migrations.all).migrate(
            target,
            at: Effects.live.now().milliseconds
        )
        try await DatabaseCopy(
            from: source,
            to: target,
            keeping: ["schema_migration"],
            replacing: ["log_tree"]
        ).run { table, rows in
            if rows > 0 { Console.say("\(table)  \(rows)") }
        }
        let (old, new) = try await (
            LogVerification(source).verify(), LogVerification(target).verify()
        )
        guard old == new else { throw DatabaseCopy.Fault.changedMeanwhile(table: "log_leaf") }
        Console.say("log root \(new.root), \(new.size) lines, the same in both")
    }

    private func explanation(_ fault: DatabaseCopy.Fault) -> String {
        switch fault {
        case .otherSchema:
            "the two databases have different tables; migrate both with this program"
        case .notEmpty(let table):
            "\(table) in the target has rows; give a database with nothing in it"
        case .changedMeanwhile(let table):
            "\(table) changed while it was copied; stop the server, empty the target, try again"
        }
    }
}
