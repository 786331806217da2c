import Fixtures
import Foundation
import Server
import Testing

/// One setting as `config/example.yaml` shows it.
private struct Shown {
    let name: String
    let value: String
    let comment: String
}

private func shown() throws -> [Shown] {
    let file = DemoService.root.appending(path: "config/example.yaml")
    let paragraphs = try String(contentsOf: file, encoding: .utf8).split(separator: "\n\n")
    return paragraphs.compactMap { paragraph in
        let lines = paragraph.split(separator: "\n")
        guard let line = lines.last, !line.hasPrefix("#") else { return nil }
        let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
        return Shown(
            name: parts[0],
            value: parts.last ?? "",
            comment: lines.dropLast().map { $0.dropFirst(2) }.joined(separator: " ")
        )
    }
}

@Suite struct `The example of settings` {
    @Test func `shows every setting once, and no other`() throws {
        #expect(try shown().map(\.name).sorted() == Setting.allCases.map(\.rawValue).sorted())
    }

    @Test(arguments: Setting.allCases)
    func `shows the value that holds when nobody writes one`(setting: Setting) throws {
        let shown = try #require(try shown().first { $0.name == setting.rawValue })
        #expect(shown.value == setting.standard)
        #expect(shown.comment.contains("Default: \(setting.standard)"))
    }

    @Test(arguments: Setting.allCases)
    func `tells the unit and why one would change it`(setting: Setting) throws {
        let comment = try #require(try shown().first { $0.name == setting.rawValue }?.comment)
        #expect(comment.contains("Unit: "))
        #expect(comment.contains("Change it"))
        guard case .number(let range) = setting.kind else { return }
        #expect(comment.contains("from \(range.lowerBound) to \(range.upperBound)"))
    }

    @Test func `can be started with as it is`() throws {
        let file = DemoService.root.appending(path: "config/example.yaml").path
        #expect(throws: Never.self) { try Configuration(Settings(file: file)) }
    }
}
