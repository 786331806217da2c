import Coordination
import Domain
import Fixtures

extension HiddenItem {
    /// The family's yes to one more unit, which a party with a copy and something of its own to hand
    /// out has not been told of.
    static let hiddenParty = HiddenItem(
        name: "a party that the copies do not speak of",
        openTo: ["kurator", "skolskoterska", "mamma", "pappa", "elsa"],
        happens: { try await $0.everyoneSaysYes(besides: "Socialtjänsten Nybro, barn och unga") },
        instead: { try await $0.everyoneSaysYes(besides: nil) }
    )
}

extension Scene {
    /// Everyone answers anew, the holder hands that out to those who have a copy, and one of these
    /// writes something.
    fileprivate func everyoneSaysYes(besides name: String?) async throws {
        let kurator = try await caller("kurator")
        let page = try await service.planOverview(plan, as: kurator)
        let told = page.disclosures.map(\.receiver)
        let more = page.directory.units.filter { $0.name == name }.map(\.id)
        for giver in page.deciders {
            _ = try await service.recordConsent(
                of: giver,
                .yes(
                    Consent.Scope(
                        parties: Set(told + more + [page.plan.content.holder]),
                        kinds: Set(InformationKind.allCases)
                    )
                ),
                form: .oral,
                period: .days(DemoService.today, "2027-05-01"),
                in: plan,
                as: kurator
            )
        }
        let proposal = try await service.handOutProposal(for: plan, as: kurator)
        _ = try await service.handOut(
            Dictionary(told.map { ($0, Set(InformationKind.allCases)) }) { one, _ in one },
            seen: proposal.digest,
            in: plan,
            as: kurator
        )
        for party in ["bup", "socialtjanst"] {
            _ = try await service.addGoal(
                "Vi ringer varje vecka",
                whose: .staff,
                to: plan,
                as: try await caller(party)
            )
        }
    }
}
