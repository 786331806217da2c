import Foundation

/// The only way for the command to speak to the person who ran it.
enum Console {
    /// Writes what was asked for, on standard output and at once, also into a pipe.
    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data("\(text)\n".utf8))
    }

    /// Writes what went wrong, on standard error.
    static func complain(_ text: String) {
        FileHandle.standardError.write(Data("\(text)\n".utf8))
    }
}
