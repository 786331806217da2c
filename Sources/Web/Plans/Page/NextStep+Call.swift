import Coordination
import Domain

/// What has come of a call: written, sent, answered.
extension NextStep {
    /// The way to send the call, while somebody who is called has not got it.
    var sendCall: [String: String]? {
        guard let meeting = reading.overview.comingCall, handOutCount > 0,
            !unreached(by: meeting).isEmpty
        else { return nil }
        return [
            "href": Paths.plan(reading.plan.id, .handOut),
            "label": reading.words["plan.next.sendCall"],
        ]
    }

    /// Whom the call has gone to, and how many have answered.
    var callText: String? {
        guard let meeting = reading.overview.comingCall, !meeting.called.isEmpty else { return nil }
        let unreached = unreached(by: meeting)
        let reached = meeting.called.subtracting(unreached)
        guard !reached.isEmpty else { return reading.words["plan.next.callUnsent"] }
        let answered = reached.filter { reading.overview.answer(of: $0, to: meeting) != nil }.count
        let sent = reading.text(
            "plan.next.callSent",
            [
                "units": names(reached), "n": "\(answered)", "all": "\(meeting.called.count)",
            ]
        )
        guard !unreached.isEmpty else { return sent }
        return sent + " " + reading.text("plan.next.callLeft", ["units": names(unreached)])
    }

    /// The word on the way to a step; a new call moves the meeting that is to come.
    func word(of kind: Step.Kind) -> String {
        guard kind == .called else { return "step.do.\(kind.rawValue)" }
        if reading.overview.comingCall != nil { return "step.move" }
        return reading.plan.status.isRunning ? "step.callAgain" : "step.do.called"
    }

    private func unreached(by meeting: PlanMeeting) -> Set<ServiceUnit.ID> {
        meeting.called.subtracting(reading.overview.receivers(of: meeting))
    }

    private func names(_ units: Set<ServiceUnit.ID>) -> String {
        reading.words.list(units.sorted().map(reading.unitName))
    }
}
