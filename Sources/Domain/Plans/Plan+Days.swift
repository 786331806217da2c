/// On which days a step can be taken; forms ask before they send, so that all is told at once.
extension Plan {
    /// Refuses a day on which the next step of this plan cannot have been taken.
    ///
    /// - Throws: `.dayInFuture`; `.dayBeforeLatestStep`.
    package func allowStep(on day: CivilDate, today: CivilDate) throws(Refusal) {
        try Self.allowFirstStep(on: day, today: today)
        guard day >= latestStep else { throw .dayBeforeLatestStep(latestStep) }
    }

    /// Refuses a day that has not come.
    ///
    /// - Throws: `.dayInFuture`.
    package static func allowFirstStep(on day: CivilDate, today: CivilDate) throws(Refusal) {
        guard day <= today else { throw .dayInFuture(day) }
    }

    /// How many whole years ahead the parties can settle when they meet.
    ///
    /// Agreements have them follow up within a year at the most; further off is a mistyped year.
    package static let mostYearsAhead = 2

    /// Refuses a meeting before the day of the step, or years after; on the same day it can be held.
    ///
    /// - Throws: `.meetingBeforeStep`; `.tooFarAhead`.
    package static func allowMeeting(_ meeting: CivilDate, on day: CivilDate) throws(Refusal) {
        guard meeting >= day else { throw .meetingBeforeStep(day) }
        try allowNear(meeting, after: day)
    }

    /// Refuses a follow-up that does not lie after the day of the step, or years after it.
    ///
    /// - Throws: `.dateNotAfterStep`; `.tooFarAhead`.
    package static func allowFollowUp(_ next: CivilDate, on day: CivilDate) throws(Refusal) {
        guard next > day else { throw .dateNotAfterStep(day) }
        try allowNear(next, after: day)
    }

    private static func allowNear(
        _ next: CivilDate,
        after day: CivilDate
    ) throws(Refusal) {
        let latest = day.adding(years: mostYearsAhead)
        guard next <= latest else { throw .tooFarAhead(latest: latest) }
    }
}
