/// How soon a plan wants something done by the unit that holds it.
package struct Urgency: Hashable, Sendable {
    /// Days past the local target and far above everything else; else minus the days that remain to
    /// the follow-up; 0 where there is no day.
    package let days: Int

    /// A plan past its target comes before any follow-up.
    private static let late = 10_000

    package init(
        of plan: Plan,
        _ marks: [Step.Mark],
        _ dayTargets: [CourseClock: Int],
        on today: CivilDate
    ) {
        let clocks = CourseClocks(
            marks: marks,
            firstInput: nil,
            targets: dayTargets.filter { $0.key != .noticeToFirstInput },
            today: today
        )
        if let late = clocks.latest?.daysLate {
            days = Self.late + late
        } else {
            days = plan.status.followUp.map { -today.days(until: $0) } ?? 0
        }
    }
}
