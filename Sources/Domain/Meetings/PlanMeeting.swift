/// A meeting where each party states its own inputs (SIP-möte).
package struct PlanMeeting: Hashable, Sendable {
    package typealias ID = Identifier<PlanMeeting>

    package let id: ID
    package let day: CivilDate
    /// The time of day as people write it, such as `13:00`.
    package let time: String
    package let place: String
    /// The question that the meeting is to answer, in the family's words where possible.
    package let question: Prose
    /// The units that are called (kallelse); they must answer.
    package let called: Set<ServiceUnit.ID>
    /// Others whom the family wants there (inbjudan).
    package let invited: String?
    /// How the child takes part.
    package let childTakesPart: ChildParticipation
    /// What was said, once the meeting has been held.
    package let notes: Prose?

    package init(
        id: ID,
        day: CivilDate,
        time: String,
        place: String,
        question: Prose,
        called: Set<ServiceUnit.ID>,
        invited: String?,
        childTakesPart: ChildParticipation,
        notes: Prose? = nil
    ) {
        self.id = id
        self.day = day
        self.time = time
        self.place = place
        self.question = question
        self.called = called
        self.invited = invited
        self.childTakesPart = childTakesPart
        self.notes = notes
    }

    /// The meeting as it was held: on which day, and what was said.
    ///
    /// - Parameter held: The day it was held, which may be another than it was called for.
    package func noting(_ notes: Prose, held: CivilDate) -> PlanMeeting {
        PlanMeeting(
            id: id,
            day: held,
            time: time,
            place: place,
            question: question,
            called: called,
            invited: invited,
            childTakesPart: childTakesPart,
            notes: notes
        )
    }
}

/// How the child wants to take part in a meeting; the child chooses.
package enum ChildParticipation: String, Hashable, Sendable, CaseIterable {
    case comes, comesPartly, callsIn, sendsSomeone, sendsWords, notNow
}
