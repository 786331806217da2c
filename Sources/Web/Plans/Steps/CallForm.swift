import Coordination
import Domain

/// The parties are called to a meeting, or to another day than they were called to before.
struct CallForm: PlanForm {
    static let part = PlanPath.call
    static let isForHolder = true
    let base: PlanFormBase

    var form: Form {
        let ways = Field.options(ChildParticipation.self, "childTakesPart", words)
        let name = ["name": base.overview.child.givenName]
        let before = moved
        guard before != nil || callable.hasAny else { return nobody }
        return form(
            before == nil ? "call" : "moveCall",
            careful + callable.fields(calledBefore: before?.called ?? []) + [
                .note(CallGuide(overview: base.overview, words: words).sentence),
                .note(words.text("call.family", name)),
                .day("meetingDay").preset(before?.day.description ?? ""),
                .line("time").preset(before.map { words.clock($0.time) } ?? ""),
                .line("place").preset(before?.place ?? ""),
                .area("question", rows: 2).with(name).preset(before?.question.description ?? ""),
                .radios("childTakesPart", ways).with(name)
                    .preset(before?.childTakesPart.rawValue ?? ""),
                .line("invited").optional().preset(before?.invited ?? ""),
            ] + considered,
            clause: .individualLevel
        )
    }

    /// Only what is missing and where to mend it, as long as nobody can be called.
    private var nobody: Form {
        var form = form("callNobody", callable.fields(calledBefore: []), clause: .individualLevel)
        form.isClosed = true
        return form
    }

    /// The meeting that a new call takes the place of; what was written then is filled in.
    private var moved: PlanMeeting? { base.overview.comingCall }

    private var careful: [Field] {
        ShutOutNotice(overview: base.overview, words: words).field(.calling)
    }

    private var callable: CallableUnits { CallableUnits(base: base) }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let called = self.called(&reader)
        let day = meetingDay(&reader)
        let time = reader.time("time")
        let place = reader.line("place")
        let question = reader.prose("question")
        let way = reader.choice("childTakesPart", as: ChildParticipation.self)
        let invited = reader.optionalLine("invited")
        let consideration = self.consideration(&reader)
        let meeting = NewMeeting(
            day: try reader.finish(day),
            time: try reader.finish(time),
            place: try reader.finish(place),
            question: try reader.finish(question),
            called: called,
            invited: invited,
            childTakesPart: try reader.finish(way)
        )
        let untold = try await coordinator.callMeeting(
            meeting,
            in: plan.id,
            version: try reader.version(),
            considering: try reader.finish(consideration),
            as: caller
        )
        return untold.isEmpty
            ? Paths.plan(plan.id, .handOut) : Done.movedUntold.path(Paths.plan(plan.id))
    }

    private func called(_ reader: inout FormReader) -> Set<ServiceUnit.ID> {
        let called = reader.ids("called", of: ServiceUnit.self)
        if called.isEmpty { reader.note("called", .missing) }
        guard !called.isEmpty else { return called }
        let (register, unit, today) = (base.overview.register, base.unit, reader.today)
        reader.check("called") { try register.allowCall(to: called, by: unit, on: today) }
        return called
    }

    private func meetingDay(_ reader: inout FormReader) -> CivilDate? {
        let meeting = reader.day("meetingDay")
        if let meeting, let day = reader.typedDay("day") {
            reader.check("meetingDay") { try Plan.allowMeeting(meeting, on: day) }
        }
        return meeting
    }
}
