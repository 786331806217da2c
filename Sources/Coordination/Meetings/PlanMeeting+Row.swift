import Domain
import Storage

extension PlanMeeting: PlanPart {
    package static let partKind = PartKind.meeting
    package static let table: SQL = "meeting"
    package static let columns: [SQL] = [
        "day", "time", "place", "question", "called", "invited", "child_takes_part", "notes",
        "came", "child_took_part", "guardians", "guardians_away", "others",
        "called_off_day", "called_off_reason", "dropped",
    ]

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [
            day, time, place, question, words(called), orNull(invited), childTakesPart.rawValue,
            orNull(notes), orNull(attendance.map { words($0.units) }),
            orNull(attendance?.child.rawValue), orNull(attendance.map { words($0.guardians) }),
            orNull(attendance.map { words($0.guardiansAway) }), orNull(attendance?.others),
            orNull(calledOff?.day), orNull(calledOff?.because), words(dropped),
        ]
    }

    /// The called; a call that was moved without some is news to those alone, and what was said at
    /// the meeting is for those who came.
    ///
    /// - SeeAlso: disclosure case D-46.
    package var addressees: Set<ServiceUnit.ID> {
        attendance?.units ?? (dropped.isEmpty ? called : dropped)
    }

    package var isForAddresseesAlone: Bool { attendance != nil }

    package init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            day: try row.value("day"),
            time: try row.timeOfDay,
            place: try row.text("place"),
            question: try row.prose("question"),
            called: try row.words("called"),
            invited: try row.optionalText("invited"),
            childTakesPart: try row.choice("child_takes_part"),
            calledOff: try row.callingOff,
            dropped: try row.optionalText("dropped") == nil ? [] : row.words("dropped"),
            notes: try row.optionalProse("notes"),
            attendance: try row.attendance
        )
    }
}

extension Row {
    /// The time as it is written today; one that nobody can read as a time stays as it was written.
    fileprivate var timeOfDay: String {
        get throws {
            let text = try text("time")
            return TimeOfDay(text)?.description ?? text
        }
    }

    /// When and why it was called off; nothing for a meeting that was not.
    fileprivate var callingOff: CallingOff? {
        get throws {
            guard let day: CivilDate = try optionalValue("called_off_day") else { return nil }
            return CallingOff(day: day, because: try prose("called_off_reason"))
        }
    }

    /// Who took part; nothing for a meeting that has not been held.
    fileprivate var attendance: Attendance? {
        get throws {
            guard try optionalText("came") != nil else { return nil }
            return Attendance(
                units: try words("came"),
                child: try choice("child_took_part"),
                guardians: try words("guardians"),
                guardiansAway: try words("guardians_away"),
                others: try optionalText("others")
            )
        }
    }
}
