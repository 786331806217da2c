import CLibPQ
import Storage
import Synchronization

/// One connection to a server, with the statements it has prepared.
///
/// A class, since it has an end: it hangs up when nobody holds it any more. The lock lets one thread
/// at a time through, as libpq asks; only `interrupt` goes past it.
final class PostgresSession: Sendable {
    private let link: Mutex<Link>
    /// The address of what any thread may use to interrupt, and nobody changes.
    private let brake: UInt

    /// - Throws: `StorageError.unreachable`; `StorageError.unsuitable`; `StorageError.notDurable`.
    init(to server: ConnectionString) throws {
        let pointer = try Self.connected(to: server)
        brake = UInt(bitPattern: PQgetCancel(pointer))
        link = Mutex(Link(pointer))
    }

    deinit {
        PQfreeCancel(OpaquePointer(bitPattern: brake))
        link.withLock { PQfinish($0.pointer) }
    }

    /// Whether another transaction can begin here.
    var isUsable: Bool { link.withLock { $0.isUsable } }

    /// Stops the statement that another thread waits for.
    ///
    /// When this returns the server has been told, so what comes after is not struck.
    func interrupt() {
        var reason = [CChar](repeating: 0, count: 256)
        _ = PQcancel(OpaquePointer(bitPattern: brake), &reason, Int32(reason.count))
    }

    /// Runs one of our own statements, which has nothing bound.
    ///
    /// - Returns: What the server calls it: `ROLLBACK` for a COMMIT of what has failed.
    @discardableResult
    func control(_ text: StaticString) throws -> String {
        try link.withLock { link in
            let result = PQexec(link.pointer, text.description)
            defer { PQclear(result) }
            return String(cString: PQcmdStatus(try link.require(result, isTold: true)))
        }
    }

    /// Runs a statement that comes from outside, prepared once and kept.
    ///
    /// - Parameter limit: How many rows of the answer are wanted.
    func run(_ text: String, _ values: [SQLValue], atMost limit: Int = .max) throws -> Answer {
        let parameters = try Parameters(values)
        return try link.withLock { link in
            let name = try link.prepare(text, parameters)
            let result = parameters.withPointers { pointers in
                PQexecPrepared(
                    link.pointer,
                    name,
                    parameters.count,
                    pointers,
                    parameters.lengths,
                    parameters.formats,
                    0
                )
            }
            defer { PQclear(result) }
            return try Answer(link.require(result, isTold: values.isEmpty), atMost: limit)
        }
    }
}
