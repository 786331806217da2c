/// Texts laid one after another in memory, each ended by a zero, as C reads them.
struct TextBuffer {
    private var bytes: [UInt8] = []
    private var places: [Int?] = []

    init(_ texts: [String] = []) {
        for text in texts { append(text.utf8) }
    }

    mutating func append(_ text: some Sequence<UInt8>) {
        places.append(bytes.count)
        bytes.append(contentsOf: text)
        bytes.append(0)
    }

    mutating func appendNothing() {
        places.append(nil)
    }

    /// Where each text begins; nothing where there is none.
    func withPointers<Value>(
        _ body: ([UnsafePointer<CChar>?]) throws -> Value
    ) rethrows -> Value {
        try bytes.withUnsafeBytes { memory in
            let start = memory.baseAddress?.assumingMemoryBound(to: CChar.self)
            return try body(
                places.map { place in
                    guard let start, let place else { return nil }
                    return start + place
                }
            )
        }
    }
}
