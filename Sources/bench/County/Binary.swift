import Foundation

/// A built program that is started as a process of its own.
struct Binary: Sendable {
    let path: String
    /// The folder with agreement files, for `sammanhang`.
    var agreements = ""

    /// This very program, for the bare server.
    static var bench: Binary { Binary(path: "/proc/self/exe") }

    /// Runs it to its end and returns what it wrote on standard output.
    func run(_ arguments: [String]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw BenchFault("\(path) \(arguments.first ?? "") ended with an error")
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Starts it and leaves it running, with what it writes in a file.
    func start(_ arguments: [String], log: URL) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        let file = try FileHandle(forWritingTo: log)
        process.standardOutput = file
        process.standardError = file
        try process.run()
        return process
    }
}
