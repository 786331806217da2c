import Coordination
import Crypto
import Fixtures
import Foundation
import Server
import Storage
import Testing

/// A small backup, and ways to harm it.
private struct Harmed {
    let folder: String
    let key: BackupKey?

    init(isEncrypted: Bool) async throws {
        let place = try await TestPlace.inFile(like: .migrated)
        folder = try temporaryDatabasePath() + ".backup"
        key = isEncrypted ? try keyFile(String(repeating: "ab", count: 32)) : nil
        let address = try DatabaseAddress(place.address)
        _ = try await TakeBackup(of: address, key: key).write(to: folder)
    }

    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
    }

    func read(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }

    func write(_ data: Data, as name: String) throws { try data.write(to: url(name)) }

    /// Puts right the hashes, as somebody who harms on purpose would.
    func hideHarm() throws {
        let lines = try names.filter { $0 != "SHA256SUMS" }.map { name in
            let hash = SHA256.hash(data: try read(name))
            return hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                + "  \(name)\n"
        }
        try write(Data(lines.joined().utf8), as: "SHA256SUMS")
    }

    func verify(key: BackupKey? = nil) async throws {
        _ = try await RestoreBackup(from: folder, key: key ?? self.key).verify()
    }

    private func url(_ name: String) -> URL { URL(filePath: "\(folder)/\(name)") }
}

@Suite(.timeLimit(.minutes(5))) struct `A backup` {
    @Test(arguments: [false, true])
    func `is refused when any bit in any of its files has flipped`(isEncrypted: Bool) async throws {
        let backup = try await Harmed(isEncrypted: isEncrypted)
        var chance = SystemRandomNumberGenerator()
        for name in try backup.names {
            let whole = try backup.read(name)
            for _ in 0..<60 {
                let place = Int.random(in: 0..<whole.count, using: &chance)
                let bit = UInt8(1) << UInt8.random(in: 0..<8, using: &chance)
                var flipped = whole
                flipped[place] ^= bit
                try backup.write(flipped, as: name)
                await #expect(throws: BackupFault.self, "\(name) at \(place), bit \(bit)") {
                    try await backup.verify()
                }
            }
            try backup.write(whole, as: name)
        }
        try await backup.verify()
    }

    @Test func `that is encrypted is refused even when the hashes are put right after`()
        async throws
    {
        let backup = try await Harmed(isEncrypted: true)
        for name in ["manifest.json", "sammanhang.sqlite.sealed"] {
            let whole = try backup.read(name)
            for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 40)) {
                var flipped = whole
                flipped[place] ^= 1
                try backup.write(flipped, as: name)
                try backup.hideHarm()
                await #expect(throws: (any Error).self, "\(name) at \(place)") {
                    try await backup.verify()
                }
            }
            try backup.write(whole, as: name)
        }
        try backup.hideHarm()
        try await backup.verify()
    }

    @Test func `is not opened with another key, nor without one`() async throws {
        let backup = try await Harmed(isEncrypted: true)
        let other = try keyFile(String(repeating: "cd", count: 32))
        await #expect(throws: BackupFault.self) { try await backup.verify(key: other) }
        let (_, isOpened) = try await RestoreBackup(from: backup.folder, key: nil).verify()
        #expect(!isOpened)
        let target = try temporaryDatabasePath()
        await #expect(throws: BackupFault.sealed) {
            try await RestoreBackup(from: backup.folder, key: nil)
                .restore(to: target, isVerified: true)
        }
        await #expect(throws: BackupFault.self) {
            try await RestoreBackup(from: backup.folder, key: other)
                .restore(to: target, isVerified: true)
        }
        #expect(!FileManager.default.fileExists(atPath: target))
        #expect(!FileManager.default.fileExists(atPath: target + ".partial"))
    }

    @Test func `that is encrypted holds nothing that can be read`() async throws {
        let backup = try await Harmed(isEncrypted: true)
        #expect(try backup.names == ["SHA256SUMS", "manifest.json", "sammanhang.sqlite.sealed"])
        let sealed = try backup.read("sammanhang.sqlite.sealed")
        #expect(sealed.firstRange(of: Data("CREATE TABLE".utf8)) == nil)
        let plain = try await Harmed(isEncrypted: false).read("sammanhang.sqlite")
        #expect(plain.firstRange(of: Data("CREATE TABLE".utf8)) != nil)
    }

    @Test func `is never restored over anything`() async throws {
        let backup = try await Harmed(isEncrypted: false)
        for suffix in ["", "-wal", "-journal"] {
            let target = try temporaryDatabasePath()
            try Data("mine".utf8).write(to: URL(filePath: target + suffix))
            await #expect(throws: BackupFault.occupied(target + suffix)) {
                try await RestoreBackup(from: backup.folder, key: nil)
                    .restore(to: target, isVerified: true)
            }
            #expect(try Data(contentsOf: URL(filePath: target + suffix)) == Data("mine".utf8))
        }
    }

    @Test func `is never written over another`() async throws {
        let backup = try await Harmed(isEncrypted: false)
        let place = try await TestPlace.inFile(like: .migrated)
        let again = try TakeBackup(of: DatabaseAddress(place.address), key: nil)
        await #expect(throws: BackupFault.occupied(backup.folder)) {
            try await again.write(to: backup.folder)
        }
    }

    @Test func `begins anew where another was cut off`() async throws {
        let place = try await TestPlace.inFile(like: .migrated)
        let folder = try temporaryDatabasePath() + ".backup"
        let left = folder + ".partial"
        try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
        for path in [left + "/sammanhang.sqlite", place.address + ".backup-partial"] {
            try Data("half".utf8).write(to: URL(filePath: path))
        }
        let key = try keyFile(String(repeating: "ab", count: 32))
        let address = try DatabaseAddress(place.address)
        _ = try await TakeBackup(of: address, key: key).write(to: folder)
        #expect(!FileManager.default.fileExists(atPath: left))
        #expect(!FileManager.default.fileExists(atPath: place.address + ".backup-partial"))
        let target = try temporaryDatabasePath()
        try Data("half".utf8).write(to: URL(filePath: target + ".partial"))
        let backup = RestoreBackup(from: folder, key: key)
        _ = try await backup.restore(to: target, isVerified: true)
        #expect(!FileManager.default.fileExists(atPath: target + ".partial"))
    }

    @Test func `lacks no file`() async throws {
        for name in ["SHA256SUMS", "manifest.json", "sammanhang.sqlite"] {
            let backup = try await Harmed(isEncrypted: false)
            try FileManager.default.removeItem(atPath: "\(backup.folder)/\(name)")
            await #expect(throws: BackupFault.missing(name)) { try await backup.verify() }
        }
    }

    @Test func `can be read by its owner alone`() async throws {
        let backup = try await Harmed(isEncrypted: false)
        for name in try backup.names {
            let facts = try FileManager.default.attributesOfItem(atPath: "\(backup.folder)/\(name)")
            #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        }
    }

    @Test(arguments: [
        "", "ab", String(repeating: "xy", count: 32), String(repeating: "a", count: 66),
    ])
    func `is not encrypted with what is no key`(text: String) {
        #expect(throws: BackupFault.self) { try keyFile(text) }
    }

    @Test func `is not encrypted with a key that others can read`() {
        let text = String(repeating: "ab", count: 32)
        #expect(throws: BackupFault.self) { try keyFile(text, mode: 0o640) }
    }
}

