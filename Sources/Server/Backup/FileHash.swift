import Crypto
import Foundation

/// The size and SHA-256 of a file, read piece by piece.
enum FileHash {
    static func of(_ path: String) throws -> (bytes: Int, sha256: String) {
        var hash = SHA256()
        var count = 0
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? file.close() }  // nothing was written that could be lost
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
            hash.update(data: piece)
            count += piece.count
        }
        return (count, hash.finalize().hexadecimal)
    }
}

extension Sequence<UInt8> {
    /// Two digits for each byte.
    var hexadecimal: String {
        map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
