import Domain
import Storage

/// Whom a code on paper lets in, and that it does so once.
extension PaperSignIns {
    /// Whom a code lets in.
    struct Place: Sendable {
        /// Nothing for someone who works here.
        let opening: SignInCodeBook.Opening?
        let name: String
        /// The account that there is.
        let person: Person.ID?
        /// The user name that the account keeps.
        var userName: String?
        /// Whether the account asks for codes from an app no more.
        let endsCodes: Bool
    }

    /// Whom the code lets in, if anyone has insight by it today.
    func place(of paper: CodeOnPaper, on connection: any Connection) throws -> Place? {
        let today = SwedishTime.day(of: sessions.effects.now())
        if let staff = try staffBook(on: connection).open(paper) {
            return Place(
                opening: nil,
                name: staff.person.name,
                person: staff.person.id,
                userName: staff.userName,
                endsCodes: staff.endsCodes
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
        return Place(
            opening: opening,
            name: name,
            person: account?.person,
            endsCodes: opening.endsCodes
        )
    }

    func use(
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
