import Fixtures
import Foundation
@testable import Server
import Testing

@Suite struct `A file that is encrypted piece by piece` {
    private static let piece = 1 << 20
    private static let digits = String(repeating: "5f", count: 32)

    @Test(arguments: [0, 1, piece - 1, piece, piece + 1, 2 * piece, 2 * piece + 7])
    func `is the same when it is opened again`(count: Int) throws {
        let plain = pattern(count)
        #expect(try opened(sealed(plain)) == plain)
    }

    @Test func `is refused when pieces are left out, moved, cut off or put in`() throws {
        let sealed = try sealed(Data(repeating: 1, count: 3 * Self.piece))
        let head = SealedFile.mark.count + SealedFile.saltLength
        let length = Self.piece + 16
        let start = Data(sealed.prefix(head))
        let pieces: [Data] = (0..<3).map {
            Data(sealed.dropFirst(head + $0 * length).prefix(length))
        }
        func with(_ order: Int...) -> Data { order.reduce(start) { $0 + pieces[$1] } }
        let harmed: [Data] = [
            with(0, 1), with(1, 0, 2), with(2), with(), with(0, 0, 1, 2), with(0, 1, 2, 2),
            Data(sealed.dropLast()), sealed + Data([0]), Data(sealed.dropFirst()), Data(),
        ]
        #expect(with(0, 1, 2) == sealed)
        for data in harmed {
            #expect(throws: BackupFault.self) { try opened(data) }
        }
    }

    @Test func `is refused together with another manifest`() throws {
        let sealed = try sealed(Data("a".utf8), bound: "one")
        #expect(throws: BackupFault.self) { try opened(sealed, bound: "other") }
    }

    @Test func `never looks the same twice`() throws {
        let plain = Data(repeating: 7, count: 100)
        let one = try sealed(plain, salt: 1).dropFirst(SealedFile.mark.count + 32)
        let other = try sealed(plain, salt: 2).dropFirst(SealedFile.mark.count + 32)
        #expect(Data(one) != Data(other))
    }

    private func sealed(_ plain: Data, salt: UInt8 = 0, bound: String = "one") throws -> Data {
        try through(plain) { source, target in
            let salt = Data(repeating: salt, count: SealedFile.saltLength)
            try SealedFile(keyFile(Self.digits), salt: salt, bound: Data(bound.utf8)).seal(
                source,
                to: target
            )
        }
    }

    private func opened(_ sealed: Data, bound: String = "one") throws -> Data {
        try through(sealed) { source, target in
            let salt = try SealedFile.salt(of: source)
            try SealedFile(keyFile(Self.digits), salt: salt, bound: Data(bound.utf8)).open(
                source,
                to: target
            )
        }
    }

    /// Bytes that do not repeat from piece to piece.
    private func pattern(_ count: Int) -> Data {
        var data = Data(count: count)
        for place in data.indices { data[place] = UInt8(truncatingIfNeeded: (place * 31) >> 3) }
        return data
    }

    private func through(
        _ data: Data,
        _ body: (FileHandle, FileHandle) throws -> Void
    ) throws -> Data {
        let path = try temporaryDatabasePath()
        try data.write(to: URL(filePath: path))
        let source = try FileHandle(forReadingFrom: URL(filePath: path))
        let target = try NewFile.open(path + ".out")
        try body(source, target)
        try target.close()
        return try Data(contentsOf: URL(filePath: path + ".out"))
    }
}
