import Fixtures
import Foundation
import Testing

/// Addresses and numbers that reach nobody: domains kept for examples, and the telephone
/// numbers that the Swedish telecom authority keeps for films and books.
private let harmlessDomains = ["example", "test", "invalid", "localhost"]
private let harmlessNumbers = ["03139006", "04062804", "08465004", "09803192", "07017406"]

private let mail = #"[A-Za-z0-9._%+-]+@((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})"#
private let telephone = [
    #"(?<![\w.\-/+])(?:(?:\+46|0046)[ -]?\d[\d -]{5,11}\d"#,
    #"|0\d{1,3} ?[-–/] ?\d[\d ]{3,8}\d|07\d ?\d{3} ?\d{2} ?\d{2})(?![\w-])"#,
].joined()

/// A word that exists only where a scan of the leadership's slides was copied uncorrected.
private let scanningFault = ["v", "ä", "rdnivå"].joined()

private let written: Set = [
    "swift", "md", "yaml", "yml", "csv", "mustache", "py", "sh", "json", "txt", "html",
]

private func contacts(in files: [ProjectFile]) throws -> [Finding] {
    let (mail, telephone) = (
        try NSRegularExpression(pattern: mail), try NSRegularExpression(pattern: telephone)
    )
    return files.flatMap { file in
        file.findings { line in
            if captures(mail, in: line).contains(where: { !isHarmless(domain: $0.text) }) {
                return "an e-mail address that may reach someone"
            }
            let numbers = captures(telephone, in: line, group: 0)
            if numbers.contains(where: { !isHarmless(number: $0.text) }) {
                return "a telephone number that may reach someone"
            }
            let isSource = file.path.hasPrefix("docs/domain/")
            return line.contains(scanningFault) && !isSource ? "a fault from a scan" : nil
        }
    }
}

/// Whether the domain is `example.se`, `skola.example` or the like.
private func isHarmless(domain: String) -> Bool {
    let labels = domain.lowercased().split(separator: ".").map(String.init)
    guard let last = labels.last else { return true }
    return harmlessDomains.contains(last) || labels.dropLast().last == "example"
}

private func isHarmless(number: String) -> Bool {
    let digits = number.filter(\.isNumber)
    let national =
        digits.hasPrefix("0046")
        ? "0" + digits.dropFirst(4) : digits.hasPrefix("46") ? "0" + digits.dropFirst(2) : digits
    return harmlessNumbers.contains { national.hasPrefix($0) }
}

@Suite struct `A contact that reaches someone real` {
    private static let everything = [
        "Sources", "Tests", "Agreements", "docs", "scripts", "config", "packaging", "README.md",
        "CONTRIBUTING.md", "STYLE.md", "SECURITY.md", "CHANGELOG.md",
    ]

    @Test(.proves("L-36"))
    func `stands nowhere in the project`() throws {
        let files = try Self.everything.flatMap { try ProjectFile.all(in: $0, endings: written) }
            .filter { !$0.name.hasPrefix("LICENSE") }  // others' licences stay word for word
        try #require(files.count > 10)
        let found = try contacts(in: files)
        #expect(found.isEmpty, "\(found)")
    }

    @Test(
        arguments: [
            ["anna.bok", "kommunen.se"].joined(separator: "@"),
            ["04", "80-12 34 56"].joined(), ["+4", "6 480 12 34 56"].joined(),
            ["07", "0-123 45 67"].joined(), ["07", "01234567"].joined(),
            ["04", "80-84 000"].joined(), scanningFault + "er",
        ])
    func `is found when it is planted`(contact: String) throws {
        let file = ProjectFile(path: "docs/a.md", text: "Hej\nRing \(contact), tack\n")
        #expect(try contacts(in: [file]).map(\.line) == [2])
    }

    @Test(arguments: [
        "skolan@example.se", "anna@skolan.example", "070-174 06 05", "0980-319 205",
        "2026-07-01 12:30", "0883 0884 0860", "SFS 2017:30", "20121212-1212", "0190-7abc",
        "let a = 0.25 - 0.75", "01932c8e-7f00-7000-8000-000000000001",
    ])
    func `is not seen in what only looks like one`(text: String) throws {
        #expect(try contacts(in: [ProjectFile(path: "docs/a.md", text: text)]) == [])
    }
}
