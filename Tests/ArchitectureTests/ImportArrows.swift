import Testing

/// Which modules each target may import, as docs/architecture.md draws the arrows.
///
/// Written apart from the manifest: an arrow is new only when both say so.
private let mayImport: [String: Set<String>] = [
    "Domain": [],
    "Storage": [],
    "StorageSQLite": ["Storage", "CSQLite", "GRDB", "GRDBSQLite", "DequeModule", "Metrics"],
    "StoragePostgres": ["Storage", "CLibPQ", "NIOPosix", "Dispatch", "Metrics"],
    "Coordination": ["Domain", "Storage", "Crypto", "CryptoExtras", "Logging", "NIOPosix"],
    "OpenID": ["Domain", "AsyncHTTPClient", "JWTKit", "Crypto", "NIOCore", "NIOHTTP1"],
    "Web": [
        "Domain", "Coordination", "OpenID", "Hummingbird", "Yams", "HTTPTypes", "NIOCore",
        "Logging", "Crypto",
        // Draws the picture that an app for codes reads.
        "CQREncode",
        // For one file, which compresses the style sheet when the server starts.
        "NIOEmbedded", "NIOHTTP1", "NIOHTTPCompression",
    ],
    "Server": [
        "Domain", "Coordination", "Storage", "StorageSQLite", "StoragePostgres", "Web",
        "OpenID", "AsyncHTTPClient", "Hummingbird", "HTTPTypes", "ServiceLifecycle", "UnixSignals",
        "Yams", "Logging",
        "Metrics", "NIOCore", "Crypto",
    ],
    "ExampleWorld": ["Domain", "Coordination", "Storage"],
    "sammanhang": [
        "Server", "Coordination", "Domain", "ExampleWorld", "Storage", "Web", "ArgumentParser",
        "Logging", "Metrics",
    ],
    // Beside the program and never in it: it asks over HTTP, and knows no page and no operation.
    "bench": [
        "Domain", "Coordination", "Storage", "StorageSQLite", "Hummingbird", "ArgumentParser",
        "Logging", "NIOCore", "NIOPosix", "NIOHTTP1", "Histogram",
    ],
]

private let always: Set<String> = ["Foundation", "Synchronization"]

private func crossings(in files: [ProjectFile]) -> [Finding] {
    files.flatMap { file -> [Finding] in
        guard file.folders.count > 1, let allowed = mayImport[String(file.folders[1])] else {
            return [file.finding("belongs to no target that has a row in ImportArrows.swift")]
        }
        return file.findings(in: SwiftText(file.text).code) { line in
            guard let module = importedModule(line), !always.union(allowed).contains(module)
            else { return nil }
            return "\(file.folders[1]) may not import \(module)"
        }
    }
}

/// The module of an import line, also behind attributes and access words or before a member.
private func importedModule(_ line: Substring) -> String? {
    let words = line.split(separator: " ")
    guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({ $0.hasPrefix("@") || accessWords.contains(String($0)) })
    else { return nil }
    let rest = words[(place + 1)...].drop { kindWords.contains(String($0)) }
    return rest.first?.split(separator: ".").first.map(String.init)
}

private let accessWords: Set = ["public", "package", "internal", "fileprivate", "private"]
private let kindWords: Set = ["struct", "class", "enum", "protocol", "func", "let", "var"]

@Suite struct `The arrows between the modules` {
    @Test func `are never crossed by an import`() throws {
        let found = crossings(in: try ProjectFile.swift(in: "Sources"))
        #expect(found.isEmpty, "\(found)")
    }

    @Test(arguments: [
        ("Sources/Domain/Plans/A.swift", "import Storage"),
        ("Sources/Web/Plans/A.swift", "package import struct Storage.SQL"),
        ("Sources/Server/A.swift", "@preconcurrency import GRDB"),
        ("Sources/Core/A.swift", "import Foundation"),
    ])
    func `are seen when they are crossed`(path: String, text: String) {
        #expect(crossings(in: [ProjectFile(path: path, text: text)]).count == 1)
    }

    @Test func `leave lawful imports and mere words alone`() {
        let text = "import Domain\nimport Foundation\n// import GRDB\nlet a = \"import GRDB\"\n"
        let file = ProjectFile(path: "Sources/Web/A.swift", text: text)
        #expect(crossings(in: [file]).isEmpty)
    }
}
