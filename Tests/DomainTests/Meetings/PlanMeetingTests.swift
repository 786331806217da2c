import Domain
import Fixtures
import Testing

/// A meeting to which units 22 and 23 are called.
private enum Sample {
    static let today: CivilDate = "2026-11-21"
    static let meeting = PlanMeeting(
        id: 1,
        day: "2026-12-02",
        time: "13.00",
        place: "Biblioteket",
        question: "Hur blir morgonen lugn?",
        called: [22, 23],
        invited: "mormor",
        childTakesPart: .comes
    )

    static func attendance(_ units: Set<ServiceUnit.ID>) -> Attendance {
        Attendance(units: units, child: .comes, guardians: [], guardiansAway: [], others: nil)
    }

    static func answer(
        _ reply: CallAnswer.Reply,
        to meeting: PlanMeeting = meeting,
        of unit: ServiceUnit.ID = 22
    ) throws(PlanMeeting.Refusal) -> CallAnswer {
        try meeting.answering(reply, as: 9, by: 91, of: unit, today: today)
    }
}

@Suite struct `A call to a meeting` {
    @Test(
        arguments: [
            .comes, .staysAway(because: "Alla är på kurs", suggests: nil),
            .staysAway(because: "Alla är på kurs", suggests: "2026-12-03"),
        ] as [CallAnswer.Reply]
    )
    func `is answered by a unit that is called`(reply: CallAnswer.Reply) throws {
        let answer = try Sample.answer(reply)
        #expect(answer.reply == reply)
        #expect(answer.unit == 22 && answer.meeting == 1 && answer.day == Sample.today)
    }

    @Test func `is not answered by anyone else`() {
        #expect(throws: PlanMeeting.Refusal.notCalled) { try Sample.answer(.comes, of: 24) }
    }

    @Test func `is not answered once the meeting has been held`() throws {
        let held = try Sample.meeting.held(on: Sample.today, notes: "Sagt", attendance: nil)
        #expect(throws: PlanMeeting.Refusal.alreadyHeld) {
            try Sample.answer(.comes, to: held)
        }
    }

    @Test func `is not answered when its day has passed`() throws {
        let meeting = Sample.meeting
        #expect(throws: PlanMeeting.Refusal.alreadyHeld) {
            try meeting.answering(
                .comes,
                as: 9,
                by: 91,
                of: 22,
                today: meeting.day.adding(days: 1)
            )
        }
    }

    @Test func `is not moved to a day that has passed`() {
        #expect(throws: PlanMeeting.Refusal.suggestionHasPassed("2026-11-20")) {
            try Sample.answer(.staysAway(because: "Kurs", suggests: "2026-11-20"))
        }
    }

    @Test func `lapses when the parties have met since`() {
        let meetings = [Sample.meeting]
        #expect(meetings.coming(after: nil)?.id == 1)
        #expect(meetings.coming(after: "2026-12-01")?.id == 1)
        #expect(meetings.coming(after: "2026-12-02") == nil)
    }
}

@Suite struct `A meeting that was held` {
    @Test func `keeps the day it was held, what was said and who took part`() throws {
        let held = try Sample.meeting.held(
            on: "2026-11-30",
            notes: "Alla lovade sitt",
            attendance: Sample.attendance([22])
        )
        #expect(held.day == "2026-11-30" && held.notes == "Alla lovade sitt")
        #expect(held.attendance?.units == [22])
        #expect(held.called == [22, 23] && held.isHeld)
    }

    @Test func `was not visited by a unit that nobody called`() {
        #expect(throws: PlanMeeting.Refusal.notCalled) {
            try Sample.meeting.held(
                on: "2026-12-02",
                notes: nil,
                attendance: Sample.attendance([24])
            )
        }
    }

    @Test func `had each guardian in one place`() {
        let attendance = Attendance(
            units: [],
            child: .notNow,
            guardians: [51],
            guardiansAway: [51, 52],
            others: nil
        )
        #expect(attendance.guardiansAway == [52])
    }
}

@Suite struct `A meeting that was called anew` {
    private func meeting(_ id: PlanMeeting.ID, on day: CivilDate) -> PlanMeeting {
        PlanMeeting(
            id: id,
            day: day,
            time: "13:00",
            place: "Biblioteket",
            question: "Hur?",
            called: [22],
            invited: nil,
            childTakesPart: .comes
        )
    }

    @Test(arguments: ["2026-12-09", "2026-11-25"] as [CivilDate])
    func `is moved to the new day, earlier or later`(day: CivilDate) {
        let meetings = [Sample.meeting, meeting(2, on: day)]
        #expect(meetings.replacement(of: Sample.meeting, met: [])?.id == 2)
        #expect(meetings.replacement(of: Sample.meeting, met: [day])?.id == 2)
        #expect(meetings.replacement(of: meetings[1], met: []) == nil)
    }

    @Test func `is not moved when the parties came together on its day`() throws {
        let next = meeting(2, on: "2027-03-01")
        #expect([Sample.meeting, next].replacement(of: Sample.meeting, met: ["2026-12-02"]) == nil)
        let held = try Sample.meeting.held(on: "2026-12-02", notes: "Sagt", attendance: nil)
        #expect([held, next].replacement(of: held, met: []) == nil)
    }
}
