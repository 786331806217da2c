import CQREncode

/// A text as a picture that a telephone reads (QR-kod).
///
/// Drawn by libqrencode, as an SVG path in which each dark square is one unit wide.
/// - SeeAlso: ISO/IEC 18004.
struct QRPicture: Hashable, Sendable {
    /// The light border that a reader needs, in squares.
    private static let quietZone = 4

    /// How wide and high it is, in squares, with its border.
    let size: Int
    /// The dark squares.
    let path: String

    /// - Returns: Nothing for a text too long for one picture, about 2,300 bytes.
    init?(of text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let squares = code.pointee.data else { return nil }
        size = width + 2 * Self.quietZone
        // The lowest bit of each byte says whether the square is dark.
        path = (0..<width * width).filter { squares[$0] & 1 == 1 }.map { place in
            let (row, column) = place.quotientAndRemainder(dividingBy: width)
            return "M\(column + Self.quietZone) \(row + Self.quietZone)h1v1h-1z"
        }.joined()
    }
}
