import Yams

extension AgreementEntry {
    /// Every entry of a list, read; nothing when one of them could not be.
    func list<Value>(of read: (AgreementEntry) -> Value?) -> [Value]? {
        guard let items else { return nil }
        let values = items.map(read)
        let whole = values.compactMap { $0 }
        return whole.count == values.count ? whole : nil
    }

    /// Every entry of a list in which no two may be the same by `key`.
    func list<Value, Key: Hashable & CustomStringConvertible>(
        of read: (AgreementEntry) -> Value?,
        without key: (Value) -> Key,
        twiceAs kind: String
    ) -> [Value]? {
        guard let items else { return nil }
        let values = items.map { (entry: $0, value: read($0)) }
        var seen: Set<Key> = []
        for (entry, value) in values {
            guard let key = value.map(key), !seen.insert(key).inserted else { continue }
            entry.note(
                .duplicate,
                "\(kind) \(key) is already in the list",
                instead: "each \(kind) once"
            )
        }
        let whole = values.compactMap(\.value)
        return whole.count == values.count && seen.count == whole.count ? whole : nil
    }

    /// A list of texts.
    func texts() -> [String]? {
        list(of: { $0.text() }, without: { $0 }, twiceAs: "text")
    }

    /// The entries, or a fault when there are none.
    var items: [AgreementEntry]? {
        guard let sequence = node.sequence else {
            return wrongType("a list", instead: "a list, one entry to a line, each after a hyphen")
        }
        guard !sequence.isEmpty else {
            note(.emptyList, "the list is empty", instead: "at least one entry")
            return nil
        }
        return zip(1..., sequence).map { place, node in
            AgreementEntry(node: node, path: "\(path)[\(place)]", book: book)
        }
    }
}
