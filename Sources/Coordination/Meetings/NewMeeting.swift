import Domain

/// A meeting that is about to be called.
package struct NewMeeting: Hashable, Sendable {
    package let day: CivilDate
    package let time: TimeOfDay
    package let place: String
    package let question: Prose
    package let called: Set<ServiceUnit.ID>
    package let invited: String?
    package let childTakesPart: ChildParticipation

    package init(
        day: CivilDate,
        time: TimeOfDay,
        place: String,
        question: Prose,
        called: Set<ServiceUnit.ID>,
        invited: String?,
        childTakesPart: ChildParticipation
    ) {
        self.day = day
        self.time = time
        self.place = place
        self.question = question
        self.called = called
        self.invited = invited
        self.childTakesPart = childTakesPart
    }
}
