import Domain

extension PlanOverview {
    /// The units that got the call and have not got that the meeting is called off.
    ///
    /// Someone has to ring them, so the page names them.
    /// - SeeAlso: disclosure case D-17.
    package var unawareOfCallingOff: Set<ServiceUnit.ID> {
        guard let off = meetings.calledOff(after: steps.latestMeetingDay) else { return [] }
        let told = disclosures.filter { $0.part.id == off.partID && read.contains($0.part) }
        return off.addressees.intersection(receivers(of: off)).subtracting(told.map(\.receiver))
    }
}
