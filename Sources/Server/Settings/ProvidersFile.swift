import Domain
import Foundation
import OpenID
import Yams

/// A file that describes those whom the service believes when they say who someone is.
///
/// `config/providers.yaml` shows one. Every fault is told at once, with its place; what a file of a
/// secret holds is never told.
struct ProvidersFile {
    private(set) var providers: [Provider] = []
    private(set) var problems: [String] = []
    private let path: String

    /// - Parameter path: The file; paths of secrets in it are seen from its folder.
    init(at path: String) {
        self.path = path
        guard let bytes = FileManager.default.contents(atPath: path),
            let text = String(data: bytes, encoding: .utf8)
        else {
            problems.append("\(path): write the path of a file that can be read, in UTF-8")
            return
        }
        guard let root = try? Yams.compose(yaml: text) else {
            problems.append("\(path): this is not YAML")
            return
        }
        guard let list = root.sequence else {
            problems.append("\(path): write one provider after each dash")
            return
        }
        for node in list { read(node) }
        let keys = providers.map(\.key)
        for key in Set(keys).sorted() where keys.filter({ $0 == key }).count > 1 {
            problems.append("\(path): two providers have the key \(key); give each its own")
        }
    }

    private mutating func read(_ node: Node) {
        var entry = Entry(node, in: path)
        let key = entry.key()
        let name = entry.text("name", "write what the button says, such as Freja eID")
        let issuer = entry.text(
            "issuer",
            "write the provider's address, such as https://id.example"
        ) {
            $0.hasPrefix("https://") || $0.hasPrefix("http://127.0.0.1:")
        }
        let client = entry.text(
            "client-id",
            "write the name that the provider has given the service"
        )
        let secret = entry.text("client-secret-file", "write the path of a file with the secret")
            .flatMap { entry.secret(at: $0) }
        let scopes = entry.list("scopes") ?? ["openid"]
        if !scopes.contains("openid") { entry.note("scopes", "openid must be one of them") }
        let claims = entry.list("personal-number-claims") ?? []
        let levels = entry.list("levels") ?? []
        let names = entry.naming()
        let patience = entry.number("patience-seconds", in: 1...120) ?? Provider.usualPatience
        entry.refuseOthers()
        problems += entry.problems
        guard let key, let name, let issuer, let client, let secret, let names else { return }
        providers.append(
            Provider(
                key: key,
                name: name,
                issuer: issuer,
                clientID: client,
                clientSecret: secret,
                scopes: scopes,
                numberClaims: claims,
                levels: Set(levels),
                names: names,
                patience: patience
            )
        )
    }
}

/// One provider as it is written.
private struct Entry {
    private let path: String
    private let line: Int
    private let mapping: Node.Mapping
    private(set) var problems: [String] = []
    private var known: Set<String> = []

    init(_ node: Node, in path: String) {
        self.path = path
        line = node.mark?.line ?? 1
        mapping = node.mapping ?? [:]
    }

    mutating func note(_ name: String, _ text: String) {
        let line = mapping[Node(name)]?.mark?.line ?? line
        problems.append("\(path):\(line): \(name): \(text)")
    }

    mutating func key() -> String? {
        text("key", "write a short word in small letters, such as freja") {
            $0.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
        }
    }

    /// The value of a field that must be there.
    mutating func text(
        _ name: String,
        _ help: String,
        where allows: (String) -> Bool = { _ in true }
    ) -> String? {
        known.insert(name)
        let text = mapping[Node(name)]?.scalar?.string ?? ""
        guard !text.isEmpty, allows(text) else {
            note(name, help)
            return nil
        }
        return text
    }

    /// The values of a field that may be left out.
    mutating func list(_ name: String) -> [String]? {
        known.insert(name)
        guard let node = mapping[Node(name)] else { return nil }
        guard let values = node.sequence?.map(\.scalar?.string), !values.contains(nil) else {
            note(name, "write a list, as [one, another]")
            return nil
        }
        return values.compactMap { $0 }
    }

    /// Whom the provider may name: a field that must be there, so that nobody trusts one too much
    /// without having said so.
    mutating func naming() -> WaysIn.Naming? {
        let words = list("names") ?? []
        guard !words.isEmpty, words.allSatisfy(["family", "staff"].contains) else {
            note("names", "write whom it may name: [family], [staff] or [family, staff]")
            return nil
        }
        let written = list("authorities")
        let authorities = written?.compactMap { Authority.ID($0) }
        guard authorities?.isEmpty != true, authorities?.count == written?.count,
            written == nil || words.contains("staff")
        else {
            note(
                "authorities",
                "write ids from sammanhang unit list; it says whose staff are named"
            )
            return nil
        }
        return WaysIn.Naming(
            family: words.contains("family"),
            staff: words.contains("staff"),
            at: authorities.map(Set.init)
        )
    }

    /// The value of a field that may be left out.
    mutating func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
        known.insert(name)
        guard let node = mapping[Node(name)] else { return nil }
        guard let number = node.int, range.contains(number) else {
            note(name, "write a whole number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    mutating func secret(at file: String) -> Secret<String>? {
        let folder = URL(filePath: path).deletingLastPathComponent()
        let place = URL(filePath: file, relativeTo: folder).path(percentEncoded: false)
        let text = FileManager.default.contents(atPath: place)
            .flatMap { String(data: $0, encoding: .utf8) }?
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard let text, !text.isEmpty else {
            note("client-secret-file", "\(place) cannot be read, or is empty")
            return nil
        }
        return Secret(text)
    }

    mutating func refuseOthers() {
        if mapping.isEmpty {
            problems = ["\(path):\(line): write one provider after each dash, as name: value"]
        }
        for case let name? in mapping.keys.map(\.scalar?.string) where !known.contains(name) {
            let nearest = Array(known).sorted().nearest(to: name)
            note(name, "there is no such field" + (nearest.map { "; did you mean \($0)?" } ?? ""))
        }
    }
}
