import Coordination
import Domain

/// The plans that a unit holds, as they wait for it.
extension ToDoPage {
    static func row(
        _ open: ToDoList.OpenPlan,
        _ today: CivilDate,
        _ words: Words
    ) -> [String: String] {
        let late = clocks(open, today).latest
        let next = open.next.first { $0 != .calledOff } ?? .ended
        let lacksConsent = next == .ended && !open.plan.status.isBeginning
        let status = Speech(of: open.plan, open.child, today: today, in: words)
            .text("status.\(open.plan.status.word)")
        var detail = [planName(open.child, words)]
        if open.ownerlessNeeds > 0 {
            detail.append(words.count("toDo.ownerless", open.ownerlessNeeds))
        }
        let followUp = open.plan.status.followUp
        let tag =
            late.flatMap { $0.daysLate.map { words.count("toDo.late", $0) } }
            ?? followUp.map {
                words.text("toDo.followUp", ["day": words.day($0, today: today)])
            } ?? status
        if tag != status { detail.insert(status, at: 1) }
        let isLate = late != nil || followUp.map { $0 < today } ?? false
        return [
            "href": lacksConsent
                ? Paths.plan(open.plan.id, .consents) : Paths.plan(open.plan.id),
            "title": lacksConsent ? words["toDo.consent"] : title(open, next, today, words),
            "detail": detail.joined(separator: " · "), "kind": isLate ? "late" : "on",
            "tag": tag,
        ]
    }

    /// The next step, or the day of the meeting that everyone waits for.
    private static func title(
        _ open: ToDoList.OpenPlan,
        _ next: Step.Kind,
        _ today: CivilDate,
        _ words: Words
    ) -> String {
        guard case .called(let meeting) = open.plan.status, next == .met, meeting > today else {
            return Speech(of: open.plan, open.child, today: today, in: words)
                .text("toDo.next.\(next.rawValue)")
        }
        return words.text("toDo.meeting", ["day": words.day(meeting, today: today)])
    }

    private static func clocks(_ open: ToDoList.OpenPlan, _ today: CivilDate) -> CourseClocks {
        CourseClocks(
            marks: open.marks,
            firstInput: nil,
            targets: open.dayTargets.filter { $0.key != .noticeToFirstInput },
            today: today
        )
    }
}

extension Plan.Status {
    /// Whether the family has not yet said yes to a plan.
    fileprivate var isBeginning: Bool {
        switch self {
        case .noticed, .asked, .refused, .offered, .declined: true
        case .accepted, .consented, .called, .met, .agreed, .followedUp, .ended: false
        }
    }
}
