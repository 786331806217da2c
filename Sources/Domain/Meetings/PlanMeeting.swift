/// A meeting where each party states its own inputs (SIP-möte).
package struct PlanMeeting: Hashable, Sendable {
    package typealias ID = Identifier<PlanMeeting>

    package let id: ID
    package let day: CivilDate
    /// The time of day, such as `13:00`; what was stored before times were read can be any words.
    package let time: String
    package let place: String
    /// The question that the meeting is to answer, in the family's words where possible.
    package let question: Prose
    /// The units that are called (kallelse); they must answer.
    package let called: Set<ServiceUnit.ID>
    /// Others whom the family wants there (inbjudan).
    package let invited: String?
    /// How the child wants to take part.
    package let childTakesPart: ChildParticipation
    /// When and why the meeting was called off (inställt), if it was.
    package private(set) var calledOff: CallingOff?
    /// The units that the meeting was called with and then moved without.
    package private(set) var dropped: Set<ServiceUnit.ID>
    /// What was said, once the meeting has been held.
    package let notes: Prose?
    /// Who took part, once the meeting has been held.
    package let attendance: Attendance?

    /// Why an answer to a call, or the story of a meeting, cannot be written.
    package enum Refusal: Error, Hashable, Sendable {
        /// Not everyone who decides lets these units know of the plan's meetings.
        ///
        /// - SeeAlso: OSL (2009:400) 10 kap. 1 §, 12 kap. 2 §; HSL (2017:30) 16 kap. 4 §.
        case outsideConsent(Set<ServiceUnit.ID>)
        /// A meeting is called with at least one other unit than the one that calls.
        case nobodyElse
        /// Only a unit that is called answers, and only such a unit came or did not come.
        case notCalled
        /// What a unit answered matters no more once the meeting has been held.
        case alreadyHeld
        /// The parties have been called anew, and it is the new call that is answered.
        case hasMoved
        /// The meeting has been called off, or there is none to call off.
        case isCalledOff
        /// Another day is suggested for a meeting that is to come.
        case suggestionHasPassed(CivilDate)
    }

    package init(
        id: ID,
        day: CivilDate,
        time: String,
        place: String,
        question: Prose,
        called: Set<ServiceUnit.ID>,
        invited: String?,
        childTakesPart: ChildParticipation,
        calledOff: CallingOff? = nil,
        dropped: Set<ServiceUnit.ID> = [],
        notes: Prose? = nil,
        attendance: Attendance? = nil
    ) {
        self.id = id
        self.day = day
        self.time = time
        self.place = place
        self.question = question
        self.called = called
        self.invited = invited
        self.childTakesPart = childTakesPart
        self.calledOff = calledOff
        self.dropped = dropped
        self.notes = notes
        self.attendance = attendance
    }

    /// Whether somebody has written down that the meeting took place.
    package var isHeld: Bool { notes != nil || attendance != nil }

    /// The meeting as it will not be: called off, or without some who were called.
    func ended(
        _ calledOff: CallingOff?,
        without dropped: Set<ServiceUnit.ID> = []
    ) -> PlanMeeting {
        var meeting = self
        meeting.calledOff = calledOff
        meeting.dropped = dropped
        return meeting
    }

    /// The meeting as it was held: on which day, what was said and who took part.
    ///
    /// - Parameter day: The day it was held, which may be another than it was called for.
    /// - Throws: `.notCalled` when a unit is said to have come that was never called.
    package func held(
        on day: CivilDate,
        notes: Prose?,
        attendance: Attendance?
    ) throws(Refusal) -> PlanMeeting {
        guard attendance?.units.isSubset(of: called) ?? true else { throw .notCalled }
        return PlanMeeting(
            id: id,
            day: day,
            time: time,
            place: place,
            question: question,
            called: called,
            invited: invited,
            childTakesPart: childTakesPart,
            calledOff: calledOff,
            dropped: dropped,
            notes: notes,
            attendance: attendance
        )
    }
}

extension Sequence<PlanMeeting> {
    /// The meeting that has been called and that nobody has written about yet.
    ///
    /// Nothing when it was called off, also where an earlier call is left that it moved.
    /// - Parameter latest: The day the parties last met or followed up; an older call has lapsed.
    package func coming(after latest: CivilDate?) -> PlanMeeting? {
        lastCalled(after: latest).flatMap { $0.calledOff == nil ? $0 : nil }
    }

    /// The meeting that was to come and was called off, and that no new call has replaced.
    ///
    /// - Parameter latest: The day the parties last met or followed up.
    package func calledOff(after latest: CivilDate?) -> PlanMeeting? {
        lastCalled(after: latest).flatMap { $0.calledOff == nil ? nil : $0 }
    }

    /// The meetings that were to come and were moved without some who had been called.
    ///
    /// - Parameter latest: The day the parties last met or followed up.
    package func movedWithoutSome(after latest: CivilDate?) -> [PlanMeeting] {
        filter { $0.isAhead(of: latest) && !$0.dropped.isEmpty }
    }

    private func lastCalled(after latest: CivilDate?) -> PlanMeeting? {
        reversed().first { $0.isAhead(of: latest) }
    }
}

extension PlanMeeting {
    /// Whether it was to come after `latest`, the day the parties last met or followed up.
    fileprivate func isAhead(of latest: CivilDate?) -> Bool {
        !isHeld && latest.map { day > $0 } ?? true
    }
}

extension Collection<PlanMeeting> {
    /// The meeting that took the place of `meeting`: the parties were called anew before it was held.
    ///
    /// Nothing for a meeting that the parties came together for and only nobody wrote about. The
    /// meetings are in the order in which they were called.
    /// - Parameter met: The days on which the parties met or followed up.
    package func replacement(of meeting: PlanMeeting, met: [CivilDate]) -> PlanMeeting? {
        guard !meeting.isHeld, meeting.calledOff == nil,
            let place = firstIndex(where: { $0.id == meeting.id })
        else { return nil }
        return self[index(after: place)...].first { later in
            !met.contains { $0 >= meeting.day && $0 < later.day }
        }
    }
}

/// How the child wants to take part in a meeting, and then did; the child chooses.
package enum ChildParticipation: String, Hashable, Sendable, CaseIterable {
    case comes, comesPartly, callsIn, sendsSomeone, sendsWords, notNow
}
