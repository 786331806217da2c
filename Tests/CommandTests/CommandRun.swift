import Foundation
import Testing

/// One run of the built command, with what it said and how it ended.
struct CommandRun: Sendable {
    let output: String
    let complaints: String
    let exitCode: Int32

    init(_ arguments: String..., in folder: URL) throws {
        try self.init(arguments, in: folder)
    }

    /// Runs the command that was built beside the tests.
    ///
    /// - Parameter input: What stands on its standard input.
    init(_ arguments: [String], reading input: String? = nil, in folder: URL) throws {
        let process = Process()
        let output = Pipe()
        let complaints = Pipe()
        process.executableURL = try Self.command()
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = output
        process.standardError = complaints
        if let input {
            let typed = Pipe()
            process.standardInput = typed
            try typed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try typed.fileHandleForWriting.close()
        }
        try process.run()
        self.output = Self.text(output)
        self.complaints = Self.text(complaints)
        process.waitUntilExit()
        exitCode = process.terminationStatus
    }

    private static func text(_ pipe: Pipe) -> String {
        String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }

    private static func command() throws -> URL {
        let tests = try #require(Bundle.main.executableURL)
        return tests.deletingLastPathComponent().appending(path: "sammanhang")
    }
}
