import Domain
import Storage

/// Someone who works here, with how they get in; for the one who looks after people.
package struct StaffMember: Hashable, Sendable {
    package let entry: StaffList.Entry
    /// Whether they have chosen a password.
    package let hasPassword: Bool
    /// The latest code on paper that was made for them.
    package let code: StaffCode?
    /// Whether another authority relies on the account, so that it is opened and closed elsewhere.
    package let worksElsewhere: Bool

    package init(
        entry: StaffList.Entry,
        hasPassword: Bool,
        code: StaffCode? = nil,
        worksElsewhere: Bool = false
    ) {
        self.entry = entry
        self.hasPassword = hasPassword
        self.code = code
        self.worksElsewhere = worksElsewhere
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
                worksElsewhere: try work.worksElsewhere(id)
            )
        }
    }

    /// Makes a code for someone at work; the one before opens nothing more.
    ///
    /// Whoever uses it chooses a password of their own, which ends all they are signed in to.
    /// - Throws: `ProofNeeded`; `StaffingRefusal`; `NotFound` for a person out of the caller's reach.
    package func makeStaffCode(
        for id: Person.ID,
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
                paper,
                as: work.newID(),
                for: id,
                by: caller.person,
                until: until,
                at: work.now
            )
            work.audit.note(.wrote, "staffCode \(id)")
            return HandedStaffCode(
                paper: paper,
                person: entry.person,
                userName: entry.userName,
                until: until
            )
        }
    }
}

extension Work {
    fileprivate func requireStaff(_ id: Person.ID) throws -> StaffList.Entry {
        guard let entry = try StaffQuery(work: self).entry(of: id) else {
            audit.note(.attempted, "account \(id)")
            throw NotFound()
        }
        return entry
    }
}
