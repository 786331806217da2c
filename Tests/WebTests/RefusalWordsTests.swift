import Domain
import Fixtures
import Testing

@testable import Coordination
@testable import Web

@Suite struct `A rule that says no` {
    private static let refusals: [any Error] = others + SignInCode.Refusal.allCases

    private static let others: [any Error] =
        Plan.Refusal.every + Commitment.Refusal.every + Baton.Refusal.every
        + ReplyDay.Refusal.every
        + Disagreement.Refusal.every + Consent.Refusal.every + GuardianAbsence.Refusal.every
        + InsightClosure.Refusal.every + Invitation.Refusal.every + CopyRequest.Refusal.every
        + PlanMeeting.Refusal.every + Child.Refusal.every + DisclosureRule.Refusal.every
        + NotAllowed.every + StaffingRefusal.every + RecentAct.Refusal.allCases
        + (PlanRight.allCases.map { .lacksRight($0, .other, given: [.health, .social]) }
        + [.offerIsDue(among: [.health, .school]), .contentsLacking([.goalOfEachInput])])
        .map { Agreement.Refusal($0, clause: SampleAgreement.version.terms.clause(.purpose)) }
        + [ConsentProblem.notDecider, NoAgreement(), StaleVersion(), UnitNameTaken()]
        + [SameChildPerhaps(known: 50), OpenPlan(plan: 70)]

    @Test(arguments: Language.allCases)
    func `has a whole sentence of its own`(language: Language) async throws {
        let words = try await InfoStory(until: .noticed).words(language)
        for refusal in Self.refusals {
            let sentence = try #require(RefusalText.sentence(for: refusal, in: words))
            #expect(sentence.hasSuffix(".") && sentence.contains(" "), "\(refusal)")
            #expect(!sentence.contains("{") && !sentence.contains("content."), "\(refusal)")
        }
    }

    @Test func `is a problem of the form wherever it has a sentence`() async throws {
        let words = try await InfoStory(until: .noticed).words()
        let form = Form(name: "need", action: "/", fields: [])
        for refusal in Self.refusals {
            #expect(RefusalText.problem(for: refusal, in: form, words) != nil, "\(refusal)")
        }
    }

    @Test func `reads the clause that it rests on`() async throws {
        let words = try await InfoStory(until: .noticed).words()
        let clause = try #require(SampleAgreement.version.terms.clause(.individualLevel))
        let refusal = Agreement.Refusal(
            .lacksRight(.call, .school, given: [.health]),
            clause: clause
        )
        let sentence = try #require(RefusalText.sentence(for: refusal, in: words))
        #expect(sentence.hasPrefix(words["sector.school"]))
        #expect(sentence.contains(words["sector.health"]))
        #expect(sentence.hasSuffix(clause.duty.sv))
    }

    @Test func `names everything that a plan lacks`() async throws {
        let words = try await InfoStory(until: .noticed).words()
        let refusal = Plan.Refusal.contentsLacking([.goals, .followUpDate])
        let sentence = try #require(RefusalText.sentence(for: refusal, in: words))
        #expect(sentence.contains(words["content.goals"]))
        #expect(sentence.contains(words["content.followUpDate"]))
    }
}
