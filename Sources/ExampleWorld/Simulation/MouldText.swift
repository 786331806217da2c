/// A text of a told story, taken apart where a copy of the story says something else.
struct MouldText: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        case literal(String)
        /// The identifier at this place among the story's identifiers.
        case id(Int)
        /// A day, in days since 1970-01-01.
        case day(Int)
        case name(MouldNames.Part)
    }

    let pieces: [Piece]

    /// - Parameter ids: The story's identifiers so far; those not met before are added.
    init(_ text: String, names: MouldNames, ids: inout MouldIDs) {
        var pieces: [Piece] = []
        var literal: [UInt8] = []
        let bytes = Array(text.utf8)
        var place = 0
        func flush() {
            if !literal.isEmpty {
                pieces.append(.literal(String(decoding: literal, as: UTF8.self)))
            }
            literal = []
        }
        while place < bytes.count {
            if let (piece, length) = Self.piece(at: place, in: bytes, names, &ids) {
                flush()
                pieces.append(piece)
                place += length
            } else {
                literal.append(bytes[place])
                place += 1
            }
        }
        flush()
        self.pieces = pieces
    }

    private static func piece(
        at place: Int,
        in bytes: [UInt8],
        _ names: MouldNames,
        _ ids: inout MouldIDs
    ) -> (Piece, length: Int)? {
        if let id = MouldID(bytes, at: place) { return (.id(ids.place(of: id)), MouldID.length) }
        if let day = Day(bytes, at: place) { return (.day(day.number), Day.length) }
        guard place == 0 || !Self.isLetter(bytes[place - 1]) else { return nil }
        return names.part(in: bytes, at: place).map { (.name($0), $1) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
