import Foundation
import NIOCore
import Storage
import StorageSQLite

/// What the disk and the engine do with nobody above them.
struct BareDisk: Sendable {
    let folder: URL

    /// Appends 4 KiB to a file and syncs, one after the other.
    func syncs(for seconds: Double) throws -> Sample {
        let path = folder.appending(component: "sync").path
        let file = open(path, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
        guard file >= 0 else { throw BenchFault("\(path) could not be opened") }
        defer {
            close(file)
            unlink(path)
        }
        let block = [UInt8](repeating: 7, count: 4096)
        return try timed(for: seconds) {
            guard write(file, block, block.count) == block.count, fdatasync(file) == 0 else {
                throw BenchFault("\(path) could not be synced")
            }
        }
    }

    private func timed(for seconds: Double, _ body: () throws -> Void) throws -> Sample {
        let began = NIODeadline.now()
        let end = began + .nanoseconds(Int64(seconds * 1e9))
        var times: [TimeAmount] = []
        var last = began
        while last < end {
            try body()
            let now = NIODeadline.now()
            times.append(now - last)
            last = now
        }
        return Sample(times, seconds: Double((last - began).nanoseconds) / 1e9)
    }

    /// Commits one row at a time in a table of its own; writers beside each other share syncs.
    func commits(by writers: Int, for seconds: Double) async throws -> Sample {
        let path = folder.appending(component: "commits.sqlite").path
        defer {
            for end in ["", "-wal", "-shm"] { unlink(path + end) }
        }
        let database = try SQLiteDatabase(path: path)
        try await database.write { connection in
            try connection.execute(
                "CREATE TABLE bare (id INTEGER PRIMARY KEY, words TEXT NOT NULL)"
            )
        }
        let began = NIODeadline.now()
        let end = began + .nanoseconds(Int64(seconds * 1e9))
        let times = try await withThrowingTaskGroup(of: [TimeAmount].self) { group in
            for _ in 0..<writers {
                group.addTask { try await rows(in: database, until: end) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let spent = NIODeadline.now() - began
        try await database.close()
        return Sample(times, seconds: Double(spent.nanoseconds) / 1e9)
    }

    private func rows(
        in database: SQLiteDatabase,
        until end: NIODeadline
    ) async throws -> [TimeAmount] {
        var times: [TimeAmount] = []
        var last = NIODeadline.now()
        while last < end {
            try await database.write { connection in
                try connection.execute("INSERT INTO bare (words) VALUES (\("En rad"))")
            }
            let now = NIODeadline.now()
            times.append(now - last)
            last = now
        }
        return times
    }
}
