/// What differs between two texts, word by word, to be read and not only seen.
struct WordDiff {
    /// How many words on each side of a change are told, so that a long text stays short.
    private static let nearby = 6

    enum Piece: Equatable {
        case same(String)
        case removed(String)
        case added(String)
    }

    let pieces: [Piece]

    init(from old: String, to new: String) {
        let (old, new) = (Self.words(old), Self.words(new))
        let changes = new.difference(from: old)
        let removed = Set(changes.removals.map(Self.place))
        let added = Set(changes.insertions.map(Self.place))
        var pieces: [Piece] = []
        var (before, after) = (0, 0)
        while before < old.count || after < new.count {
            let gone = Self.run(&before, removed, old)
            let come = Self.run(&after, added, new)
            let kept = Self.kept(&before, &after, removed, added, old, new)
            if !gone.isEmpty { pieces.append(.removed(gone.joined(separator: " "))) }
            if !come.isEmpty { pieces.append(.added(come.joined(separator: " "))) }
            let isLast = before >= old.count && after >= new.count
            if !kept.isEmpty {
                pieces.append(.same(Self.shortened(kept, isFirst: pieces.isEmpty, isLast)))
            }
        }
        self.pieces = pieces
    }

    /// The pieces as the template's dictionaries.
    var rows: [[String: String]] {
        pieces.map { piece in
            switch piece {
            case .same(let text): ["same": text]
            case .removed(let text): ["removed": text]
            case .added(let text): ["added": text]
            }
        }
    }

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static func place(of change: CollectionDifference<String>.Change) -> Int {
        switch change {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }

    /// The words from here on that are marked.
    private static func run(_ place: inout Int, _ marked: Set<Int>, _ words: [String]) -> [String] {
        let start = place
        while place < words.count, marked.contains(place) { place += 1 }
        return Array(words[start..<place])
    }

    /// The words from here on that stand in both.
    private static func kept(
        _ before: inout Int,
        _ after: inout Int,
        _ removed: Set<Int>,
        _ added: Set<Int>,
        _ old: [String],
        _ new: [String]
    ) -> [String] {
        let start = after
        while before < old.count, after < new.count, !removed.contains(before),
            !added.contains(after)
        {
            before += 1
            after += 1
        }
        return Array(new[start..<after])
    }

    private static func shortened(_ words: [String], isFirst: Bool, _ isLast: Bool) -> String {
        guard words.count > 2 * nearby + 2 else { return words.joined(separator: " ") }
        let head = isFirst ? [] : Array(words.prefix(nearby))
        let tail = isLast ? [] : Array(words.suffix(nearby))
        return (head + ["…"] + tail).joined(separator: " ")
    }
}
