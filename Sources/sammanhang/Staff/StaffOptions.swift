import ArgumentParser
import Coordination
import Domain
import Foundation
import Server
import Storage

/// How an answer is given.
struct AnswerOption: ParsableArguments {
    @Flag(help: "Answer in JSON, in the shape that docs/operations.md shows.")
    var json = false
}

/// Where the data is, and how to answer: the same for every command about people and units.
struct StaffOptions: ParsableArguments {
    @OptionGroup var data: DatabaseOptions
    @OptionGroup var answer: AnswerOption

    /// Does something to people and units, and answers as text or as JSON.
    ///
    /// A fault goes to standard error in the same form, and the command ends with status 1.
    func perform<Answer: StaffAnswer>(
        _ body: (StaffDesk) async throws -> Answer
    ) async throws {
        do {
            let database = try data.address().open()
            let answer = try await database.closed {
                let waiting = try await Migrator(Migrations.all).pending(in: database)
                guard waiting.isEmpty else { throw NotMigrated(waiting: waiting) }
                return try await body(StaffDesk(database))
            }
            Console.say(self.answer.json ? try StaffJSON.text(answer) : answer.text)
        } catch {
            Console.complain(try complaint(error))
            throw ExitCode.failure
        }
    }
}

extension StaffOptions {
    /// What went wrong, in the form that was asked for.
    private func complaint(_ error: any Error) throws -> String {
        switch error {
        case let fault as FieldFault where answer.json: try StaffJSON.text(["fault": fault])
        case let faults as SheetFaults where answer.json: try StaffJSON.text(faults)
        default: "fault  \(error)"
        }
    }
}

/// What a command answers, for a person and for a program.
protocol StaffAnswer: Encodable {
    var text: String { get }
}

/// JSON with its keys in order, so that the same answer is the same text.
enum StaffJSON {
    static func text(_ answer: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(answer), as: UTF8.self)
    }
}
