import Domain
import Storage

/// Who someone is by a name and a password, and what they may try.
extension Sessions {
    static let passwordWay = SignInWay.password.text

    /// An account that has a password.
    struct LocalAccount: Sendable {
        let person: Person.ID
        let userName: String
        let hash: String
    }

    /// Signs in and returns the secret token, or nothing when name or password is wrong.
    ///
    /// The answer, and the work behind it, are the same whether or not there is such an account.
    /// - Throws: `TryLater` when there have been too many wrong passwords; `CodeNeeded`;
    ///   `SignInRefusal.notForStaff`.
    package func signIn(
        userName: String,
        password: String,
        with device: SignInDevice = .unknown
    ) async throws -> String? {
        let name = userName.lowercased()
        let account = try await database.read { connection in
            try Self.account(where: "account.user_name = \(name)", connection)
        }
        guard try await isRight(password, for: account, named: name, trying: .signedIn) else {
            return nil
        }
        guard let person = account?.person else { return nil }
        try await requireOpen(to: person, by: .password)
        if try await SecondFactor(self, of: person).isOn() {
            throw CodeNeeded(pass: try await HalfSignIns(self).begin(person, with: device))
        }
        return try await begin(for: person, by: .password, with: device)
    }

    /// Turns away staff who have another way to sign in; their password is right, so it is told.
    ///
    /// - Throws: `SignInRefusal.notForStaff`, which is in the log.
    private func requireOpen(to person: Person.ID, by way: SignInWay) async throws {
        let today = SwedishTime.day(of: effects.now())
        let refusal = try await database.write { connection -> SignInRefusal? in
            do {
                _ = try first(of: person, by: way, on: today, connection)
                return nil
            } catch let refusal as SignInRefusal {
                try DoorLog(effects: effects)
                    .turnedAway(person, by: way.text, because: refusal, on: connection)
                return refusal
            }
        }
        if let refusal { throw refusal }
    }

    /// The first capacity that the way opens to the person; nothing for someone who has none today.
    ///
    /// - Throws: `SignInRefusal.notForStaff` or `mayNotName` when it opens none that they have.
    private func first(
        of person: Person.ID,
        by way: SignInWay,
        on today: CivilDate,
        _ connection: any Connection
    ) throws -> Capacity? {
        let all = try CapacityQuery.all(of: person, on: today, connection)
        let open = all.opened(by: way, ways)
        guard open.isEmpty, !all.isEmpty else { return open.first?.capacity }
        if case .provider = way { throw SignInRefusal.mayNotName }
        throw SignInRefusal.notForStaff
    }

    /// Begins a session, in the first of the person's capacities today.
    ///
    /// - Parameter way: How the person proved who they are, as the log tells it.
    /// - Returns: The secret token.
    /// - Throws: `SignInRefusal.closed`; `notForStaff` and `mayNotName` when the way opens nothing.
    func begin(
        for person: Person.ID,
        by way: SignInWay,
        with device: SignInDevice
    ) async throws -> String {
        let (token, csrf) = (secret(), secret())
        let today = SwedishTime.day(of: effects.now())
        try await database.write { connection in
            let first = try first(of: person, by: way, on: today, connection)
            try SessionBook(connection: connection, effects: effects).open(
                SessionBook.Opening(
                    person: person,
                    capacity: first,
                    token: token,
                    csrf: csrf,
                    way: way.text,
                    device: device
                )
            )
        }
        return token
    }

    /// Whether it is the account's password; a wrong one is counted, and is in the log.
    ///
    /// - Parameter act: What the person tries to do with it.
    /// - Throws: `TryLater`, before the password is looked at.
    func isRight(
        _ password: String,
        for account: LocalAccount?,
        named name: String,
        trying act: DoorLog.Act
    ) async throws -> Bool {
        let tries = try await database.write { connection in
            try SignInTries(connection: connection, now: effects.now()).begin(name)
        }
        let isRight = try await passwords.verify(password, against: account?.hash)
        try await database.write { connection in
            guard isRight else {
                return try noteWrong(act, tries, by: account?.person, on: connection)
            }
            try SignInTries(connection: connection, now: effects.now()).forgive(name)
        }
        return isRight
    }

    /// The log tells once that a name has to wait, and not of each try that is then turned away.
    func noteWrong(
        _ act: DoorLog.Act,
        _ tries: Int,
        by person: Person.ID?,
        way: String = passwordWay,
        because refusal: SignInRefusal = .wrongPassword,
        on connection: any Connection
    ) throws {
        let mustWait = tries == SignInPace.freeTries
        let reasons = mustWait ? [refusal, .tooManyTries] : [refusal]
        for reason in reasons {
            try DoorLog(effects: effects).write(
                act,
                "\(way) \(reason.rawValue)",
                by: person,
                .refused,
                on: connection
            )
        }
        if mustWait, let person {
            try AccountEventBook(connection: connection, effects: effects)
                .note(.manyWrong, to: person)
        }
    }

    /// An account that has not been closed, and that one signs in to with a password.
    static func account(
        where condition: SQL,
        _ connection: any Connection
    ) throws -> LocalAccount? {
        try connection.first(
            """
            SELECT account.person_id, account.user_name, account.password_hash
            FROM account
            JOIN person ON person.id = account.person_id
            WHERE person.closed_ms IS NULL AND account.password_hash <> \(NewAccount.noPassword)
                AND \(condition)
            """
        ).map { row in
            LocalAccount(
                person: try row.value("person_id"),
                userName: try row.text("user_name"),
                hash: try row.text("password_hash")
            )
        }
    }
}
