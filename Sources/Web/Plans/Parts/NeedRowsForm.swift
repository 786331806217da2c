import Coordination
import Domain

/// Needs are written down in one go: whose words, who answers for each, what the own unit does.
struct NeedRowsForm: PlanForm {
    static let part = PlanPath.newNeed
    /// Rows on an empty page, and the most that one page takes.
    private static let usual = 1
    private static let most = 8
    let base: PlanFormBase

    var form: Form { form(rows: Self.usual) }

    func form(holding typed: FormFields) -> Form {
        let shown = Self.rows(in: typed)
        return form(rows: min(Self.most, typed["more"].isEmpty ? shown : shown + 1))
    }

    private func form(rows: Int) -> Form {
        var form = form("need", known + (1...rows).flatMap(fields), clause: .purpose)
        form.hasMore = true
        return form
    }

    /// The needs that are written already, so that nobody writes them twice.
    private var known: [Field] {
        let needs = base.overview.needs.map {
            words.text("baton.quoted", ["words": $0.content.words.description])
        }
        guard !needs.isEmpty else { return [] }
        return [.note(words.text("needRows.known", ["needs": needs.joined(separator: " ")]))]
    }

    /// One need; from the second on a row may be left empty.
    private func fields(of row: Int) -> [Field] {
        func named(_ name: String) -> String { Field.name(name, row: row) }
        let words = Field.area(named("needWords"), rows: 2)
        return [
            .heading("needRow").with(["number": "\(row)"]), row == 1 ? words : words.optional(),
            .select(named("whose"), Field.options(Speaker.self, "speaker", base.words))
                .suggested(Speaker.staff.rawValue),
            .select(named("owner"), base.none("field.owner.none") + base.units(namedIn: .handover))
                .suggested(base.unit.description),
            .area(named("ownInput"), rows: 2).optional(),
            .checks(named("safety"), [safety]).with(["number": "\(row)"]).optional().rare(),
        ] + category(named("category"), row)
    }

    private var safety: Field.Option {
        Field.Option(value: "1", label: words["field.safety.choice"])
    }

    /// Which need that the agreement names; nothing to choose where it names none.
    private func category(_ name: String, _ row: Int) -> [Field] {
        let named = base.overview.version.terms.coverage.needCategories.map {
            Field.Option(value: $0.key.description, label: words.bilingual($0.name))
        }
        guard !named.isEmpty else { return [] }
        let number = ["number": "\(row)"]
        return [
            .select(name, base.none("field.category.none") + named).with(number).optional().rare()
        ]
    }

    private static func rows(in typed: FormFields) -> Int {
        (1...most).last { typed.has(Field.name("needWords", row: $0)) } ?? usual
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let needs = (1...Self.rows(in: reader.fields)).compactMap { need(&reader, row: $0) }
        try await coordinator.addNeeds(try reader.finish(needs), to: plan.id, as: caller)
        let asksAnother = needs.contains { $0.owner.map { $0 != base.unit } ?? false }
        return asksAnother ? unsentQuestion : backToPlan
    }

    private func need(_ reader: inout FormReader, row: Int) -> NewNeed? {
        func named(_ name: String) -> String { Field.name(name, row: row) }
        let isEmpty = ["needWords", "ownInput"].allSatisfy {
            reader.fields[named($0)].trimmingWhiteSpace().isEmpty
        }
        guard row == 1 || !isEmpty else { return nil }
        let words = reader.prose(named("needWords"))
        let whose = reader.choice(named("whose"), as: Speaker.self)
        let own = reader.optionalProse(named("ownInput"))
        let owner = base.named(named("owner"), in: .handover, &reader)
        guard let words, let whose else { return nil }
        return NewNeed(
            words: words,
            whose: whose,
            owner: owner,
            ownInput: own,
            concernsSafety: reader.isChecked(named("safety")),
            category: NeedCategory.Key(reader.fields[named("category")])
        )
    }
}
