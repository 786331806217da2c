import Domain

/// Every setting of a server, parsed once; nothing else reads the environment or a flag.
package struct Configuration: Sendable {
    /// The address to listen on.
    package let host: String
    /// The port to listen on, 0…65535; 0 lets the system choose.
    package let port: Int
    /// Where the data is kept.
    package let database: DatabaseAddress
    /// The folder with agreement files.
    package let agreements: String
    /// Whether cookies are sent over TLS only; true behind a TLS proxy.
    package let isSecure: Bool
    /// The day a demonstration believes it is; the machine's clock otherwise.
    package let fixedDay: CivilDate?

    /// A setting that cannot be used, and what to write instead.
    package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        package let description: String
    }

    /// All that is wrong at once.
    package struct Problems: Error, Hashable, Sendable, CustomStringConvertible {
        package let all: [Problem]
        package var description: String {
            all.map(\.description).joined(separator: "\n")
        }
    }

    /// - Parameter database: The path of a file, or an address that begins with `postgres://`.
    /// - Throws: `Problems` with every setting that cannot be used.
    package init(
        host: String,
        port: Int,
        database: String,
        agreements: String,
        isSecure: Bool,
        fixedDay: CivilDate? = nil
    ) throws(Problems) {
        self.host = host
        self.port = port
        self.database = (try? DatabaseAddress(database)) ?? .file("")
        self.agreements = agreements
        self.isSecure = isSecure
        self.fixedDay = fixedDay
        let problems = Self.problems(host: host, port: port, database, agreements, isSecure)
        if !problems.isEmpty { throw Problems(all: problems) }
    }

    private static func problems(
        host: String,
        port: Int,
        _ database: String,
        _ agreements: String,
        _ isSecure: Bool
    ) -> [Problem] {
        var problems: [Problem] = []
        if !(0...65535).contains(port) {
            problems.append(Problem(description: "port: write a number from 0 to 65535"))
        }
        if database.isEmpty || (try? DatabaseAddress(database)) == nil {
            // What was written is not repeated, since a password may stand in it.
            problems.append(
                Problem(
                    description: "database: write the path of a file, "
                        + "or postgres://user@host/name"
                )
            )
        }
        if agreements.isEmpty {
            problems.append(Problem(description: "agreements: write the path of a folder"))
        }
        if !isSecure, !["127.0.0.1", "::1", "localhost"].contains(host) {
            problems.append(
                Problem(
                    description: "host: without --secure-cookies listen on 127.0.0.1 only; "
                        + "put a TLS proxy in front and add --secure-cookies"
                )
            )
        }
        return problems
    }
}
