import ArgumentParser
import Foundation

/// The only way for the command to speak to the person who ran it.
enum Console {
    /// Writes what was asked for, on standard output and at once, also into a pipe.
    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data("\(text)\n".utf8))
    }

    /// Does something, and says in one line why it could not be done.
    static func explaining(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch {
            complain("fault  \(error)")
            throw ExitCode.failure
        }
    }

    /// Writes what went wrong, on standard error.
    static func complain(_ text: String) {
        FileHandle.standardError.write(Data("\(text)\n".utf8))
    }
}
