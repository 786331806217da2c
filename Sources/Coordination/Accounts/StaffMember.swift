import Domain
import Storage

/// Someone who works here, with how they get in; for the one who looks after people.
package struct StaffMember: Hashable, Sendable {
    package let entry: StaffList.Entry
    /// Whether they have chosen a password.
    package let hasPassword: Bool
    /// The latest code on paper that was made for them.
    package let code: StaffCode?
    /// Whether the account asks for codes from an app.
    package let hasCodes: Bool
    /// Whether another authority relies on the account, so that it is opened and closed elsewhere.
    package let worksElsewhere: Bool
    /// Those whom they stand in for now, or are to stand in for, the earliest first.
    package let standsIn: [StandIn]

    package init(
        entry: StaffList.Entry,
        hasPassword: Bool,
        code: StaffCode? = nil,
        hasCodes: Bool = false,
        worksElsewhere: Bool = false,
        standsIn: [StandIn] = []
    ) {
        self.entry = entry
        self.hasPassword = hasPassword
        self.code = code
        self.hasCodes = hasCodes
        self.worksElsewhere = worksElsewhere
        self.standsIn = standsIn
    }
}

/// A code that has just been made for someone at work, which is shown once.
package struct HandedStaffCode: Hashable, Sendable {
    package let paper: CodeOnPaper
    package let person: Person
    package let userName: String
    /// The last day on which it can be used.
    package let until: CivilDate

    package init(paper: CodeOnPaper, person: Person, userName: String, until: CivilDate) {
        self.paper = paper
        self.person = person
        self.userName = userName
        self.until = until
    }
}

extension Coordinator {
    /// One of those whom the caller looks after.
    ///
    /// - Throws: `NotFound`, also for someone who works for another authority alone.
    package func staffMember(_ id: Person.ID, as caller: Caller) async throws -> StaffMember {
        try await read(as: caller, needing: .people) { work in
            work.audit.note(.viewed, "account \(id)")
            let entry = try work.requireStaff(id)
            return StaffMember(
                entry: entry,
                hasPassword: try Sessions.account(
                    where: "account.person_id = \(id)",
                    work.connection
                ) != nil,
                code: try StaffCodeBook(connection: work.connection, today: work.today)
                    .latest(for: id),
                hasCodes: try SecondFactorBook(work.connection, id).confirmed() != nil,
                worksElsewhere: try work.worksElsewhere(id),
                standsIn: try StaffQuery(work: work).standsIn(id)
            )
        }
    }

    /// Makes a code for someone at work; the one before opens nothing more.
    ///
    /// Whoever uses it chooses a password of their own, which ends all they are signed in to.
    /// - Throws: `ProofNeeded`; `StaffingRefusal`; `NotFound` for a person out of the caller's reach.
    /// - Parameter endingCodes: Whether the account asks for codes from an app no more once it is
    ///   used, for someone who has lost both telephone and recovery codes.
    package func makeStaffCode(
        for id: Person.ID,
        endingCodes: Bool = false,
        as caller: Caller
    ) async throws -> HandedStaffCode {
        let paper = CodeOnPaper(bytes: effects.randomBytes(CodeOnPaper.bytes))
        return try await write(as: caller, "makeStaffCode", needing: .people) { work in
            try work.requireKeys()
            let entry = try work.requireStaff(id)
            guard entry.closed == nil else { throw StaffingRefusal.accountClosed }
            guard try !work.worksElsewhere(id) else { throw StaffingRefusal.worksElsewhere }
            let until = work.today.adding(days: StaffCode.days)
            try StaffCodeBook(connection: work.connection, today: work.today).make(
                StaffCodeBook.Making(
                    id: work.newID(),
                    paper: paper,
                    person: id,
                    maker: caller.person,
                    until: until,
                    endsCodes: endingCodes
                ),
                at: work.now
            )
            try work.events.note(.codeMade, to: id, try work.officeName())
            work.audit.note(.wrote, "staffCode \(id)")
            return HandedStaffCode(
                paper: paper,
                person: entry.person,
                userName: entry.userName,
                until: until
            )
        }
    }

    /// Takes back the code that is out for someone at work, whoever made it.
    ///
    /// - Throws: `SignInCode.Refusal.noneOut`; `NotFound` for a person out of the caller's reach.
    package func takeBackStaffCode(for id: Person.ID, as caller: Caller) async throws {
        try await write(as: caller, "takeBackStaffCode", needing: .people) { work in
            _ = try work.requireStaff(id)
            let book = StaffCodeBook(connection: work.connection, today: work.today)
            guard try book.takeBack(for: id, at: work.now) else {
                throw SignInCode.Refusal.noneOut
            }
            work.audit.note(.wrote, "staffCode \(id)")
        }
    }

    /// Signs someone out of what they have open at work, wherever it is; the account stays.
    ///
    /// For a lost telephone, or a session that nobody knows of. What they have open with another
    /// authority, or as somebody's family, goes on.
    /// - Returns: How many sessions ended.
    /// - Throws: `NotFound` for a person out of the caller's reach.
    /// - SeeAlso: OWASP ASVS 5.0, 7.4.5.
    @discardableResult
    package func endSessions(of id: Person.ID, as caller: Caller) async throws -> Int {
        try await write(as: caller, "endSessions", needing: .people) { work in
            _ = try work.requireStaff(id)
            work.audit.note(.wrote, "sessions \(id)")
            return try SessionBook(connection: work.connection, effects: work.effects).end(
                where: "person_id = \(id) AND \(try StaffQuery(work: work).isSessionInReach)",
                because: "by who looks after the account"
            )
        }
    }
}

extension Work {
    /// The authority that the caller looks after; nothing for who runs the service.
    fileprivate func officeName() throws -> String? {
        guard case .authority(let own) = try requireOffice().reach else { return nil }
        return try directory().authorities.first { $0.id == own }?.name
    }

    fileprivate func requireStaff(_ id: Person.ID) throws -> StaffList.Entry {
        guard let entry = try StaffQuery(work: self).entry(of: id) else {
            audit.note(.attempted, "account \(id)")
            throw NotFound()
        }
        return entry
    }
}
