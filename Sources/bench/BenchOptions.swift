import ArgumentParser
import Foundation

/// What both measurements need to know.
struct BenchOptions: ParsableArguments {
    @Option(help: "The built program.")
    var program = ".build/release/sammanhang"

    @Option(help: "The folder with agreement files.")
    var agreements = "Agreements"

    @Option(help: "The key of the county to simulate, as its agreement file has it.")
    var county: String

    @Option(
        help: "Where databases are kept and found again; a new folder that goes away otherwise."
    )
    var folder: String?

    @Option(help: "Which commit the program is built of, for the result.")
    var commit = "unknown"

    @Option(help: "Draws the county.")
    var seed: UInt64 = 1

    @Option(help: "The file for the result, as JSON.")
    var json: String

    func simulated(_ plans: Int, in folder: URL) throws -> SimulatedFile {
        try SimulatedFile(of: county, plans: plans, in: folder, with: binary, seed: seed)
    }

    var binary: Binary {
        Binary(path: program, agreements: agreements)
    }

    /// Does the work in the folder, and removes it when nobody asked to keep it.
    func inFolder(_ body: (URL) async throws -> Void) async throws {
        let known = folder.map { URL(filePath: $0) }
        let place =
            known
            ?? FileManager.default.temporaryDirectory.appending(
                component: "sammanhang-bench-\(ProcessInfo.processInfo.processIdentifier)"
            )
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        do {
            try await body(place)
        } catch {
            if known == nil { try FileManager.default.removeItem(at: place) }
            throw error
        }
        if known == nil { try FileManager.default.removeItem(at: place) }
    }
}
