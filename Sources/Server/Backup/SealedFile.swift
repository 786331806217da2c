import Crypto
import Domain
import Foundation

/// A file encrypted piece by piece with AES-GCM, so that one that does not fit in memory does too.
///
/// It begins with a mark and a random salt; each backup so has a key of its own, and the number of
/// a piece never meets the same key twice. The nonce of a piece tells its number and whether it is
/// the last, so pieces that are moved, left out or cut off are found. What `bound` holds is not in
/// the file, but must be the same when it is opened.
/// - SeeAlso: NIST SP 800-38D; RFC 5869; Hoang and others, "Online authenticated encryption" (2015).
struct SealedFile {
    static let mark = Data("sammanhang backup, AES-256-GCM, 1\n".utf8)
    static let saltLength = 32
    private static let pieceLength = 1 << 20
    private static let tagLength = 16

    private let key: SymmetricKey
    private let salt: Data
    private let bound: Data

    init(_ key: BackupKey, salt: Data, bound: Data) {
        self.key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key.secret.revealed,
            salt: salt,
            info: Self.mark,
            outputByteCount: 32
        )
        self.salt = salt
        self.bound = bound
    }

    /// Writes the file at `source` encrypted to `target`.
    func seal(_ source: FileHandle, to target: FileHandle) throws {
        try target.write(contentsOf: Self.mark + salt)
        var number: UInt64 = 0
        var piece = try Self.piece(of: source, Self.pieceLength)
        while true {
            let next = try Self.piece(of: source, Self.pieceLength)
            let box = try AES.GCM.seal(
                piece,
                using: key,
                nonce: Self.nonce(number, isLast: next.isEmpty),
                authenticating: bound
            )
            try target.write(contentsOf: box.ciphertext + box.tag)
            if next.isEmpty { return }
            piece = next
            number += 1
        }
    }

    /// Writes what is encrypted in `source` to `target`, after its head has been read.
    ///
    /// - Throws: `BackupFault.key` for another key, or for a file that is not as it was written.
    func open(_ source: FileHandle, to target: FileHandle) throws {
        let length = Self.pieceLength + Self.tagLength
        var number: UInt64 = 0
        var piece = try Self.piece(of: source, length)
        while true {
            let next = try Self.piece(of: source, length)
            try target.write(contentsOf: opened(piece, number, isLast: next.isEmpty))
            if next.isEmpty { return }
            piece = next
            number += 1
        }
    }

    /// The salt, from the beginning of an encrypted file.
    static func salt(of source: FileHandle) throws -> Data {
        guard try piece(of: source, mark.count) == mark else {
            throw BackupFault.altered(BackupFolder.sealedName)
        }
        let salt = try piece(of: source, saltLength)
        guard salt.count == saltLength else { throw BackupFault.altered(BackupFolder.sealedName) }
        return salt
    }

    private func opened(_ piece: Data, _ number: UInt64, isLast: Bool) throws -> Data {
        do {
            guard piece.count >= Self.tagLength else { throw CryptoKitError.incorrectParameterSize }
            let box = try AES.GCM.SealedBox(
                nonce: Self.nonce(number, isLast: isLast),
                ciphertext: piece.dropLast(Self.tagLength),
                tag: piece.suffix(Self.tagLength)
            )
            return try AES.GCM.open(box, using: key, authenticating: bound)
        } catch is CryptoKitError {
            throw BackupFault.key("it is not the key of this backup, or the backup was altered")
        }
    }

    private static func nonce(_ number: UInt64, isLast: Bool) throws -> AES.GCM.Nonce {
        let place = (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
        return try AES.GCM.Nonce(data: [isLast ? 1 : 0, 0, 0, 0] + place)
    }

    /// So many bytes, or those that remain.
    private static func piece(of file: FileHandle, _ count: Int) throws -> Data {
        try file.read(upToCount: count) ?? Data()
    }
}
