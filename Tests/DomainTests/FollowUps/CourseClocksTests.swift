import Domain
import Fixtures
import Testing

@Suite struct `The clocks of a course` {
    private let today: CivilDate = "2026-11-21"

    private func mark(_ kind: Step.Kind, _ day: CivilDate, _ status: Plan.Status) -> Step.Mark {
        Step.Mark(kind: kind, day: day, status: status)
    }

    private func clocks(
        _ marks: [Step.Mark],
        firstInput: CivilDate? = nil,
        targets: [CourseClock: Int] = [:]
    ) -> CourseClocks {
        CourseClocks(marks: marks, firstInput: firstInput, targets: targets, today: today)
    }

    /// The clock's reading in short: `5` has stopped at five days, `5…` is still running.
    private func reading(_ clock: CourseClock, _ clocks: CourseClocks) -> String? {
        clocks.readings.first { $0.clock == clock }
            .map { "\($0.days)" + ($0.isRunning ? "…" : "") }
    }

    private var wholeCourse: [Step.Mark] {
        [
            mark(.noticed, "2026-09-01", .noticed), mark(.offered, "2026-09-03", .offered),
            mark(.answered, "2026-09-07", .accepted), mark(.consented, "2026-09-08", .consented),
            mark(.called, "2026-09-18", .called(meeting: "2026-10-01")),
            mark(.met, "2026-10-01", .met),
            mark(.agreed, "2026-10-04", .agreed(followUp: "2027-01-04")),
        ]
    }

    @Test(.proves("K-34"))
    func `measure every stretch from need to first input`() {
        let clocks = clocks(wholeCourse, firstInput: "2026-10-11")
        let expected: [CourseClock: String] = [
            .noticeToOffer: "2", .offerToAnswer: "4", .answerToConsent: "1",
            .consentToCall: "10", .callToMeeting: "13", .meetingToAgreement: "3",
            .noticeToFirstInput: "40",
        ]
        for clock in CourseClock.allCases {
            #expect(reading(clock, clocks) == expected[clock], "\(clock)")
        }
    }

    @Test(.proves("K-34"))
    func `run on while something waits`() {
        let clocks = clocks(Array(wholeCourse.prefix(4)))
        #expect(reading(.answerToConsent, clocks) == "1")
        #expect(reading(.consentToCall, clocks) == "74…")
        #expect(reading(.noticeToFirstInput, clocks) == "81…")
        #expect(reading(.callToMeeting, clocks) == nil)
    }

    @Test(.proves("K-34"))
    func `say how late a stretch is against its target`() {
        let marks = [mark(.noticed, "2026-11-11", .noticed)]
        func late(_ target: Int?) -> Int? {
            clocks(marks, targets: target.map { [.noticeToOffer: $0] } ?? [:])
                .readings.first { $0.clock == .noticeToOffer }?.daysLate
        }
        #expect(late(nil) == nil)
        #expect(late(10) == nil)
        #expect(late(9) == 1)
    }

    @Test(.proves("K-34"))
    func `name the stretch that is running latest`() {
        let targets: [CourseClock: Int] = [
            .offerToAnswer: 1, .consentToCall: 70, .noticeToFirstInput: 60,
        ]
        let clocks = clocks(Array(wholeCourse.prefix(4)), targets: targets)
        #expect(clocks.latest?.clock == .noticeToFirstInput)
        #expect(clocks.latest?.daysLate == 21)
        #expect(self.clocks(wholeCourse, firstInput: "2026-10-11", targets: targets).latest == nil)
    }

    @Test func `stand still when the plan has ended`() {
        let ended =
            Array(wholeCourse.prefix(4)) + [
                mark(.ended, "2026-10-01", .ended(because: .notWanted))
            ]
        #expect(clocks(ended).readings.allSatisfy { !$0.isRunning })
        #expect(reading(.consentToCall, clocks(ended)) == nil)
        #expect(reading(.answerToConsent, clocks(ended)) == "1")
    }

    @Test func `count the reply, and not the offer, once the family has asked`() {
        let asked = [
            mark(.noticed, "2026-11-01", .noticed), mark(.asked, "2026-11-11", .asked),
        ]
        #expect(reading(.noticeToOffer, clocks(asked)) == nil)
        #expect(reading(.requestToReply, clocks(asked)) == "10…")
        let refused = asked + [mark(.refused, "2026-11-15", .refused)]
        #expect(reading(.requestToReply, clocks(refused)) == "4")
    }

    @Test func `go on waiting for an answer that is later`() {
        let later = [
            mark(.noticed, "2026-11-01", .noticed), mark(.offered, "2026-11-01", .offered),
            mark(.answered, "2026-11-05", .offered),
        ]
        #expect(reading(.offerToAnswer, clocks(later)) == "20…")
        #expect(reading(.answerToConsent, clocks(later)) == nil)
    }

    @Test func `begin anew when a plan that was declined is asked for and offered again`() {
        let declined = [
            mark(.noticed, "2026-09-01", .noticed), mark(.offered, "2026-09-03", .offered),
            mark(.answered, "2026-09-05", .declined),
        ]
        #expect(reading(.answerToConsent, clocks(declined)) == nil)
        #expect(reading(.offerToAnswer, clocks(declined)) == "2")
        let again =
            declined + [
                mark(.asked, "2026-11-01", .asked), mark(.offered, "2026-11-04", .offered),
            ]
        #expect(reading(.requestToReply, clocks(again)) == "3")
        #expect(reading(.offerToAnswer, clocks(again)) == "17…")
        #expect(reading(.noticeToOffer, clocks(again)) == "2")
    }

    @Test func `do not run because of a call to a follow-up`() {
        let followUp =
            wholeCourse + [
                mark(.called, "2026-11-11", .agreed(followUp: "2027-01-04"))
            ]
        #expect(reading(.callToMeeting, clocks(followUp)) == "13")
    }
}
