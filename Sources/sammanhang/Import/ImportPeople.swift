import ArgumentParser
import Coordination
import Domain
import Foundation

/// `sammanhang import people FILE`: accounts and assignments from a file of rows.
struct ImportPeople: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "Open accounts and give assignments as a file says, all of it or nothing.",
        discussion: """
            The file is UTF-8 with ; or , between the cells, and these headings: användarnamn, namn, \
            roll, titel, and perhaps enhet, myndighet, från, till. Who is not in it stays as they \
            are. Those who are new have no password yet.
            """
    )

    @OptionGroup var options: StaffOptions

    @Argument(help: "The path of the file.")
    var file: String

    @Flag(help: "Say what would change and what is wrong, and change nothing.")
    var preview = false

    func run() async throws {
        try await options.perform { desk in
            let sheet = PeopleSheet(try read())
            guard preview else {
                do {
                    let done = try await desk.coordinator.importPeople(sheet, as: desk.caller)
                    return ImportedPeople(done, isPreview: false)
                } catch let faults as PeopleFaults {
                    throw SheetFaults(faults.all)
                }
            }
            let changes = try await desk.coordinator.previewPeople(sheet, as: desk.caller)
            return ImportedPeople(changes, isPreview: true)
        }
    }

    private func read() throws -> SheetText {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw FieldFault(
                field: "FILE",
                problem: "it cannot be read",
                instead: "write the path of a file that this user may read"
            )
        }
        do throws(SheetText.Problem) {
            return try SheetText(Array(bytes))
        } catch {
            throw FieldFault(error)
        }
    }
}

extension FieldFault {
    fileprivate init(_ problem: SheetText.Problem) {
        let (what, instead) =
            switch problem {
            case .notUTF8: ("it is not UTF-8", "save it as CSV UTF-8")
            case .tooLarge: ("it is too large", "divide it")
            case .quotation(let row):
                ("a quotation mark in row \(row) is not closed", "close it or take it away")
            }
        self.init(field: "FILE", problem: what, instead: instead)
    }
}
