import Foundation

/// A text file of the project, with its path counted from the root.
struct ProjectFile {
    let path: String
    let text: String

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    var folders: [Substring] { path.split(separator: "/").dropLast() }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The root of the project, three steps above this file.
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Every file with one of the endings below a folder or at a path; nothing where there is none.
    static func all(in places: String..., endings: Set<String>) throws -> [ProjectFile] {
        try places.flatMap { try paths(below: $0) }
            .filter { endings.contains(URL(filePath: $0).pathExtension) }
            .sorted()
            .map { ProjectFile(path: $0, text: try read($0)) }
    }

    static func swift(in places: String...) throws -> [ProjectFile] {
        try places.flatMap { try all(in: $0, endings: ["swift"]) }
    }

    static func read(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    private static func paths(below place: String) throws -> [String] {
        let url = root.appending(path: place).resolvingSymlinksInPath()
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
            return []
        }
        guard isFolder.boolValue else { return [place] }
        return try FileManager.default.subpathsOfDirectory(atPath: url.path)
            .map { place.isEmpty ? $0 : "\(place)/\($0)" }
    }
}

/// A place where the project breaks one of its own rules.
struct Finding: Hashable, CustomStringConvertible {
    let path: String
    let line: Int
    let problem: String

    var description: String { "\(path):\(line): \(problem)" }
}

extension ProjectFile {
    func finding(_ problem: String, line: Int = 1) -> Finding {
        Finding(path: path, line: line, problem: problem)
    }

    /// One finding for each line that the search answers for.
    func findings(
        in text: String? = nil,
        where problem: (Substring) throws -> String?
    ) rethrows -> [Finding] {
        let lines = (text ?? self.text).split(separator: "\n", omittingEmptySubsequences: false)
        return try lines.enumerated().compactMap { number, line in
            try problem(line).map { finding($0, line: number + 1) }
        }
    }
}
