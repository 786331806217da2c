import Coordination
import Domain

/// A child is written down as the unit's own record, with one or two guardians.
struct NewChildForm: SiteForm {
    static let path = "barn/nytt"
    let words: Words
    let municipalities: [Field.Option]

    static func load(_ request: FormRequest) async throws -> Self {
        guard request.caller.unit != nil else { throw NotAllowed.staffOnly }
        let municipalities = request.coordinator.agreements.all
            .flatMap(\.parties.municipalities)
            .map { Field.Option(value: $0.code.description, label: $0.name) }
            .sorted { $0.label < $1.label }
        return Self(words: request.words, municipalities: municipalities)
    }

    var draftKey: String? { "child" }

    var form: Form {
        Form(
            name: "newChild",
            action: Paths.newChild,
            fields: [
                .line("givenName"), .line("familyName"), .day("birthDate"),
                .line("number").optional(),
                .select("municipality", [Field.Option(value: "", label: "–")] + municipalities),
                .heading("guardians"), .line("guardianName1"), .line("guardianRelation1"),
                .line("guardianName2").optional().rare(),
                .line("guardianRelation2").optional().rare(),
            ],
            crumb: (Paths.toDo, words["menu.toDo"]),
            hasDraft: true
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let given = reader.line("givenName")
        let family = reader.line("familyName")
        let birth = reader.day("birthDate")
        let number = readNumber(&reader)
        check(birth, against: number, &reader)
        let municipality = municipalities.first { $0.value == reader.fields["municipality"] }
            .flatMap { MunicipalityCode($0.value) }
        if municipality == nil { reader.note("municipality", .missing) }
        let guardians = readGuardians(&reader, from: birth ?? reader.today)
        let child = NewChild(
            givenName: try reader.finish(given),
            familyName: try reader.finish(family),
            birthDate: try reader.finish(birth),
            number: number,
            homeMunicipality: try reader.finish(municipality),
            guardians: guardians
        )
        do {
            return Paths.newPlan(try await coordinator.register(child, as: caller))
        } catch is ChildKnown {
            reader.note("number", .other(key: "field.number.known"))
            throw FormProblems(list: reader.problems)
        }
    }

    /// Asks the rule already here, so that everything wrong is told at once.
    private func check(
        _ birth: CivilDate?,
        against number: IdentityNumber?,
        _ reader: inout FormReader
    ) {
        guard let birth else { return }
        let today = reader.today
        reader.check("birthDate") {
            try Child.check(birthDate: birth, against: number, today: today)
        }
    }

    /// The number, if one was typed; the problem never repeats what was typed.
    private func readNumber(_ reader: inout FormReader) -> IdentityNumber? {
        let text = reader.fields["number"].trimmingWhiteSpace()
        guard !text.isEmpty else { return nil }
        do {
            return try IdentityNumber(parsing: text, today: reader.today)
        } catch {
            reader.note("number", .other(key: "field.number.\(error)"))
            return nil
        }
    }

    private func readGuardians(
        _ reader: inout FormReader,
        from day: CivilDate
    ) -> [NewGuardian] {
        guard let custody = Period(from: day) else { return [] }
        var guardians: [NewGuardian] = []
        for place in 1...2 {
            let isNeeded = place == 1 || !reader.fields["guardianName\(place)"].isEmpty
            guard isNeeded else { continue }
            let name = reader.line("guardianName\(place)")
            let relation = reader.line("guardianRelation\(place)")
            if let name, let relation {
                guardians.append(
                    NewGuardian(name: name, kind: .parent, relation: relation, custody: custody)
                )
            }
        }
        return guardians
    }
}
