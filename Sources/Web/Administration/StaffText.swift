import Coordination
import Domain

/// People, places and days as the pages of administration say them.
struct StaffText {
    let directory: Directory
    let words: Words

    func place(_ place: StaffAssignment.Place) -> String {
        switch place {
        case .unit(let unit): directory.known(unit)?.name ?? ""
        case .authority(let id): directory.authorities.first { $0.id == id }?.name ?? ""
        }
    }

    func role(_ role: Role) -> String { words["staffRole.\(role.rawValue).label"] }

    func days(_ period: Period) -> String { words.days(of: period) }

    /// What someone is, and where, in one line.
    func line(_ assignment: StaffAssignment) -> String {
        "\(assignment.title), \(place(assignment.place))"
    }
}

extension Words {
    /// The days of an assignment.
    func days(of period: Period) -> String {
        let from = ["from": longDay(period.from)]
        guard let until = period.until else { return text("staffDays.open", from) }
        return text("staffDays.closed", from.merging(["until": longDay(until)]) { $1 })
    }
}

/// What can be chosen where an assignment is given.
struct StaffChoices {
    let directory: Directory
    let today: CivilDate
    let words: Words

    var roles: [Field.Option] {
        Role.assigned.map { role in
            Field.Option(
                value: role.rawValue,
                label: words["staffRole.\(role.rawValue).label"],
                hint: words["staffRole.\(role.rawValue).hint"]
            )
        }
    }

    /// The open units, and then the authorities as wholes.
    var places: [Field.Option] {
        let units = directory.units.filter { $0.isOpen(on: today) }.map {
            Field.Option(value: $0.id.description, label: $0.name)
        }
        let authorities = directory.authorities.map {
            Field.Option(
                value: $0.id.description,
                label: words.text("staffPlace.whole", ["authority": $0.name])
            )
        }
        return [Field.Option(value: "", label: words["staffPlace.choose"])] + units + authorities
    }

    func place(_ value: String) -> StaffAssignment.Place? {
        if let unit = directory.units.first(where: { $0.id.description == value }) {
            return .unit(unit.id)
        }
        return directory.authorities.first { $0.id.description == value }
            .map { .authority($0.id) }
    }

    /// The fields that every new assignment has.
    var fields: [Field] {
        [
            .radios("staffRole", roles), .select("staffPlace", places), .line("staffTitle"),
            .day("staffFrom").suggested(today.description), .day("staffUntil").optional(),
        ]
    }

    /// The assignment that was typed; nothing when any of it cannot be understood.
    func assignment(_ reader: inout FormReader) -> NewAssignment? {
        let role = reader.choice("staffRole", as: Role.self)
        let place = place(reader.fields["staffPlace"])
        if reader.fields["staffPlace"].isEmpty { reader.note("staffPlace", .missing) }
        if let role, let place { Self.check(role, at: place, &reader) }
        let title = reader.properName("staffTitle")
        let period = reader.staffPeriod()
        guard let role, let place, let title, let period else { return nil }
        return NewAssignment(role: role, place: place, title: title, period: period)
    }

    private static func check(
        _ role: Role,
        at place: StaffAssignment.Place,
        _ reader: inout FormReader
    ) {
        let own: Role.Place = if case .unit = place { .unit } else { .authority }
        guard role.place != own else { return }
        reader.check("staffPlace") { throw StaffingRefusal.roleBelongs(role.place) }
    }
}

extension FormReader {
    /// The days of an assignment or a deputyship.
    mutating func staffPeriod() -> Period? {
        let from = day("staffFrom")
        let until = optionalDay("staffUntil")
        guard let from, fields["staffUntil"].trimmingWhiteSpace().isEmpty || until != nil else {
            return nil
        }
        let period = Period(from: from, until: until)
        if period == nil { note("staffUntil", .other(key: "field.until.beforeFrom")) }
        return period
    }

    /// What a person, a unit or a title is called.
    mutating func properName(_ name: String) -> ProperName? {
        do throws(ProperName.Problem) {
            return try ProperName(parsing: fields[name])
        } catch {
            switch error {
            case .empty: note(name, .missing)
            case .tooLong: note(name, .tooLong(most: ProperName.longest))
            case .identityNumber: note(name, .other(key: "problem.personalNumber"))
            }
            return nil
        }
    }

    /// What someone new is to sign in with.
    mutating func newUserName(_ name: String) -> UserName? {
        do throws(UserName.Problem) {
            let user = try UserName(parsing: fields[name])
            // The code on paper is typed with it, and asks for as much.
            guard (try? ChosenUserName(user.description)) != nil else { throw .form }
            return user
        } catch {
            switch error {
            case .empty: note(name, .missing)
            case .form: note(name, .other(key: "field.staffUserName.form"))
            case .identityNumber: note(name, .other(key: "problem.personalNumber"))
            }
            return nil
        }
    }
}
