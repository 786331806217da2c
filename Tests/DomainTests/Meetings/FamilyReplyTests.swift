import Domain
import Fixtures
import Testing

@Suite struct `The family's answer to a call` {
    private let meeting = PlanMeeting(
        id: 1,
        day: "2026-12-02",
        time: "13.00",
        place: "Biblioteket",
        question: "Hur blir morgonen lugn?",
        called: [22, 23],
        invited: nil,
        childTakesPart: .comes
    )

    private func reply(
        _ way: FamilyReply.Way = .comes,
        to meeting: PlanMeeting,
        support: Prose? = nil,
        seeing insight: Insight = .everything,
        on day: CivilDate = "2026-11-21"
    ) throws(PlanMeeting.Refusal) -> FamilyReply {
        try meeting.replying(
            way,
            support: support,
            as: 9,
            by: .guardian(51),
            seeing: insight,
            today: day
        )
    }

    @Test(arguments: FamilyReply.Way.allCases)
    func `is given by one who may see the meeting, until its day`(way: FamilyReply.Way) throws {
        let reply = try reply(way, to: meeting, on: meeting.day)
        #expect(reply.way == way && reply.meeting == 1 && reply.giver == .guardian(51))
        #expect(try self.reply(to: meeting, seeing: .only([.meetings])).way == .comes)
    }

    @Test(arguments: [Insight.none, .only([.needs])])
    func `is never given by one who is shut out, whatever else is wrong`(insight: Insight) throws {
        let off = try meeting.callingOff(on: "2026-11-20", because: "Sjuka")
        for meeting in [meeting, off] {
            #expect(throws: PlanMeeting.Refusal.notCalled) {
                try reply(to: meeting, seeing: insight)
            }
        }
    }

    @Test func `is never given to a meeting that is called off, held or past`() throws {
        let off = try meeting.callingOff(on: "2026-11-20", because: "Sjuka")
        #expect(throws: PlanMeeting.Refusal.isCalledOff) { try reply(to: off) }
        let held = try meeting.held(on: "2026-11-20", notes: "Sagt", attendance: nil)
        #expect(throws: PlanMeeting.Refusal.alreadyHeld) { try reply(to: held) }
        #expect(throws: PlanMeeting.Refusal.alreadyHeld) {
            try reply(to: meeting, on: meeting.day.adding(days: 1))
        }
    }

    @Test func `leaves nothing to arrange only when one simply comes`() throws {
        #expect(try !reply(.comes, to: meeting).needsArranging)
        #expect(try reply(.comes, to: meeting, support: "Tolk på dari").needsArranging)
        for way in FamilyReply.Way.allCases where way != .comes {
            #expect(try reply(way, to: meeting).needsArranging)
        }
    }

    @Test func `is the newest that the same person has given to the same meeting`() {
        func reply(_ id: FamilyReply.ID, _ giver: Consent.Giver, _ meeting: PlanMeeting.ID = 1)
            -> FamilyReply
        {
            FamilyReply(id: id, meeting: meeting, giver: giver, way: .comes, day: "2026-11-21")
        }
        let replies = [
            reply(3, .guardian(51)), reply(2, .guardian(51)), reply(4, .guardian(52)),
            reply(5, .guardian(51), 7),
        ]
        #expect(replies.latest(of: .guardian(51), to: 1)?.id == 3)
        #expect(replies.latest(of: .child(50), to: 1) == nil)
    }

    @Test func `is no guardian's to read when it is the child's`() {
        func audience(_ giver: Consent.Giver) -> Audience {
            FamilyReply(id: 1, meeting: 1, giver: giver, way: .cannot, day: "2026-11-21").audience
        }
        #expect(audience(.child(50)) == .notForParents)
        #expect(audience(.guardian(51)) == .family)
    }
}
