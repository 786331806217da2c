/// The texts that are long enough to be known again, with those that hold them.
struct OracleSecrets {
    /// How many bytes a text has at least; by so many it is looked up.
    private static let shortest = 16

    /// Each text, with every text that it stands in, itself included.
    private var holders: [String: Set<String>] = [:]

    init(_ texts: [OracleText]) {
        let all = Set(texts.map(\.text)).filter { $0.count >= Self.shortest }
        var byStart: [ArraySlice<UInt8>: [String]] = [:]
        for text in all {
            byStart[Array(text.utf8).prefix(Self.shortest), default: []].append(text)
        }
        for text in Set(texts.map(\.text)) {
            let bytes = Array(text.utf8)
            for start in stride(from: 0, through: bytes.count - Self.shortest, by: 1) {
                for secret in byStart[bytes[start..<(start + Self.shortest)]] ?? []
                where text.contains(secret) { holders[secret, default: []].insert(text) }
            }
        }
    }

    /// Those that stand in nothing of what someone may read.
    func unknown(to readable: Set<String>) -> Set<String> {
        Set(holders.filter { $0.value.isDisjoint(with: readable) }.keys)
    }
}