@Suite struct `Backups that are kept` {
    @Test func `are the newest, and nothing else in the folder is touched`() async throws {
        let folder = try temporaryDatabasePath() + ".kept"
        let old = ["2026-11-18T031500Z", "2026-11-19T031500Z", "mine", "2026-11-17T031500Z.txt"]
        for name in old {
            try FileManager.default.createDirectory(
                atPath: "\(folder)/\(name)",
                withIntermediateDirectories: true
            )
        }
        let place = try await TestPlace.inFile(like: .migrated)
        let backup = try TakeBackup(
            of: DatabaseAddress(place.address),
            key: nil,
            effects: .beginning(on: DemoService.today)
        )
        let (name, removed) = try await backup.write(under: folder, keeping: 2)
        #expect(name.hasPrefix("2026-11-21T1"))
        #expect(removed == ["2026-11-18T031500Z"])
        let left = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(left.sorted() == [old[3], old[1], name, "mine"])
    }
}

@Suite struct `A damaged database` {
    @Test func `is not made into a backup`() async throws {
        let place = try await TestPlace.inFile(like: .migrated)
        let database = try place.open()
        try await database.write { try $0.execute("UPDATE log_tree SET size = 1") }
        try await database.close()
        let folder = try temporaryDatabasePath() + ".backup"
        let backup = try TakeBackup(of: DatabaseAddress(place.address), key: nil)
        await #expect(throws: (any Error).self) { try await backup.write(to: folder) }
        #expect(!FileManager.default.fileExists(atPath: folder))
        #expect(!FileManager.default.fileExists(atPath: folder + ".partial"))
    }
}
