import Coordination
import Domain

/// Someone in the family takes back a part of the own yes: what stays ticked is what still holds.
struct NarrowForm: SiteForm {
    static let path = "planer/:plan/samtycken/:consent/del"
    let reading: PlanReading
    let consent: Consent
    let scope: Consent.Scope

    /// - Throws: `NotFound` for someone else's answer; `NotAllowed.familyOnly`; `Consent.Refusal`.
    static func load(_ request: FormRequest) async throws -> Self {
        guard let giver = request.caller.ownGiver else { throw NotAllowed.familyOnly }
        let reading = try await request.reading()
        let id: Consent.ID = try request.context.id("consent")
        let own = reading.overview.consents.map(\.content).first {
            $0.id == id && $0.giver == giver
        }
        guard let own else { throw NotFound() }
        _ = try own.withdrawing(on: reading.today)
        guard let scope = own.scope(on: reading.today) else {
            throw Consent.Refusal.nothingToWithdraw
        }
        return Self(reading: reading, consent: own, scope: scope)
    }

    private var holder: ServiceUnit.ID { reading.plan.holder }

    var form: Form {
        let units = scope.parties.subtracting([holder]).sorted().map {
            Field.Option(value: $0.description, label: reading.unitName($0))
        }
        let kinds = InformationKind.allCases.filter { $0 != .summary && scope.kinds.contains($0) }
            .map {
                Field.Option(value: $0.rawValue, label: reading.text("information.\($0.rawValue)"))
            }
        return Form(
            name: "narrow",
            action: Paths.narrowing(consent.id, in: reading.plan.id),
            fields: [
                .checks("keepUnits", units)
                    .preset(units.map(\.value).joined(separator: "\n")),
                .checks("keepKinds", kinds)
                    .preset(kinds.map(\.value).joined(separator: "\n")),
                .note(reading.text("consents.narrow.stays")),
                .notice(
                    reading.text("consents.narrow.whole"),
                    href: Paths.withdrawal(consent.id, in: reading.plan.id),
                    link: reading.text("plan.next.takeBack")
                ),
            ],
            crumb: (
                Paths.plan(reading.plan.id, .consents), reading.words["consents.withdraw.back"]
            )
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let units = reader.ids("keepUnits", of: ServiceUnit.self)
        let kinds = Set(reader.fields.all("keepKinds").compactMap(InformationKind.init(rawValue:)))
        if units.isEmpty { reader.note("keepUnits", .missing) }
        if kinds.isEmpty { reader.note("keepKinds", .missing) }
        let kept = Consent.Scope(
            parties: units.union(scope.parties.intersection([holder])),
            kinds: kinds.union([.summary])
        )
        try await coordinator.narrowConsent(
            consent.id,
            to: try reader.finish(kept),
            in: reading.plan.id,
            as: caller
        )
        return Done.narrowed.path(Paths.plan(reading.plan.id, .consents))
    }
}
