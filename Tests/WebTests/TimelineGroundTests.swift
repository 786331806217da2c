import Domain
import Fixtures
import Testing

@testable import Coordination
@testable import Web

@Suite struct `What has happened between the parties` {
    private func page(
        _ sample: PlanSample,
        for reader: PlanSample.Reader
    ) async throws -> String {
        try Samples.timeline("", sample, reader).html(try Samples.renderer())
    }

    @Test(.proves("D-09", "D-10"))
    func `says the ground that the ledger holds, also when it is no consent`() async throws {
        let grounds: [(DisclosureGround, String)] = [
            (.consent([]), ", på samtycke."),
            (.law(.careToSocial, because: nil), "utan samtycke. Lagen låter vården"),
            (.law(.socialToCare, because: nil), "utan samtycke. Lagen låter socialtjänsten"),
        ]
        for (ground, words) in grounds {
            var sample = PlanSample.typical
            sample.disclosures = sample.disclosures.map { $0.on(ground) }
            for reader in [PlanSample.Reader.holder, .receiver, .mother] {
                let text = readable(try await page(sample, for: reader))
                #expect(text.contains(words))
                #expect(text.contains(", på samtycke.") == (words == ", på samtycke."))
            }
        }
    }

    @Test(.proves("D-22"))
    func `tells that two have said no only to those who know of both`() async throws {
        let line = "Två enheter i rad hade sagt nej"
        var sample = PlanSample.passed
        let holder = readable(try await page(sample, for: .holder))
        let mother = readable(try await page(sample, for: .mother))
        #expect(holder.contains(line) && mother.contains(line))
        sample.escalations = sample.escalations.filter { $0.unit == SampleUnits.psychiatry.id }
        sample.handovers = []
        sample.inputs = sample.inputs.map {
            $0.need == 15 ? $0.asked(of: SampleUnits.psychiatry.id) : $0
        }
        sample.answers = sample.answers.map { $0.input == 25 ? $0.declined : $0 }
        #expect(sample.overview(for: .receiver).referrals(of: 15).count == 1)
        let receiver = readable(try await page(sample, for: .receiver))
        #expect(!receiver.contains("i rad"))
        let plan = try Samples.plan("", sample, .receiver).html(Samples.renderer())
        #expect(!mainText(plan).contains("i rad") && !mainText(plan).contains("Skickad vidare"))
    }
}

extension Disclosure {
    fileprivate func on(_ ground: DisclosureGround) -> Disclosure {
        Disclosure(
            id: id,
            part: part,
            owner: owner,
            receiver: receiver,
            ground: ground,
            by: by,
            at: at
        )
    }
}

extension SupportInput {
    fileprivate func asked(of unit: ServiceUnit.ID) -> SupportInput {
        SupportInput(
            id: id,
            what: what,
            need: need,
            performer: unit,
            askedBy: askedBy,
            answerBy: answerBy,
            staying: staying,
            payer: payer
        )
    }
}

extension InputAnswer {
    fileprivate var declined: InputAnswer {
        InputAnswer(
            input: input,
            commitment: .declined(because: "Inte vårt uppdrag."),
            by: by,
            day: day,
            at: at
        )
    }
}
