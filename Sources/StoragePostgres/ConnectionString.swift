import CLibPQ
import Storage

/// Where a server is and how to reach it, such as `postgres://sammanhang@db.example/sammanhang`.
///
/// All that libpq knows may stand in it, certificates and several hosts too. What it holds is never
/// printed but for host, port and name. Two things are safer than libpq's own choice when the text
/// does not say: another machine must show a certificate for its name, and a standby, which cannot
/// write, is passed by.
package struct ConnectionString: Sendable {
    private let settings: [String: String]

    /// - Throws: `StorageError.unreachable` for a text that libpq does not understand.
    package init(_ text: String) throws {
        var settings = Self.defaults
        for (key, value) in try Self.parsed(text) { settings[key] = value }
        if settings["sslmode"] == nil, Self.isElsewhere(settings) {
            settings["sslmode"] = "verify-full"
            settings["sslrootcert"] = settings["sslrootcert"] ?? Self.systemCertificates
        }
        self.settings = settings
    }

    /// Whether the text names a server, rather than a file.
    package static func names(_ text: String) -> Bool {
        ["postgres://", "postgresql://"].contains { text.lowercased().hasPrefix($0) }
    }

    /// The same server with another value for one of libpq's settings.
    package func setting(_ key: String, to value: String) -> ConnectionString {
        var settings = settings
        settings[key] = value
        return ConnectionString(settings: settings)
    }

    /// How the server must prove itself; nothing when that is left to libpq.
    var sslMode: String? { settings["sslmode"] }

    private init(settings: [String: String]) {
        self.settings = settings
    }

    /// How libpq is told: keys and values, each list ended by nothing.
    func withLists<Value>(
        _ body: ([UnsafePointer<CChar>?], [UnsafePointer<CChar>?]) -> Value
    ) -> Value {
        let pairs = settings.sorted { $0.key < $1.key }
        let texts = TextBuffer(pairs.map(\.key) + pairs.map(\.value))
        return texts.withPointers { pointers in
            body(pointers.prefix(pairs.count) + [nil], pointers.suffix(pairs.count) + [nil])
        }
    }

    /// A server that is gone without a word is noticed in half a minute, not in two hours.
    private static let defaults = [
        "application_name": "sammanhang", "connect_timeout": "15",
        "target_session_attrs": "read-write", "keepalives_idle": "20",
        "keepalives_interval": "5", "keepalives_count": "3", "tcp_user_timeout": "30000",
    ]

    private static let systemCertificates = "/etc/ssl/certs/ca-certificates.crt"

    private static func parsed(_ text: String) throws -> [String: String] {
        // What libpq says of a text it does not understand quotes it, and a password may stand there.
        guard let options = PQconninfoParse(text, nil) else {
            throw StorageError.unreachable("the address of the database cannot be read")
        }
        defer { PQconninfoFree(options) }
        var settings: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                settings[String(cString: keyword)] = String(cString: value)
            }
            option += 1
        }
        return settings
    }

    /// A path is a socket on this machine.
    private static func isElsewhere(_ settings: [String: String]) -> Bool {
        let hosts = (settings["hostaddr"] ?? settings["host"] ?? "").split(separator: ",")
        return hosts.contains { !$0.hasPrefix("/") && !here.contains(String($0)) }
    }

    private static let here: Set = ["localhost", "127.0.0.1", "::1"]
}

extension ConnectionString: CustomStringConvertible, CustomReflectable {
    package var description: String {
        let host = settings["host"] ?? settings["hostaddr"] ?? "localhost"
        return "postgres://\(host):\(settings["port"] ?? "5432")/\(settings["dbname"] ?? "")"
    }

    /// Nothing to see: a dump of whatever holds this would show a password.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
