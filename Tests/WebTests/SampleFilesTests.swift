import Foundation
import Testing

/// The folder in which the browser looks for the samples; set by `make test`.
private let folder = ProcessInfo.processInfo.environment["SAMMANHANG_SAMPLES"]

@Suite struct `Every sample of a page` {
    @Test(.enabled(if: folder != nil, "SAMMANHANG_SAMPLES names no folder"))
    func `is left as a file, for the browser to look for barriers in`() async throws {
        let folder = URL(filePath: try #require(folder))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let renderer = try Samples.renderer()
        for (number, sample) in Samples.pages.enumerated() {
            let name = sample.name.replacing(/[^a-zA-Z0-9]+/, with: "-").lowercased()
            try sample.html(renderer).write(
                to: folder.appending(path: "\(number)-\(name).html"),
                atomically: true,
                encoding: .utf8
            )
        }
    }
}
