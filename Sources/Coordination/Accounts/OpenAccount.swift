import Domain
import Storage

/// Someone new, as they are to be written down.
package struct NewAccount: Hashable, Sendable {
    package let name: ProperName
    package let userName: UserName
    /// What `Passwords` made; nothing for an account that nobody can sign in with yet.
    package let passwordHash: String?

    package init(name: ProperName, userName: UserName, passwordHash: String?) {
        self.name = name
        self.userName = userName
        self.passwordHash = passwordHash
    }

    /// What stands where no password is: no text that is typed has it as its hash.
    static let noPassword = "none"
}

/// An assignment, as it is to be given.
package struct NewAssignment: Hashable, Sendable {
    package let role: Role
    package let place: StaffAssignment.Place
    package let title: ProperName
    package let period: Period

    package init(
        role: Role,
        place: StaffAssignment.Place,
        title: ProperName,
        period: Period
    ) {
        self.role = role
        self.place = place
        self.title = title
        self.period = period
    }

    /// - Throws: `StaffingRefusal.roleBelongs` when nobody has the role at such a place.
    func made(for person: Person.ID, as id: StaffAssignment.ID) throws -> StaffAssignment {
        let made = StaffAssignment(
            id: id,
            person: person,
            role: role,
            at: place,
            title: title.description,
            period: period
        )
        guard let made else { throw StaffingRefusal.roleBelongs(role.place) }
        return made
    }
}

extension Coordinator {
    /// Opens an account for someone who works with children or looks after the service.
    ///
    /// - Parameter assignment: What they are to do; one who looks after an authority gives one there.
    /// - Throws: `ProofNeeded`; `StaffingRefusal`; `NotFound` for a place out of the caller's reach.
    package func openAccount(
        _ new: NewAccount,
        with assignment: NewAssignment? = nil,
        as caller: Caller
    ) async throws -> Person.ID {
        try await write(as: caller, "openAccount", needing: .people) { work in
            try work.requireKeys()
            let isSeen = try work.requireOffice().reach == .everywhere || assignment != nil
            guard isSeen else { throw NotFound() }
            let book = StaffBook(work: work)
            let person = Person(id: work.newID(), name: new.name.description)
            try book.open(
                person,
                new.userName,
                passwordHash: new.passwordHash ?? NewAccount.noPassword
            )
            if let assignment { try book.add(assignment.made(for: person.id, as: work.newID())) }
            return person.id
        }
    }

    /// Closes an account: nobody signs in with it any more, and whoever has is signed out at once.
    ///
    /// What the person did stays under their name. One authority does it only for someone who works
    /// for no other; else each ends its own assignments, or whoever runs the command closes it.
    /// - Returns: How many assignments were ended with it.
    /// - Throws: `StaffingRefusal`; `NotFound` for a person out of the caller's reach.
    package func closeAccount(_ userName: UserName, as caller: Caller) async throws -> Int {
        try await write(as: caller, "closeAccount", needing: .people) { work in
            let book = StaffBook(work: work)
            let account = try book.require(userName)
            guard account.closed == nil else { throw StaffingRefusal.accountClosed }
            let person = account.person.id
            guard try !work.worksElsewhere(person) else { throw StaffingRefusal.worksElsewhere }
            let yesterday = work.today.adding(days: -1)
            let going = try book.assignments(where: "staff_assignment.person_id = \(person)")
                .filter { $0.period.until.map { $0 > yesterday } ?? true }
            for assignment in going { try book.end(assignment, on: yesterday) }
            try AccountBook.close(person, with: work.effects, work.connection)
            work.audit.note(.wrote, "account \(person)")
            return going.count
        }
    }
}
