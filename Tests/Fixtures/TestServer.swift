import CLibPQ
import NIOPosix
import Storage
import Synchronization

/// The throw-away server that `scripts/with-postgres` has started, and its databases.
///
/// A class, since it is one connection, which makes and removes databases outside transactions.
package final class TestServer: Sendable {
    /// Nothing when no server has been started.
    package static let shared = TestPlace.environment["SAMMANHANG_TEST_POSTGRES"].map(
        TestServer.init
    )

    private let address: String
    private let link = Mutex<OpaquePointer?>(nil)

    /// - Parameter address: Of the server, without the name of a database: `postgres://…/`.
    private init(_ address: String) {
        self.address = address
    }

    package func address(of name: String) -> String { address + name }

    func create(_ name: String, like mould: String) async throws {
        try await NIOThreadPool.singleton.runIfActive { [self] in
            try run("CREATE DATABASE \(name) TEMPLATE \(mould) ENCODING 'UTF8'")
        }
    }

    /// Nobody waits for it, and what is left goes with the server.
    func drop(_ name: String) {
        NIOThreadPool.singleton.submit { [self] _ in
            try? run("DROP DATABASE \(name) WITH (FORCE)")
        }
    }

    /// Ends every connection to the database from the server's side, as an operator would.
    package func disconnect(_ place: TestPlace) throws {
        let name = place.address.split(separator: "/").last ?? ""
        try run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)'"
        )
    }

    package func run(_ text: String) throws {
        try link.withLock { link in
            let connection = link ?? PQconnectdb(address + "postgres")
            link = connection
            let result = PQexec(connection, text)
            defer { PQclear(result) }
            guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
                throw StorageError.unreachable(String(cString: PQerrorMessage(connection)))
            }
        }
    }
}
