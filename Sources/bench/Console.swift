import Foundation

/// The only way to speak to the person who measures.
enum Console {
    /// Writes a line on standard error; standard output is for nobody.
    static func say(_ text: String) {
        FileHandle.standardError.write(Data("\(text)\n".utf8))
    }
}
