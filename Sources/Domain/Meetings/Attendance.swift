/// Who took part in a meeting, as the one who led it saw it (närvaro).
package struct Attendance: Hashable, Sendable {
    /// The called units that came; the other called ones did not.
    package let units: Set<ServiceUnit.ID>
    package let child: ChildParticipation
    /// The guardians who were in the room.
    package let guardians: Set<Guardian.ID>
    /// The guardians who were with by telephone or screen, and not in the room.
    package let guardiansAway: Set<Guardian.ID>
    /// Others who were there, as people say it, such as a grandmother.
    package let others: String?

    package init(
        units: Set<ServiceUnit.ID>,
        child: ChildParticipation,
        guardians: Set<Guardian.ID>,
        guardiansAway: Set<Guardian.ID>,
        others: String?
    ) {
        self.units = units
        self.child = child
        self.guardians = guardians
        self.guardiansAway = guardiansAway.subtracting(guardians)
        self.others = others
    }
}
