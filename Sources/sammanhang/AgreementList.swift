import ArgumentParser
import Domain
import Server

/// `sammanhang agreement list`: the agreements in a folder, one to a line.
struct AgreementList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the agreements with the version in force."
    )

    @OptionGroup var folder: FolderOption
    @OptionGroup var day: DayOption

    func run() throws {
        do throws(AgreementFaults) {
            for agreement in try AgreementLibrary(folder: folder.folder, on: day.day).all {
                let version = agreement.version(on: day.day).map { "version \($0.number)" }
                let facts = [agreement.key.description, agreement.county.code.description, version]
                Console.say((facts + [agreement.title]).compactMap { $0 }.joined(separator: "\t"))
            }
        } catch {
            Console.complain(error.description)
            throw ExitCode.failure
        }
    }
}
