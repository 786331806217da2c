import ArgumentParser
import Domain
import Server

/// `sammanhang agreement check FILE…`: the check the server makes when it starts.
struct AgreementCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check agreement files and list every fault in them."
    )

    @Argument(help: "The files to check; they may not share a county.")
    var files: [String]

    @OptionGroup var day: DayOption

    func run() throws {
        let today = day.day
        do throws(AgreementFaults) {
            _ = try AgreementLibrary(files: files, on: today)
            for file in files {
                let agreement = try AgreementFile(at: file).agreement(on: today)
                Console.say("\(file): \(summary(of: agreement, on: today))")
            }
        } catch {
            Console.complain(error.description)
            throw ExitCode.failure
        }
    }

    private func summary(of agreement: Agreement, on day: CivilDate) -> String {
        let version = agreement.version(on: day)
        return [
            "\(agreement.key) is without fault",
            "\(agreement.parties.municipalities.count) municipalities",
            version.map { "version \($0.number) in force" },
            version.map { "\($0.terms.clauses.count) clauses" },
        ].compactMap { $0 }.joined(separator: ", ")
    }
}
