import Domain
import Storage

/// The code on paper opens nothing: it never did, or it is used, too old or taken back.
///
/// It does not say which, so that nobody learns whether there has been such a code.
package struct DeadCode: Error, Hashable, Sendable {}

/// Somebody else has the user name.
package struct UserNameTaken: Error, Hashable, Sendable {}

/// The code is for an account with another user name, which whoever looks after people has chosen.
package struct OtherUserName: Error, Hashable, Sendable {}

/// Lets in those who have been handed a code on paper, and gives them an account of their own.
package struct PaperSignIns: Sendable {
    /// How someone came in, as the log tells it.
    package static let way = SignInWay.paper.text

    private let sessions: Sessions

    package init(_ sessions: Sessions) {
        self.sessions = sessions
    }

    /// Opens an account, or gives the one that there is a new name and password, and signs in.
    ///
    /// The code is used, the account opened and the session begun in one transaction. Whoever is
    /// signed in to the account elsewhere is signed out.
    /// - Parameter typed: What was typed from the paper.
    /// - Parameter password: Long, and not the first that others would guess.
    /// - Returns: The secret token.
    /// - Throws: `DeadCode`; `TryLater`, before the code is looked at; `ChosenPassword.Problem`;
    ///   `UserNameTaken`; `OtherUserName`; `CodeNeeded` where the account also asks for a code from an app.
    package func open(
        with typed: String,
        as userName: ChosenUserName,
        password: String,
        with device: SignInDevice = .unknown
    ) async throws -> String {
        _ = try ChosenPassword(password, own: [userName.text])
        let (paper, place) = try await known(CodeOnPaper(typed: typed), typedWith: userName)
        if let own = place.userName, own != userName.text { throw OtherUserName() }
        let chosen = try ChosenPassword(password, own: [userName.text, place.name])
        let hash = try await sessions.passwords.hash(chosen.text.revealed)
        let (token, csrf, pass) = (sessions.secret(), sessions.secret(), sessions.secret())
        let new = Person.ID(sessions.effects.newID(sessions.effects.now()))
        let needsCode = try await write { connection -> Bool in
            guard let place = try self.place(of: paper, on: connection),
                try use(paper, place, on: connection)
            else { throw DeadCode() }
            let person = try give(userName, hash, to: place, else: new, on: connection)
            guard try SecondFactorBook(connection, person).confirmed() == nil else {
                try HalfSignIns(sessions)
                    .keep(pass, of: person, with: device, on: connection)
                return true
            }
            try SessionBook(connection: connection, effects: sessions.effects).open(
                SessionBook.Opening(
                    person: person,
                    capacity: try capacity(of: person, place, on: connection),
                    token: token,
                    csrf: csrf,
                    way: Self.way,
                    device: device
                )
            )
            return false
        }
        if needsCode { throw CodeNeeded(pass: pass) }
        return token
    }

    /// What the session begins in: the family's place, or the first assignment of someone at work.
    private func capacity(
        of person: Person.ID,
        _ place: Place,
        on connection: any Connection
    ) throws -> Capacity? {
        let today = SwedishTime.day(of: sessions.effects.now())
        return try CapacityQuery.all(of: person, on: today, connection)
            .first { place.opening == nil || $0.capacity.key == .family }?.capacity
    }

    /// Whom a code lets in.
    private struct Place: Sendable {
        /// Nothing for someone who works here.
        let opening: SignInCodeBook.Opening?
        let name: String
        /// The account that there is.
        let person: Person.ID?
        /// The user name that the account keeps.
        var userName: String?
    }

    /// The code, and whom it lets in; a wrong one is counted, and is in the log.
    ///
    /// The count is of the user name that was typed with it, as it is for passwords.
    private func known(
        _ paper: CodeOnPaper?,
        typedWith userName: ChosenUserName
    ) async throws -> (CodeOnPaper, Place) {
        let (effects, name) = (sessions.effects, "\(Self.way) \(userName.text)")
        let tries = try await sessions.database.write { connection in
            try SignInTries(connection: connection, now: effects.now()).begin(name)
        }
        let place = try await sessions.database.write { connection -> Place? in
            guard let paper, let place = try self.place(of: paper, on: connection) else {
                try sessions.noteWrong(
                    .signedIn,
                    tries,
                    by: nil,
                    way: Self.way,
                    because: .deadCode,
                    on: connection
                )
                return nil
            }
            try SignInTries(connection: connection, now: effects.now()).forgive(name)
            return place
        }
        guard let paper, let place else { throw DeadCode() }
        return (paper, place)
    }

    /// Whom the code lets in, if anyone has insight by it today.
    private func place(of paper: CodeOnPaper, on connection: any Connection) throws -> Place? {
        let today = SwedishTime.day(of: sessions.effects.now())
        if let staff = try staffBook(on: connection).open(paper) {
            return Place(
                opening: nil,
                name: staff.person.name,
                person: staff.person.id,
                userName: staff.userName
            )
        }
        guard let opening = try book(on: connection).open(paper) else { return nil }
        let originals = Originals(connection)
        let name: String?
        let whose: Consent.Giver
        if let guardian = opening.guardian {
            let insight = try InsightQuery(connection, today)
                .insight(of: guardian, in: opening.child)
            guard insight.covers(.summary) else { return nil }
            whose = .guardian(guardian)
            name = try originals.all(Guardian.self, where: "id = \(guardian)").first?.name
        } else {
            whose = .child(opening.child)
            name = try originals.all(Child.self, where: "id = \(opening.child)").first
                .map { "\($0.givenName) \($0.familyName)" }
        }
        let account = try FamilyAccounts.all(of: opening.child, on: today, connection)[whose]
        guard let name, account?.isLookedAfterElsewhere != true else { return nil }
        return Place(opening: opening, name: name, person: account?.person)
    }

    /// Gives the account its name and password, and opens one where there is none.
    private func give(
        _ userName: ChosenUserName,
        _ hash: String,
        to place: Place,
        else new: Person.ID,
        on connection: any Connection
    ) throws -> Person.ID {
        let person = place.person ?? new
        let other = try Sessions.account(
            where: "account.user_name = \(userName.text) AND account.person_id <> \(person)",
            connection
        )
        guard other == nil else { throw UserNameTaken() }
        let log = DoorLog(effects: sessions.effects)
        if let opening = place.opening, place.person == nil {
            let someone = Person(id: new, name: place.name)
            try AccountBook.insert(someone, userName.text, hash, connection)
            try AccountBook.join(new, to: opening.child, as: opening.guardian, connection)
            try log.write(.accountOpened, Self.way, by: new, on: connection)
            return new
        }
        try AccountBook.renew(person, userName.text, hash, connection)
        try log.write(.passwordChanged, Self.way, by: person, on: connection)
        try SessionBook(connection: connection, effects: sessions.effects)
            .end(where: "person_id = \(person)", because: "password changed")
        return person
    }

    /// Two who choose the same user name at the same time: the second is told as if it came later.
    private func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        do {
            return try await sessions.database.write(body)
        } catch StorageError.uniqueViolation { throw UserNameTaken() }
    }

    private func use(
        _ paper: CodeOnPaper,
        _ place: Place,
        on connection: any Connection
    ) throws -> Bool {
        let now = sessions.effects.now()
        return place.opening == nil
            ? try staffBook(on: connection).use(paper, at: now)
            : try book(on: connection).use(paper, at: now)
    }

    private func staffBook(on connection: any Connection) -> StaffCodeBook {
        StaffCodeBook(
            connection: connection,
            today: SwedishTime.day(of: sessions.effects.now())
        )
    }

    private func book(on connection: any Connection) -> SignInCodeBook {
        SignInCodeBook(
            connection: connection,
            today: SwedishTime.day(of: sessions.effects.now())
        )
    }
}
