import CLibPQ
import Storage

extension PostgresSession {
    /// A connection that keeps what it promises, with our own habits.
    static func connected(to server: ConnectionString) throws -> OpaquePointer {
        let pointer = server.withLists { PQconnectdbParams($0, $1, 0) }
        guard let pointer else { throw StorageError.unreachable("no memory for a connection") }
        do {
            guard PQstatus(pointer) == CONNECTION_OK else {
                throw StorageError.unreachable(reason(pointer))
            }
            // What the server only remarks on, such as a table that is already there, is not for us.
            PQsetNoticeProcessor(pointer, { _, _ in }, nil)
            try requireSuitable(pointer)
            try settle(pointer)
            return pointer
        } catch {
            PQfinish(pointer)
            throw error
        }
    }

    /// Why there is no connection: host, port, user and cause, never a password.
    private static func reason(_ pointer: OpaquePointer) -> String {
        String(cString: PQerrorMessage(pointer)).split(whereSeparator: \.isNewline)
            .joined(separator: " ")
    }

    private static func requireSuitable(_ pointer: OpaquePointer) throws {
        guard PQserverVersion(pointer) >= 150_000 else {
            throw StorageError.unsuitable("PostgreSQL 15 or newer is needed")
        }
        let encoding = PQparameterStatus(pointer, "server_encoding").map { String(cString: $0) }
        guard encoding == "UTF8", PQsetClientEncoding(pointer, "UTF8") == 0 else {
            throw StorageError.unsuitable("the database must have the encoding UTF8")
        }
    }

    /// Nobody waits for ever on a lock, nor holds one while a process hangs, and a commit is synced.
    private static func settle(_ pointer: OpaquePointer) throws {
        let result = PQexec(
            pointer,
            """
            SET lock_timeout = '10s';
            SET idle_in_transaction_session_timeout = '60s';
            SET bytea_output = 'hex';
            SELECT current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on'
                AND current_setting('synchronous_commit') NOT IN ('off') AS durable
            """
        )
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_TUPLES_OK, PQntuples(result) == 1 else {
            throw StorageError(PostgresFailure(result, on: pointer, isTold: true))
        }
        guard PQgetvalue(result, 0, 0).map({ String(cString: $0) }) == "t" else {
            throw StorageError.notDurable
        }
    }
}
