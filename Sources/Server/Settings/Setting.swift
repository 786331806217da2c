import Domain

/// One thing that whoever runs a server can choose; `config/example.yaml` says why one would.
///
/// The raw value is its name in a file. The same name is the flag, and in capitals the variable.
package enum Setting: String, CaseIterable, Sendable {
    case host
    case port
    case secureCookies = "secure-cookies"
    case database
    case agreements
    case publicAddress = "public-address"
    case providers
    case operationsHost = "operations-host"
    case operationsPort = "operations-port"
    case leastDisk = "least-disk-mib"
    case logFormat = "log-format"
    case quiet
    case staffPasswords = "staff-passwords"
    case sessionPause = "session-pause-minutes"
    case sessionLife = "session-life-hours"
    case stopDelay = "stop-delay-seconds"
    case stopWait = "stop-wait-seconds"

    /// What can be written as the value.
    package enum Kind: Hashable, Sendable {
        case path
        case pathOrNone
        /// Where people's browsers find the service, without a path.
        case originOrNone
        case database
        case address
        case number(ClosedRange<Int>)
        case numberOrOff(ClosedRange<Int>)
        case yesOrNo
        case oneOf([String])
    }

    package var kind: Kind {
        switch self {
        case .host: .address
        case .port: .number(0...65535)
        case .database: .database
        case .agreements: .path
        case .publicAddress: .originOrNone
        case .providers: .pathOrNone
        case .secureCookies, .quiet: .yesOrNo
        case .operationsHost: .oneOf(["127.0.0.1", "::1"])
        case .operationsPort: .numberOrOff(1...65535)
        case .leastDisk: .number(0...1_000_000)
        case .logFormat: .oneOf(LogFormat.allCases.map(\.rawValue))
        case .staffPasswords: .oneOf(WaysIn.StaffPasswords.allCases.map(\.rawValue))
        case .sessionPause: .number(5...240)
        case .sessionLife: .number(1...24)
        case .stopDelay: .number(0...600)
        case .stopWait: .number(1...600)
        }
    }

    /// The value when nobody has written one, in the same words.
    package var standard: String {
        switch self {
        case .host, .operationsHost: "127.0.0.1"
        case .port: "8080"
        case .database: "data/sammanhang.sqlite"
        case .agreements: "Agreements"
        case .publicAddress, .providers: "none"
        case .secureCookies, .quiet: "false"
        case .operationsPort: "off"
        case .leastDisk: "256"
        case .logFormat: "text"
        case .staffPasswords: WaysIn.StaffPasswords.withCodes.rawValue
        case .sessionPause: "60"
        case .sessionLife: "12"
        case .stopDelay: "0"
        case .stopWait: "30"
        }
    }

    package var flag: String { "--\(rawValue)" }

    package var variable: String {
        Self.variablePrefix + rawValue.uppercased().replacing("-", with: "_")
    }

    static let variablePrefix = "SAMMANHANG_"
}

extension Setting.Kind {
    /// What to write instead of something that is none of it.
    var inWords: String {
        switch self {
        case .path: "write the path of a folder"
        case .pathOrNone: "write none, or the path of a file"
        case .originOrNone: "write none, or an address such as https://sammanhang.example"
        case .database: "write the path of a file, or postgres://user@host/name"
        case .address: "write an address of this machine, such as 127.0.0.1"
        case .number(let range): "write a number from \(range.lowerBound) to \(range.upperBound)"
        case .numberOrOff(let range):
            "write off, or a number from \(range.lowerBound) to \(range.upperBound)"
        case .yesOrNo: "write true or false"
        case .oneOf(let words): "write \(words.joined(separator: " or "))"
        }
    }

    /// Whether the text can be taken as it stands.
    func allows(_ text: String) -> Bool {
        switch self {
        case .path, .pathOrNone, .address: !text.isEmpty
        case .originOrNone: text == "none" || Self.isOrigin(text)
        case .database: !text.isEmpty && (try? DatabaseAddress(text)) != nil
        case .number(let range): Int(text).map(range.contains) == true
        case .numberOrOff(let range): text == "off" || Int(text).map(range.contains) == true
        case .yesOrNo: ["true", "false"].contains(text)
        case .oneOf(let words): words.contains(text)
        }
    }

    /// Encrypted, or on this very machine; nothing after the host and the port.
    private static func isOrigin(_ text: String) -> Bool {
        let hosts = ["https://", "http://127.0.0.1:", "http://[::1]:"]
        guard let scheme = hosts.first(where: { text.hasPrefix($0) }) else { return false }
        let rest = text.dropFirst(scheme.count)
        return !rest.isEmpty && !rest.contains { "/?#@ ".contains($0) }
    }
}
