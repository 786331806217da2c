import Coordination
import Domain

/// The unit that wrote a child down puts the name or the birthday right.
struct CorrectChildForm: PlanForm {
    static let part = PlanPath.child
    static let isForHolder = true
    let base: PlanFormBase

    var form: Form { form(sure: []) }

    func form(holding typed: FormFields, after error: any Error) -> Form {
        form(sure: BirthFields(words: words).question(after: error, typed))
    }

    private func form(sure: [Field]) -> Form {
        let child = base.overview.child
        var form = form(
            "correctChild",
            [
                .line("givenName").preset(child.givenName),
                .line("familyName").preset(child.familyName),
                .day("birthDate").preset(child.birthDate.description),
            ] + sure
        )
        form.crumb = (Paths.plan(plan.id, .guardians), words["guardians.heading"])
        form.hasDraft = false
        return form
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let given = reader.line("givenName")
        let family = reader.line("familyName")
        let birth = reader.day("birthDate")
        try await coordinator.correctChild(
            of: plan.id,
            givenName: try reader.finish(given),
            familyName: try reader.finish(family),
            birthDate: try reader.finish(birth),
            isSure: reader.isChecked("birthSure"),
            as: caller
        )
        return Done.childCorrected.path(Paths.plan(plan.id, .guardians))
    }
}
