import ArgumentParser
import Coordination
import Server
import Storage

/// `sammanhang audit verify`: works out the tree over the log anew and compares.
struct AuditVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Recompute every line of the log, and name the first that differs.",
        discussion: "Ends with status 1 when a line has been changed, removed or put in."
    )

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let opened = try options.address().openAside()
        let proof: LogProof
        do {
            proof = try await opened.closed { try await LogVerification(opened).verify() }
        } catch let fault as LogFault {
            Console.complain("fault  log: \(fault)")
            throw ExitCode.failure
        }
        Console.say("lines    \(proof.size)")
        Console.say("waiting  \(proof.waiting)")
        Console.say("root     \(proof.root)")
    }
}
