import Coordination
import Domain

/// Who took part in a meeting: filled in with what was planned and answered, to be changed.
struct AttendanceFields {
    let meeting: PlanMeeting?
    let base: PlanFormBase

    var fields: [Field] {
        guard let meeting else { return [] }
        let name = ["name": overview.child.givenName]
        let ways = ChildParticipation.allCases.map {
            Field.Option(
                value: $0.rawValue,
                label: base.words.text("childTookPart.\($0.rawValue)", name)
            )
        }
        let units = base.otherUnits.filter { unit in
            meeting.called.contains { $0.description == unit.value }
        }
        var fields: [Field] = [.heading("attendance")]
        if !units.isEmpty {
            fields.append(.checks("came", units).suggested(coming(to: meeting)))
        }
        fields.append(
            .radios("childTookPart", ways).with(name).suggested(meeting.childTakesPart.rawValue)
        )
        if !guardians.isEmpty { fields.append(.checks("guardiansTookPart", guardians)) }
        return fields + [.line("others").optional().suggested(meeting.invited ?? "")]
    }

    /// Nothing when there is no meeting, or when a problem has been noted.
    func read(_ reader: inout FormReader) -> Attendance? {
        guard let meeting else { return nil }
        let child = reader.choice("childTookPart", as: ChildParticipation.self)
        let others = reader.optionalLine("others")
        guard let child else { return nil }
        let ticked = Set(reader.fields.all("guardiansTookPart"))
        func guardians(_ place: Place) -> Set<Guardian.ID> {
            Set(overview.family.guardians.map(\.id).filter { ticked.contains(place.value(of: $0)) })
        }
        return Attendance(
            units: reader.ids("came").intersection(meeting.called),
            child: child,
            guardians: guardians(.here),
            guardiansAway: guardians(.away),
            others: others
        )
    }

    private var overview: PlanOverview { base.overview }

    /// Where a guardian was.
    private enum Place: String, CaseIterable {
        case here, away

        func value(of guardian: Guardian.ID) -> String { "\(guardian).\(rawValue)" }
    }

    /// The called units that have said that they come, one a line.
    private func coming(to meeting: PlanMeeting) -> String {
        meeting.called.filter { overview.answer(of: $0, to: meeting)?.reply == .comes }
            .map(\.description).sorted().joined(separator: "\n")
    }

    /// Each guardian twice: in the room, and by telephone or screen.
    private var guardians: [Field.Option] {
        overview.family.guardians
            .filter { $0.hasCustody(of: overview.child, on: overview.today) }
            .flatMap { guardian in
                Place.allCases.map { place in
                    Field.Option(
                        value: place.value(of: guardian.id),
                        label: base.words.text(
                            "guardianTookPart.\(place.rawValue)",
                            ["name": guardian.name, "relation": guardian.relation]
                        )
                    )
                }
            }
    }
}
