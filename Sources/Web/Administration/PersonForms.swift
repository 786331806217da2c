import Coordination
import Domain

/// Someone new gets an account and a first assignment.
struct NewPersonForm: SiteForm {
    static let path = Paths.newPerson
    let choices: StaffChoices

    /// - Throws: `NotFound`.
    static func load(_ request: FormRequest) async throws -> Self {
        Self(
            choices: StaffChoices(
                directory: try await request.coordinator.unitList(as: request.caller),
                today: request.coordinator.today,
                words: request.words
            )
        )
    }

    var form: Form {
        Form(
            name: "newPerson",
            action: Paths.newPerson,
            fields: [.line("staffName"), .line("staffUserName"), .heading("firstAssignment")]
                + choices.fields,
            crumb: (Paths.administration, choices.words["people.back"])
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let name = reader.properName("staffName")
        let userName = reader.newUserName("staffUserName")
        let assignment = choices.assignment(&reader)
        let new = NewAccount(
            name: try reader.finish(name),
            userName: try reader.finish(userName),
            passwordHash: nil
        )
        let person = try await coordinator.openAccount(
            new,
            with: try reader.finish(assignment),
            as: caller
        )
        return Done.personAdded.path(Paths.person(person))
    }
}

/// What every form about one person is made from.
struct PersonFormBase: Sendable {
    let member: StaffMember
    let directory: Directory
    let today: CivilDate
    let words: Words

    /// - Throws: `NotFound`, also for someone whom the caller does not look after.
    init(_ request: FormRequest) async throws {
        let id: Person.ID = try request.context.id("person")
        member = try await request.coordinator.staffMember(id, as: request.caller)
        directory = try await request.coordinator.unitList(as: request.caller)
        today = request.coordinator.today
        words = request.words
    }

    var person: Person { member.entry.person }
    var text: StaffText { StaffText(directory: directory, words: words) }
    var crumb: (href: String, label: String) { (Paths.person(person.id), person.name) }

    var lastDay: LastDayFields { LastDayFields(today: today, words: words) }

    /// - Throws: `NotFound` for what is not the person's.
    func held(_ id: StaffAssignment.ID) throws -> StaffList.Held {
        guard let held = member.entry.assignments.first(where: { $0.assignment.id == id }) else {
            throw NotFound()
        }
        return held
    }

    /// - Throws: `NotFound` for an account that cannot be named.
    func userName() throws -> UserName {
        do { return try UserName(parsing: member.entry.userName) } catch { throw NotFound() }
    }
}

/// Someone is given one more assignment.
struct GiveAssignmentForm: SiteForm {
    static let path = PersonAct.assign.route
    let base: PersonFormBase

    /// - Throws: `NotFound`.
    static func load(_ request: FormRequest) async throws -> Self {
        Self(base: try await PersonFormBase(request))
    }

    private var choices: StaffChoices {
        StaffChoices(directory: base.directory, today: base.today, words: base.words)
    }

    var form: Form {
        Form(
            name: "newAssignment",
            action: Paths.person(base.person.id, .assign),
            fields: choices.fields,
            crumb: base.crumb,
            values: ["who": base.person.name]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let assignment = choices.assignment(&reader)
        _ = try await coordinator.giveAssignment(
            try reader.finish(assignment),
            to: try base.userName(),
            as: caller
        )
        return Done.saved.path(Paths.person(base.person.id))
    }
}

/// An account is closed, for good.
struct CloseAccountForm: SiteForm {
    static let path = PersonAct.close.route
    let base: PersonFormBase

    /// - Throws: `NotFound`.
    static func load(_ request: FormRequest) async throws -> Self {
        Self(base: try await PersonFormBase(request))
    }

    private var refusal: StaffingRefusal? {
        if base.member.entry.closed != nil { return .accountClosed }
        return base.member.worksElsewhere ? .worksElsewhere : nil
    }

    var form: Form {
        let refused = refusal.flatMap { RefusalText.sentence(for: $0, in: base.words) }
        return Form(
            name: "closeAccount",
            action: Paths.person(base.person.id, .close),
            fields: refused.map { [.note($0)] } ?? [],
            crumb: base.crumb,
            isClosed: refused != nil,
            values: ["who": base.person.name]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        _ = try await coordinator.closeAccount(try base.userName(), as: caller)
        // With the last assignment in the reach the person may be out of it, so the list is safe.
        return Done.accountClosed.path(Paths.administration)
    }
}

/// Someone is signed out of all that they have open at work.
struct SignOutPersonForm: SiteForm {
    static let path = PersonAct.signOut.route
    let base: PersonFormBase

    /// - Throws: `NotFound`.
    static func load(_ request: FormRequest) async throws -> Self {
        Self(base: try await PersonFormBase(request))
    }

    var form: Form {
        Form(
            name: "signOutPerson",
            action: Paths.person(base.person.id, .signOut),
            fields: [],
            crumb: base.crumb,
            values: ["who": base.person.name]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        try await coordinator.endSessions(of: base.person.id, as: caller)
        return Done.signedOutByOther.path(Paths.person(base.person.id))
    }
}
