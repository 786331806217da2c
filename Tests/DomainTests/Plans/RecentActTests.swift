import Domain
import Fixtures
import Testing

@Suite struct `Undoing` {
    private func refusal(
        _ parts: [RecentAct.Part] = [RecentAct.Part(kind: .need, id: "1", before: 0, after: 1)],
        after seconds: Int64 = 0,
        isUndone: Bool = false,
        _ since: RecentAct.Aftermath = aftermath()
    ) -> RecentAct.Refusal? {
        let at = Instant(milliseconds: 1_000_000)
        let act = RecentAct(id: 1, at: at, parts: parts, isUndone: isUndone)
        do {
            try act.allowUndo(at: at.adding(seconds: seconds), after: since)
            return nil
        } catch {
            return error
        }
    }

    private static func aftermath(
        handedOut: Bool = false,
        read: Bool = false,
        followed: Bool = false
    ) -> RecentAct.Aftermath {
        RecentAct.Aftermath(isHandedOut: handedOut, isRead: read, isFollowed: followed)
    }

    @Test func `is allowed for ten minutes while nobody else has seen what was written`() {
        #expect(refusal(after: 600) == nil)
        #expect(refusal(after: 601) == .tooLate)
        #expect(refusal(Self.aftermath(handedOut: true)) == .handedOut)
        #expect(refusal(Self.aftermath(read: true)) == .readByOthers)
        #expect(refusal(Self.aftermath(followed: true)) == .somethingAfter)
        #expect(refusal(isUndone: true) == .alreadyUndone)
    }

    private func refusal(_ since: RecentAct.Aftermath) -> RecentAct.Refusal? {
        refusal(after: 0, since)
    }

    @Test(arguments: PartKind.allCases)
    func `never takes back what someone else said, nor a plan's beginning`(kind: PartKind) {
        let others: Set<PartKind> = [
            .child, .guardian, .closePerson, .consent, .callAnswer, .outcome, .familyMessage,
            .maturity, .absence, .boardDecision, .closure, .invitation, .copyRequest, .familyReply,
            .handoverAnswer, .escalation, .needOrder, .unitChange,
        ]
        let began = RecentAct.Part(kind: kind, id: "1", before: 0, after: 1)
        let changed = RecentAct.Part(kind: kind, id: "1", before: 1, after: 2)
        #expect((refusal([changed]) == .notUndoable) == others.contains(kind))
        #expect((refusal([began]) == .notUndoable) == (others.contains(kind) || kind == .plan))
    }
}
