import Domain

extension PlanOverview {
    /// The units that got a call and have not got that the meeting is called off, or was moved
    /// without them.
    ///
    /// Someone has to ring them, so the page names them.
    /// - SeeAlso: disclosure case D-17.
    package var unawareOfCallingOff: Set<ServiceUnit.ID> {
        let latest = steps.latestMeetingDay
        let off = meetings.calledOff(after: latest).map { [$0] } ?? []
        let unaware = (off + meetings.movedWithoutSome(after: latest)).flatMap(unaware)
        return Set(unaware).subtracting(coming?.called ?? [])
    }

    private func unaware(of meeting: PlanMeeting) -> Set<ServiceUnit.ID> {
        let told = disclosures.filter { $0.part.id == meeting.partID && read.contains($0.part) }
        return meeting.addressees.intersection(receivers(of: meeting))
            .subtracting(told.map(\.receiver))
    }
}
