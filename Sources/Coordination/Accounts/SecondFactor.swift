import Domain
import Storage

/// A code from an app beside the password (engångskod), which the person turns on and off.
package struct SecondFactor: Sendable {
    private let sessions: Sessions
    private let person: Person.ID

    package init(_ sessions: Sessions, of person: Person.ID) {
        self.sessions = sessions
        self.person = person
    }

    /// What the app is told, once.
    package struct Secret: Hashable, Sendable {
        /// To be typed in by hand.
        package let text: String
        /// To be opened on the phone itself.
        package let link: String
    }

    /// The code was wrong, or had been used.
    package struct WrongCode: Error, Hashable, Sendable {}

    package func isOn() async throws -> Bool {
        try await sessions.database.read { try SecondFactorBook($0, person).confirmed() != nil }
    }

    /// Makes a secret that counts once a code has been made with it.
    ///
    /// - Parameter proof: When the person last proved who they are.
    /// - Throws: `ProofNeeded`; `NotFound` without a password, or when codes are asked for already.
    /// - SeeAlso: OWASP ASVS 5.0, 7.5.1.
    package func begin(with proof: Proof) async throws -> Secret {
        try proof.requireFresh(at: sessions.effects.now())
        let secret = OneTimeSecret(bytes: sessions.effects.randomBytes(OneTimeSecret.length))
        let name = try await sessions.database.write { connection in
            let book = SecondFactorBook(connection, person)
            guard try book.confirmed() == nil,
                let account = try Sessions.account(
                    where: "account.person_id = \(person)",
                    connection
                )
            else { throw NotFound() }
            try book.keep(secret)
            return account.userName
        }
        return Self.told(secret, name)
    }

    /// The secret that waits for its first code, to be told again.
    package func begun() async throws -> Secret? {
        try await sessions.database.read { connection in
            let account = try Sessions.account(
                where: "account.person_id = \(person)",
                connection
            )
            guard let account, let secret = try SecondFactorBook(connection, person).waiting()
            else { return nil }
            return Self.told(secret, account.userName)
        }
    }

    /// Asks for codes from now on, once the app has made the first.
    ///
    /// The session in which that happens has the code beside the password from now on; others of the
    /// person's have not.
    /// - Parameter token: That session.
    /// - Returns: The recovery codes, which are told once.
    /// - Throws: `WrongCode`; `TryLater`; `ProofNeeded`; `NotFound` when nothing waits for a code.
    package func confirm(
        _ code: String,
        with proof: Proof,
        in token: String = ""
    ) async throws -> [String] {
        let effects = sessions.effects
        try proof.requireFresh(at: effects.now())
        let (codes, hash) = (newCodes(), Sessions.hash(token))
        try await attempt(.codesTurnedOn) { connection in
            let book = SecondFactorBook(connection, person)
            guard let secret = try book.waiting() else { throw NotFound() }
            guard let step = book.step(of: code, secret, used: 0, at: effects.now()) else {
                return false
            }
            try book.confirm(step, codes, at: effects.now())
            try SessionBook(connection: connection, effects: effects).add(codeTo: hash)
            try DoorLog(effects: effects)
                .write(.codesTurnedOn, "code", by: person, on: connection)
            try AccountEventBook(connection: connection, effects: effects)
                .note(.codesTurnedOn, to: person)
            return true
        }
        return codes
    }

    /// Makes new recovery codes; those from before open nothing more.
    ///
    /// - Parameter code: From the app, or one of the recovery codes; with the new ones codes can be
    ///   turned off, so that they ask for the same.
    /// - Returns: The recovery codes, which are told once.
    /// - Throws: `WrongCode`; `TryLater`; `ProofNeeded`; `NotFound` when codes are not asked for.
    package func renewRecoveryCodes(with code: String, _ proof: Proof) async throws -> [String] {
        let effects = sessions.effects
        try proof.requireFresh(at: effects.now())
        let codes = newCodes()
        try await attempt(.recoveryCodesRenewed) { connection in
            let book = SecondFactorBook(connection, person)
            guard try book.confirmed() != nil else { throw NotFound() }
            guard try book.use(code, at: effects.now()) else { return false }
            try book.replaceRecoveryCodes(by: codes)
            try DoorLog(effects: effects)
                .write(.recoveryCodesRenewed, "code", by: person, on: connection)
            try AccountEventBook(connection: connection, effects: effects)
                .note(.recoveryCodesRenewed, to: person)
            return true
        }
        return codes
    }

    /// How many recovery codes are left, and whether some of them are of the shorter kind from before.
    package func recoveryCodes() async throws -> (count: Int, areOld: Bool) {
        try await sessions.database.read { try SecondFactorBook($0, person).recoveryCodes() }
    }

    /// Asks for codes no more.
    ///
    /// - Throws: `WrongCode`; `TryLater`; `ProofNeeded`.
    package func end(with code: String, _ proof: Proof) async throws {
        let effects = sessions.effects
        try proof.requireFresh(at: effects.now())
        try await attempt(.codesTurnedOff) { connection in
            let book = SecondFactorBook(connection, person)
            guard try book.use(code, at: effects.now()) else { return false }
            try book.remove()
            try SessionBook(connection: connection, effects: effects).dropCodes(of: person)
            try DoorLog(effects: effects)
                .write(.codesTurnedOff, "code", by: person, on: connection)
            try AccountEventBook(connection: connection, effects: effects)
                .note(.codesTurnedOff, to: person)
            return true
        }
    }

    /// Whether the code counts; it never does again.
    ///
    /// - Throws: `WrongCode`; `TryLater`.
    func prove(_ code: String, trying act: DoorLog.Act = .signedIn) async throws {
        let effects = sessions.effects
        try await attempt(act) { connection in
            let book = SecondFactorBook(connection, person)
            if try book.useApp(code, at: effects.now()) { return true }
            guard try book.useRecovery(code) else { return false }
            try AccountEventBook(connection: connection, effects: effects)
                .note(.recoveryCodeUsed, to: person)
            return true
        }
    }

    /// Counts the code as a try, so that a million of them cannot be tried.
    private func attempt(
        _ act: DoorLog.Act,
        _ body: @escaping @Sendable (any Connection) throws -> Bool
    ) async throws {
        let (effects, name) = (sessions.effects, "code \(person)")
        let tries = try await sessions.database.write { connection in
            try SignInTries(connection: connection, now: effects.now()).begin(name)
        }
        let isRight = try await sessions.database.write { connection in
            guard try body(connection) else {
                try sessions.noteWrong(
                    act,
                    tries,
                    by: person,
                    way: "code",
                    because: .wrongCode,
                    on: connection
                )
                return false
            }
            try SignInTries(connection: connection, now: effects.now()).forgive(name)
            return true
        }
        guard isRight else { throw WrongCode() }
    }

    private func newCodes() -> [String] {
        (0..<OneTimeCode.recoveryCodes).map { _ in
            CodeOnPaper(bytes: sessions.effects.randomBytes(OneTimeCode.recoveryBytes)).letters
        }
    }

    private static func told(_ secret: OneTimeSecret, _ userName: String) -> Secret {
        let name = userName.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        return Secret(
            text: secret.text,
            link: "otpauth://totp/Sammanhang:\(name)?secret=\(secret.text)&issuer=Sammanhang"
        )
    }
}
