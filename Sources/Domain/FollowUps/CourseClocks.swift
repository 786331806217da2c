/// How long a plan has taken, stretch by stretch, against the local targets.
///
/// - SeeAlso: SoL (2025:400) 10 kap. 8 §; ledger K-34: support without unreasonable delay.
package struct CourseClocks: Hashable, Sendable {
    /// One stretch, running or ended.
    package struct Reading: Hashable, Sendable {
        package let clock: CourseClock
        /// Whole days from start to end, or to today while it is running; 0 or more.
        package let days: Int
        package let isRunning: Bool
        /// The local target in whole days, where there is one.
        package let target: Int?

        /// How many days past the target; nothing while there is time left.
        package var daysLate: Int? {
            target.flatMap { days > $0 ? days - $0 : nil }
        }
    }

    package let readings: [Reading]

    /// - Parameter marks: What the plan's steps left behind, in order.
    /// - Parameter firstInput: The day the first input started.
    /// - Parameter targets: Whole days per clock, from the agreement version.
    package init(
        marks: [Step.Mark],
        firstInput: CivilDate?,
        targets: [CourseClock: Int],
        today: CivilDate
    ) {
        let hasEnded = marks.last?.status.isEnded ?? false
        readings = CourseClock.allCases.compactMap { clock in
            guard var stretch = Stretch.latest(of: clock, in: marks) else { return nil }
            if clock == .noticeToFirstInput { stretch.end = firstInput }
            if hasEnded, stretch.end == nil { return nil }
            return Reading(
                clock: clock,
                days: max(0, stretch.start.days(until: stretch.end ?? today)),
                isRunning: stretch.end == nil,
                target: targets[clock]
            )
        }
    }

    /// The stretch that is running and furthest past its target, if any.
    package var latest: Reading? {
        readings.filter { $0.isRunning && $0.daysLate != nil }
            .max { ($0.daysLate ?? 0) < ($1.daysLate ?? 0) }
    }
}

/// The days between which one clock runs.
private struct Stretch {
    let start: CivilDate
    var end: CivilDate?

    /// The clock's latest stretch; a plan that is offered or asked for again begins a new one.
    static func latest(of clock: CourseClock, in marks: [Step.Mark]) -> Stretch? {
        var latest: Stretch?
        for mark in marks {
            if latest?.end == nil {
                if clock.stops(at: mark) { latest?.end = mark.day }
                if clock.isOvertaken(by: mark) { latest = nil }
            }
            if clock.starts(at: mark), latest.map({ $0.end != nil }) ?? true {
                latest = Stretch(start: mark.day)
            }
        }
        return latest
    }
}

extension CourseClock {
    fileprivate func starts(at mark: Step.Mark) -> Bool {
        switch self {
        case .noticeToOffer, .noticeToFirstInput: mark.kind == .noticed
        case .offerToAnswer: mark.kind == .offered
        case .answerToConsent: mark.kind == .answered && mark.status == .accepted
        case .consentToCall:
            mark.kind == .consented || mark.kind == .calledOff && mark.status == .consented
        case .callToMeeting: mark.kind == .called && !mark.status.isRunning
        case .meetingToAgreement: mark.kind == .met
        case .requestToReply: mark.kind == .asked
        }
    }

    fileprivate func stops(at mark: Step.Mark) -> Bool {
        switch self {
        case .noticeToOffer: mark.kind == .offered
        // "Later" is no answer yet, and leaves the plan offered.
        case .offerToAnswer: mark.kind == .answered && mark.status != .offered
        case .answerToConsent: mark.kind == .consented
        case .consentToCall: mark.kind == .called
        case .callToMeeting: mark.kind == .met
        case .meetingToAgreement: mark.kind == .agreed
        case .noticeToFirstInput: false
        case .requestToReply: mark.kind == .offered || mark.kind == .refused
        }
    }

    /// Whether the course took another way: once the family asks, the reply to them is counted,
    /// and a meeting that is called off is no longer waited for.
    fileprivate func isOvertaken(by mark: Step.Mark) -> Bool {
        switch self {
        case .noticeToOffer: mark.kind == .asked
        case .callToMeeting: mark.kind == .calledOff
        case .offerToAnswer, .answerToConsent, .consentToCall, .meetingToAgreement,
            .noticeToFirstInput, .requestToReply:
            false
        }
    }
}
