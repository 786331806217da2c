import Yams

/// The keys of one mapping in an agreement file.
///
/// Keys that nobody knows are written down at once: a misspelt key would otherwise silently mean
/// that the parties had agreed on nothing.
struct AgreementFields {
    let entry: AgreementEntry
    fileprivate let values: [String: Node]

    func required(_ key: String) -> AgreementEntry? {
        guard let value = optional(key) else {
            entry.note(.missingKey, "the key \(key) is missing", instead: "\(key): …")
            return nil
        }
        return value
    }

    /// What may be left out.
    ///
    /// An optional part that cannot be read may be taken for absent, since its fault is written down
    /// and the file will not be used.
    func optional(_ key: String) -> AgreementEntry? {
        values[key].map {
            AgreementEntry(node: $0, path: entry.path(to: key), book: entry.book)
        }
    }
}

extension AgreementEntry {
    func fields(_ known: String...) -> AgreementFields? { fields(known) }

    func fields(_ known: [String]) -> AgreementFields? {
        guard let mapping = node.mapping else {
            let keys = known.joined(separator: ", ")
            return wrongType("a set of keys", instead: "the keys \(keys)")
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            values[name] = value
            if !known.contains(name) { noteUnknown(key, name, of: known) }
        }
        return AgreementFields(entry: self, values: values)
    }

    fileprivate func path(to key: String) -> String {
        path.isEmpty ? key : "\(path).\(key)"
    }

    private func noteUnknown(_ key: Node, _ name: String, of known: [String]) {
        let meant = known.nearest(to: name)
        AgreementEntry(node: key, path: path(to: name), book: book).note(
            .unknownKey,
            "\(name) is not a key here",
            instead: meant ?? "one of \(known.joined(separator: ", "))"
        )
    }
}
