import Crypto
import CryptoExtras
import Foundation
import NIOPosix

/// Turns passwords into hashes that can be checked but not read (scrypt).
///
/// Hashing takes a core and much memory, so it runs on a small pool of threads of its own.
package struct Passwords: Sendable {
    /// How much work a guess costs: N = 2^logN, r, p.
    package struct Cost: Hashable, Sendable {
        package let logN: Int
        package let r: Int
        package let p: Int

        package init(logN: Int, r: Int, p: Int) {
            self.logN = logN
            self.r = r
            self.p = p
        }

        /// The strength OWASP asks for: 128 MiB for each guess.
        package static let standard = Cost(logN: 17, r: 8, p: 1)
        /// Cheap, for tests and for the public logins of the demonstration.
        package static let demonstration = Cost(logN: 12, r: 8, p: 1)
    }

    private let cost: Cost
    private let threads: NIOThreadPool
    private let randomBytes: @Sendable (Int) -> [UInt8]

    package init(cost: Cost, effects: Effects) {
        self.cost = cost
        randomBytes = effects.randomBytes
        threads = NIOThreadPool(numberOfThreads: 2)
        threads.start()
    }

    /// The hash as `$scrypt$ln=17,r=8,p=1$salt$key`.
    package func hash(_ password: String) async throws -> String {
        let salt = Data(randomBytes(16))
        let cost = cost
        return try await threads.runIfActive {
            let key = try Self.derive(password, salt, cost)
            return "$scrypt$ln=\(cost.logN),r=\(cost.r),p=\(cost.p)"
                + "$\(salt.base64EncodedString())$\(key.base64EncodedString())"
        }
    }

    /// Whether `password` is the one behind `stored`; without a stored hash it costs the same.
    package func verify(_ password: String, against stored: String?) async throws -> Bool {
        let parsed = stored.flatMap(Stored.init)
        let salt = parsed?.salt ?? Data(repeating: 0, count: 16)
        let cost = parsed?.cost ?? cost
        let key = try await threads.runIfActive { try Self.derive(password, salt, cost) }
        guard let parsed, parsed.key.count == key.count else { return false }
        return zip(key, parsed.key).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    package func stop() async throws { try await threads.shutdownGracefully() }

    private static func derive(_ password: String, _ salt: Data, _ cost: Cost) throws -> Data {
        let normal = password.precomposedStringWithCompatibilityMapping
        return try KDF.Scrypt.deriveKey(
            from: Data(normal.utf8),
            salt: salt,
            outputByteCount: 32,
            rounds: 1 << cost.logN,
            blockSize: cost.r,
            parallelism: cost.p
        ).withUnsafeBytes { Data($0) }
    }
}

/// A hash read back from its text form.
private struct Stored {
    let cost: Passwords.Cost
    let salt: Data
    let key: Data

    init?(_ text: String) {
        let parts = text.split(separator: "$").map(String.init)
        guard parts.count == 4, parts[0] == "scrypt", let salt = Data(base64Encoded: parts[2]),
            let key = Data(base64Encoded: parts[3]), key.count == 32
        else { return nil }
        let numbers = parts[1].split(separator: ",")
            .compactMap { $0.split(separator: "=").last.flatMap { Int($0) } }
        guard numbers.count == 3, (10...20).contains(numbers[0]), (1...32).contains(numbers[1]),
            (1...16).contains(numbers[2])
        else { return nil }
        cost = Passwords.Cost(logN: numbers[0], r: numbers[1], p: numbers[2])
        self.salt = salt
        self.key = key
    }
}
