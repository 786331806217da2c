import Domain
import Storage

extension Coordinator {
    /// What importing the file would lead to; it changes nothing.
    package func previewPeople(
        _ sheet: PeopleSheet,
        as caller: Caller
    ) async throws -> PeopleChanges {
        try await read(as: caller, needing: .people) { work in
            work.audit.note(.viewed, "staff")
            return try PeopleImport(work, sheet).changes
        }
    }

    /// Makes people and assignments what the file says, all of it or nothing.
    ///
    /// Who is not in the file stays as they are. The same file a second time changes nothing.
    /// - Parameter seen: The changes that the caller has looked at and agrees to.
    /// - Throws: `ProofNeeded`; `PeopleFaults` with everything that hinders it; `StaleVersion` when it would now lead
    ///   to other changes than were looked at.
    package func importPeople(
        _ sheet: PeopleSheet,
        seen: String? = nil,
        as caller: Caller
    ) async throws -> PeopleChanges {
        try await write(as: caller, "importPeople", needing: .people) { work in
            try work.requireKeys()
            let plan = try PeopleImport(work, sheet)
            guard plan.changes.faults.isEmpty else {
                throw PeopleFaults(all: plan.changes.faults)
            }
            guard seen.map({ $0 == plan.changes.digest }) ?? true else { throw StaleVersion() }
            for step in plan.steps { try step.perform(in: work) }
            work.audit.note(.wrote, "staff")
            return plan.changes
        }
    }
}

/// Compares a file with what is, and gathers what is to be done; writes nothing itself.
private struct PeopleImport {
    private(set) var changes = PeopleChanges()
    private(set) var steps: [PeopleStep] = []

    private let work: Work
    private let book: StaffBook
    private let places: SheetPlaces
    /// The people of the file, each found or made once.
    private var people: [UserName: Person] = [:]
    /// What each has, with what earlier rows of the file give them.
    private var held: [Person.ID: [StaffAssignment]] = [:]
    /// The assignments that a row has spoken of.
    private var meant: Set<StaffAssignment.ID> = []

    init(_ work: Work, _ sheet: PeopleSheet) throws {
        self.work = work
        book = StaffBook(work: work)
        places = SheetPlaces(try work.directory(), try work.requireOffice(), on: work.today)
        changes.faults = sheet.faults
        for row in sheet.rows { try take(row) }
        changes.faults.sort { $0.row < $1.row }
    }

    private mutating func take(_ row: PeopleRow) throws {
        let before = changes.lines.count
        do {
            let place = try places.place(of: row)
            let person = try person(of: row, place)
            try assignment(of: row, person, place)
            if changes.lines.count == before { changes.unchanged += 1 }
        } catch let fault as PeopleFault {
            changes.faults.append(fault)
        }
    }

    private mutating func person(of row: PeopleRow, _ place: SheetPlace) throws -> Person {
        if let known = people[row.userName] {
            guard known.name == row.name.description else { throw row.fault(.name, .otherName) }
            return known
        }
        let person = try found(row, place) ?? opened(row, place)
        people[row.userName] = person
        return person
    }

    private mutating func found(_ row: PeopleRow, _ place: SheetPlace) throws -> Person? {
        guard let account = try book.account(row.userName) else { return nil }
        let own = try book.assignments(where: "staff_assignment.person_id = \(account.person.id)")
        let isSeen = try book.isInReach(account.person.id)
        guard isSeen, !account.isFamily, account.closed == nil else {
            throw row.fault(.userName, .userNameTaken)
        }
        held[account.person.id] = own
        let person = Person(id: account.person.id, name: row.name.description)
        if person != account.person {
            add(.renamed, row, place, .rename(person))
        }
        return person
    }

    private mutating func opened(_ row: PeopleRow, _ place: SheetPlace) -> Person {
        let person = Person(id: work.newID(), name: row.name.description)
        add(.opened, row, place, .open(person, row.userName))
        return person
    }

    private mutating func assignment(
        of row: PeopleRow,
        _ person: Person,
        _ place: SheetPlace
    ) throws {
        let same = (held[person.id] ?? []).filter { $0.role == row.role && $0.place == place.place }
        if let known = same.first(where: { $0.isMeant(by: row, on: work.today) }) {
            guard meant.insert(known.id).inserted else { throw row.fault(.from, .overlaps) }
            return try change(known, besides: same.filter { $0 != known }, row, place)
        }
        try refuseOwn(person.id, row)
        guard let period = Period(from: row.from ?? work.today, until: row.until) else {
            throw row.fault(.until, .endsBeforeItBegins)
        }
        guard period.until.map({ $0 >= work.today }) ?? true else { throw row.fault(.until, .past) }
        guard !same.contains(where: { $0.period.overlaps(period) }) else {
            throw row.fault(.from, .overlaps)
        }
        try place.allow(period, row)
        let made = StaffAssignment(
            id: work.newID(),
            person: person.id,
            role: row.role,
            at: place.place,
            title: row.title.description,
            period: period
        )
        guard let made else { throw row.fault(.role, .roleBelongs(row.role.place)) }
        held[person.id, default: []].append(made)
        meant.insert(made.id)
        add(.given, row, place, .give(made))
    }

    /// The title and the last day become those of the row; the first day is never moved.
    private mutating func change(
        _ known: StaffAssignment,
        besides others: [StaffAssignment],
        _ row: PeopleRow,
        _ place: SheetPlace
    ) throws {
        let (old, new) = (known.period.until, row.until)
        guard old != new || known.title != row.title.description else { return }
        try refuseOwn(known.person, row)
        guard let period = Period(from: known.period.from, until: new) else {
            throw row.fault(.until, .endsBeforeItBegins)
        }
        if old != new {
            try place.allow(period, row)
            // What has ended is over, and what has been in force is never unsaid.
            if let old, old < work.today { throw row.fault(.until, .past) }
            if let new, new < work.today.adding(days: -1) { throw row.fault(.until, .past) }
            guard !others.contains(where: { $0.period.overlaps(period) }) else {
                throw row.fault(.until, .overlaps)
            }
        }
        let isEarlier = new.map { new in old.map { new < $0 } ?? true } ?? false
        add(
            isEarlier ? .ended : .changed,
            row,
            place,
            .change(
                known.id,
                title: row.title.description,
                period: period
            )
        )
    }

    private func refuseOwn(_ person: Person.ID, _ row: PeopleRow) throws {
        if person == work.caller.person { throw row.fault(.userName, .ownAssignment) }
    }

    private mutating func add(
        _ change: PeopleChanges.Change,
        _ row: PeopleRow,
        _ place: SheetPlace,
        _ step: PeopleStep
    ) {
        steps.append(step)
        changes.lines.append(
            PeopleChanges.Line(
                row: row.number,
                change: change,
                userName: row.userName.description,
                role: row.role,
                place: place.name,
                name: row.name.description,
                title: row.title.description,
                period: step.period
            )
        )
    }
}

extension StaffAssignment {
    /// Whether a row of a file speaks of this one: by its first day, or while it goes on without one.
    fileprivate func isMeant(by row: PeopleRow, on today: CivilDate) -> Bool {
        if let from = row.from { return from == period.from }
        return period.until.map { $0 >= today || $0 == row.until } ?? true
    }
}
