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

    let sessions: Sessions

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
        let (token, pass) = (sessions.secret(), sessions.secret())
        let new = Person.ID(sessions.effects.newID(sessions.effects.now()))
        let needsCode = try await write { connection -> Bool in
            guard let place = try self.place(of: paper, on: connection),
                try use(paper, place, on: connection)
            else { throw DeadCode() }
            let person = try give(userName, hash, to: place, else: new, on: connection)
            if place.endsCodes { try endCodes(of: person, on: connection) }
            let needsCode = try SecondFactorBook(connection, person).confirmed() != nil
            if needsCode {
                try HalfSignIns(sessions).keep(pass, of: person, with: device, on: connection)
            } else {
                try begin(token, of: person, place, with: device, on: connection)
            }
            try tell(place, on: connection)
            return needsCode
        }
        if needsCode { throw CodeNeeded(pass: pass) }
        return token
    }

    private func begin(
        _ token: String,
        of person: Person.ID,
        _ place: Place,
        with device: SignInDevice,
        on connection: any Connection
    ) throws {
        try SessionBook(connection: connection, effects: sessions.effects).open(
            SessionBook.Opening(
                person: person,
                capacity: try capacity(of: person, place, on: connection),
                token: token,
                csrf: sessions.secret(),
                way: Self.way,
                device: device
            )
        )
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

    /// The person has lost what makes the codes, as whoever made the paper has seen to.
    private func endCodes(of person: Person.ID, on connection: any Connection) throws {
        let book = SecondFactorBook(connection, person)
        guard try book.confirmed() != nil else { return }
        try book.remove()
        try DoorLog(effects: sessions.effects)
            .write(.codesTurnedOff, Self.way, by: person, on: connection)
        try AccountEventBook(connection: connection, effects: sessions.effects)
            .note(.codesTurnedOff, to: person)
    }

    /// Tells the owner of an account that was there, and those who lead a colleague.
    ///
    /// It comes after the session began, so that whoever used the code is not told at once.
    private func tell(_ place: Place, on connection: any Connection) throws {
        guard let person = place.person else { return }
        let events = AccountEventBook(connection: connection, effects: sessions.effects)
        try events.note(.codeUsed, to: person)
        if place.opening == nil {
            try events.tellLeaders(of: Person(id: person, name: place.name))
        }
    }

    /// Two who choose the same user name at the same time: the second is told as if it came later.
    private func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        do {
            return try await sessions.database.write(body)
        } catch StorageError.uniqueViolation { throw UserNameTaken() }
    }
}
