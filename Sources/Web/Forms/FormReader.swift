import Domain

/// Reads a form into Domain values and gathers every problem on the way.
///
/// A reading method returns nothing when the field cannot be understood and has then noted why.
/// `finish` gives the whole only when there is no problem at all.
struct FormReader {
    let fields: FormFields
    let today: CivilDate
    private(set) var problems: [FormProblem] = []

    init(_ fields: FormFields, today: CivilDate) {
        self.fields = fields
        self.today = today
    }

    /// Notes what is wrong; a rule says more about a choice than that it is not in the list.
    mutating func note(_ field: String, _ kind: FormProblem.Kind) {
        let problem = FormProblem(field: field, kind: kind)
        let unknown = FormProblem(field: field, kind: .notAChoice)
        guard let place = problems.firstIndex(of: unknown) else { return problems.append(problem) }
        if kind != .missing { problems[place] = problem }
    }

    /// Notes each choice that its list does not hold, so that it never becomes nothing in silence.
    mutating func checkChoices(in form: Form) {
        for field in form.fields {
            guard case .select(let options) = field.kind, !fields[field.name].isEmpty,
                !options.contains(where: { $0.value == fields[field.name] })
            else { continue }
            note(field.name, .notAChoice)
        }
    }

    /// Text that must be there.
    mutating func prose(_ name: String) -> Prose? {
        let text = fields[name].trimmingWhiteSpace()
        if text.isEmpty { note(name, .missing) }
        if text.count > Prose.longest { note(name, .tooLong(most: Prose.longest)) }
        return Prose(text)
    }

    mutating func optionalProse(_ name: String) -> Prose? {
        let text = fields[name].trimmingWhiteSpace()
        if text.count > Prose.longest { note(name, .tooLong(most: Prose.longest)) }
        return Prose(text)
    }

    /// One line that must be there, of at most 120 characters.
    mutating func line(_ name: String) -> String? {
        let line = optionalLine(name)
        if line == nil, fields[name].trimmingWhiteSpace().isEmpty { note(name, .missing) }
        return line
    }

    mutating func optionalLine(_ name: String) -> String? {
        let text = fields[name].trimmingWhiteSpace().split(separator: "\n").joined(separator: " ")
        guard text.count <= 120 else {
            note(name, .tooLong(most: 120))
            return nil
        }
        return text.isEmpty ? nil : text
    }

    /// A telephone number, if any; anything that a telephone could dial is taken.
    mutating func optionalPhone(_ name: String) -> PhoneNumber? {
        guard let text = optionalLine(name) else { return nil }
        let number = PhoneNumber(text)
        if number == nil { note(name, .other(key: "field.\(name).form")) }
        return number
    }

    /// A day that must be there.
    mutating func day(_ name: String) -> CivilDate? {
        if fields[name].trimmingWhiteSpace().isEmpty {
            note(name, .missing)
            return nil
        }
        return optionalDay(name)
    }

    mutating func optionalDay(_ name: String) -> CivilDate? {
        guard !fields[name].trimmingWhiteSpace().isEmpty else { return nil }
        let day = typedDay(name)
        if day == nil { note(name, .notADay) }
        return day
    }

    /// The day in a field that is read, or has been, elsewhere; says nothing of what is wrong.
    func typedDay(_ name: String) -> CivilDate? {
        let text = fields[name].trimmingWhiteSpace()
        return CivilDate(text) ?? TypedDay.parse(text)
    }

    /// A time of day that must be there.
    mutating func time(_ name: String) -> TimeOfDay? {
        guard let text = line(name) else { return nil }
        let time = TimeOfDay(text)
        if time == nil { note(name, .other(key: "field.\(name).form")) }
        return time
    }

    /// Asks a rule already while reading, so that everything wrong is told at once.
    mutating func check(_ name: String, _ rule: () throws -> Void) {
        do { try rule() } catch { note(name, .refused(Refused(error: error))) }
    }

    /// One of the cases of an enumeration.
    mutating func choice<Choice: RawRepresentable>(
        _ name: String,
        as type: Choice.Type = Choice.self
    ) -> Choice? where Choice.RawValue == String {
        guard let choice = Choice(rawValue: fields[name]) else {
            note(name, .missing)
            return nil
        }
        return choice
    }

    /// An identifier that must be chosen.
    mutating func id<Entity>(
        _ name: String,
        of type: Entity.Type = Entity.self
    ) -> Identifier<Entity>? {
        guard let id = Identifier<Entity>(fields[name]) else {
            note(name, .missing)
            return nil
        }
        return id
    }

    func optionalID<Entity>(
        _ name: String,
        of type: Entity.Type = Entity.self
    ) -> Identifier<Entity>? {
        Identifier<Entity>(fields[name])
    }

    func ids<Entity>(_ name: String, of type: Entity.Type = Entity.self) -> Set<Identifier<Entity>>
    {
        Set(fields.all(name).compactMap { Identifier<Entity>($0) })
    }

    func isChecked(_ name: String) -> Bool { !fields[name].isEmpty }

    /// - Throws: `FormProblems` with every problem, in the order of the fields.
    func finish<Value>(_ value: Value?) throws -> Value {
        guard problems.isEmpty, let value else { throw FormProblems(list: problems) }
        return value
    }
}

/// A day typed by hand the Swedish way: `21/11 2026`, `21.11.2026`, `20261121`.
enum TypedDay {
    static func parse(_ text: String) -> CivilDate? {
        let digits = text.filter(\.isNumber)
        if digits.count == 8, text.count == 8, let year = Int(digits.prefix(4)) {
            let month = Int(digits.dropFirst(4).prefix(2)) ?? 0
            return CivilDate(year: year, month: month, day: Int(digits.suffix(2)) ?? 0)
        }
        let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
        guard parts.count == 3, text.first?.isNumber == true,
            text.allSatisfy({ $0.isNumber || "/. -".contains($0) })
        else {
            return nil
        }
        return parts[0] > 31
            ? CivilDate(year: parts[0], month: parts[1], day: parts[2])
            : CivilDate(year: parts[2], month: parts[1], day: parts[0])
    }
}
