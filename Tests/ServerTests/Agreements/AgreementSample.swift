import Domain
import Foundation
import Server
import Testing

/// The invented county that `docs/agreements.md` shows as an example, and the folder of real ones.
enum AgreementSample {
    static let today = CivilDate(daysSince1970: 20_778)

    static var root: URL {
        var folder = URL(filePath: #filePath)
        for _ in 1...4 { folder.deleteLastPathComponent() }
        return folder
    }

    static func guide() throws -> String {
        try String(contentsOf: root.appending(path: "docs/agreements.md"), encoding: .utf8)
    }

    static func text() throws -> String {
        let parts = try guide().components(separatedBy: "```yaml\n")
        let example = try #require(parts.dropFirst().first?.components(separatedBy: "```").first)
        return example
    }

    static func file() throws -> AgreementFile {
        AgreementFile(name: "exempel.yaml", text: try text())
    }

    /// The county whose agreement the product was first made for.
    static func kalmar() throws -> Agreement {
        let path = root.appending(path: "Agreements/kalmar.yaml").path
        return try AgreementFile(at: path).agreement(on: today)
    }
}

/// A place in the example that is changed, which must be there exactly once.
struct Edit: Sendable {
    let old: String
    let new: String

    func apply(to text: String) throws -> String {
        let parts = text.components(separatedBy: old)
        try #require(parts.count == 2, "\(old) stands \(parts.count - 1) times")
        return parts.joined(separator: new)
    }
}

/// Changes to the example, with every fault they lead to.
struct Slip: Sendable, CustomTestStringConvertible {
    private static let file = "exempel.yaml"

    let edits: [Edit]
    /// As they are printed, in order.
    let faults: [String]

    init(_ old: String, _ new: String, _ faults: String) {
        self.init([Edit(old: old, new: new)], faults)
    }

    init(_ edits: [Edit], _ faults: String) {
        self.edits = edits
        self.faults = faults.split(separator: "\n").map { "\(Self.file):\($0)" }
    }

    var testDescription: String { edits.map { "\($0.old) → \($0.new)" }.joined(separator: ", ") }

    func found() throws -> [AgreementFault] {
        let text = try edits.reduce(AgreementSample.text()) { try $1.apply(to: $0) }
        let file = AgreementFile(name: Self.file, text: text)
        return AgreementFile.faults { () throws(AgreementFaults) in
            _ = try file.agreement(on: AgreementSample.today)
        }
    }
}
