/// That a meeting was called off, and why (inställt möte).
package struct CallingOff: Hashable, Sendable {
    package let day: CivilDate
    /// Why, as everyone who was called may read it.
    package let because: Prose

    package init(day: CivilDate, because: Prose) {
        self.day = day
        self.because = because
    }
}

extension PlanMeeting {
    /// The meeting called off.
    ///
    /// - Throws: `.alreadyHeld`; `.isCalledOff`.
    package func callingOff(
        on day: CivilDate,
        because reason: Prose
    ) throws(Refusal) -> PlanMeeting {
        guard !isHeld else { throw .alreadyHeld }
        guard calledOff == nil else { throw .isCalledOff }
        return ended(CallingOff(day: day, because: reason))
    }

    /// The meeting as it stands when the parties are called anew, or nothing when all are still
    /// called: a unit that is not must be told so.
    package func movedWithout(calling units: Set<ServiceUnit.ID>) -> PlanMeeting? {
        let gone = called.subtracting(units)
        return gone == dropped ? nil : ended(calledOff, without: gone)
    }

    /// Whether `unit` is still to come: called, and neither dropped nor called off.
    package func isWaiting(for unit: ServiceUnit.ID) -> Bool {
        called.contains(unit) && !dropped.contains(unit) && calledOff == nil && !isHeld
    }
}
