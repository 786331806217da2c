import Coordination
import Domain
import Fixtures

extension PlanSample {
    /// That a question has gone to the unit it is put to.
    static func sent(_ question: SupportInput, to receiver: ServiceUnit) -> Disclosure {
        Disclosure(
            id: 9,
            part: PartReference(kind: .input, id: question.partID, version: 1),
            owner: SampleUnits.school.id,
            receiver: receiver.id,
            ground: .consent([1, 2]),
            by: 91,
            at: SwedishTime.noon(on: "2026-10-22")
        )
    }

    /// The unit has an older wording of the need.
    static var handedOnce: PlanSample {
        var sample = PlanSample.typical
        sample.disclosures = [
            Disclosure(
                id: 9,
                part: PartReference(
                    kind: .need,
                    id: Need.ID(integerLiteral: 1).description,
                    version: 0
                ),
                owner: SampleUnits.school.id,
                receiver: SampleUnits.habilitation.id,
                ground: .consent([1, 2]),
                by: 91,
                at: SwedishTime.noon(on: "2026-11-12")
            )
        ]
        return sample
    }
}
