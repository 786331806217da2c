import ArgumentParser
import Domain
import Server

/// `sammanhang agreement show KEY|FILE`: one agreement as text that a person can read.
struct AgreementShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an agreement: parties, ages, areas, and what makes each clause real."
    )

    @Argument(help: "The key of an agreement in the folder, or the path of a file.")
    var agreement: String

    @OptionGroup var folder: FolderOption
    @OptionGroup var day: DayOption

    func run() throws {
        do throws(AgreementFaults) {
            Console.say(AgreementText(of: try chosen(), on: day.day).description)
        } catch {
            Console.complain(error.description)
            throw ExitCode.failure
        }
    }

    private func chosen() throws(AgreementFaults) -> Agreement {
        guard !agreement.contains("/"), !agreement.hasSuffix(".yaml"),
            let key = Agreement.Key(agreement)
        else { return try AgreementFile(at: agreement).agreement(on: day.day) }
        let library = try AgreementLibrary(folder: folder.folder, on: day.day)
        guard let found = library.agreement(for: key) else {
            return try AgreementFile(at: agreement).agreement(on: day.day)
        }
        return found
    }
}
