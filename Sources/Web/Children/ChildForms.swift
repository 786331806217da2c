import Coordination
import Domain

/// A child is written down as the unit's own record, with one or two guardians.
struct NewChildForm: SiteForm {
    static let path = "barn/nytt"
    let words: Words
    /// Those of the own county first.
    let municipalities: [Field.Option]

    static func load(_ request: FormRequest) async throws -> Self {
        guard request.caller.unit != nil else { throw NotAllowed.staffOnly }
        let own = try await request.coordinator.county(of: request.caller)
        let all = request.coordinator.agreements.all.flatMap(\.parties.municipalities)
        return Self(words: request.words, municipalities: inOrder(all, own: own))
    }

    /// By name, and those of the own county before the others.
    static func inOrder(
        _ municipalities: [Agreement.Municipality],
        own: CountyCode?
    ) -> [Field.Option] {
        let all = municipalities.sorted { $0.name < $1.name }
        return (all.filter { $0.code.county == own } + all.filter { $0.code.county != own })
            .map { Field.Option(value: $0.code.description, label: $0.name) }
    }

    var draftKey: String? { "child" }

    var form: Form { form(before: []) }

    private func form(before question: [Field], sure: [Field] = []) -> Form {
        Form(
            name: "newChild",
            action: Paths.newChild,
            fields: question + [
                .line("givenName"), .line("familyName"), .day("birthDate"),
            ] + sure + [
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

    /// With the way to the child that the unit knows, and room to say that it is another.
    func form(holding typed: FormFields, after error: any Error) -> Form {
        if let known = (error as? ChildKnown)?.known {
            return form(before: [
                .notice(
                    words["field.number.knownNotice"],
                    href: Paths.newPlan(known),
                    link: words["field.anotherChild.link"]
                )
            ])
        }
        guard let same = error as? SameChildPerhaps else {
            return form(
                before: [],
                sure: BirthFields(words: words).question(after: error, typed)
            )
        }
        let another = Field.Option(value: "1", label: words["field.anotherChild.choice"])
        let question: [Field] = [
            .notice(
                words["field.anotherChild.notice"],
                href: Paths.newPlan(same.known),
                link: words["field.anotherChild.link"]
            ), .checks("anotherChild", [another]),
        ]
        return form(before: question)
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
        let id = try await coordinator.register(
            child,
            isAnother: reader.isChecked("anotherChild"),
            isSure: reader.isChecked("birthSure"),
            as: caller
        )
        return Paths.newPlan(id)
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
