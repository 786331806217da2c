import ArgumentParser
import Coordination
import StorageSQLite

/// `sammanhang audit verify`: works out the tree over the log anew and compares.
struct AuditVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Recompute every line of the log, and name the first that differs.",
        discussion: "Ends with status 1 when a line has been changed, removed or put in."
    )

    @Option(help: "The database file.")
    var database = "data/sammanhang.sqlite"

    func run() async throws {
        let opened = try SQLiteDatabase(path: database)
        let proof: LogProof
        do {
            proof = try await LogVerification(opened).verify()
        } catch let fault as LogFault {
            Console.complain("fault  log: \(fault)")
            throw ExitCode.failure
        }
        try await opened.close()
        Console.say("lines    \(proof.size)")
        Console.say("waiting  \(proof.waiting)")
        Console.say("root     \(proof.root)")
    }
}
