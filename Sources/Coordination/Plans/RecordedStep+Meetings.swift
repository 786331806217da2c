import Domain

extension [RecordedStep] {
    /// The day the parties last met or followed up.
    var latestMeetingDay: CivilDate? { meetingDays.last }

    /// The days on which the parties met or followed up.
    var meetingDays: [CivilDate] {
        filter { $0.kind == .met || $0.kind == .followedUp }.map(\.day)
    }
}
