import Coordination
import Domain

/// The coming meeting is called off, and those who were called are told.
struct CallOffForm: PlanForm {
    static let part = PlanPath.callOff
    static let isForHolder = true
    let base: PlanFormBase

    var form: Form {
        form("callOff", notes + [.area("callOffReason", rows: 2)] + considered)
    }

    /// Which meeting, and who is told.
    private var notes: [Field] {
        guard let meeting = base.overview.coming else { return [] }
        let values = [
            "day": words.longDay(meeting.day), "time": words.clock(meeting.time),
            "place": meeting.place,
        ]
        let told = base.overview.receivers(of: meeting).intersection(meeting.called)
        let names = base.otherUnits.filter { unit in told.contains { $0.description == unit.value }
        }
        .map(\.label)
        return [
            .note(words.text("callAnswer.when", values)),
            .note(
                names.isEmpty
                    ? words["callOff.toldNobody"]
                    : words.text("callOff.told", ["units": words.list(names)])
            ),
        ]
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let reason = reader.prose("callOffReason")
        let consideration = self.consideration(&reader)
        let untold = try await coordinator.callOff(
            because: try reader.finish(reason),
            in: plan.id,
            version: try reader.version(),
            considering: try reader.finish(consideration),
            as: caller
        )
        let done: Done = untold.isEmpty ? .calledOff : .calledOffUntold
        return done.path(Paths.plan(plan.id))
    }

    /// Whom to ring, since nothing lets them be told in writing; nothing when all know.
    static func untold(_ overview: PlanOverview, after done: Done, _ words: Words) -> String? {
        let unaware = overview.unawareOfCallingOff
        guard !unaware.isEmpty else { return nil }
        let names = overview.directory.units.filter { unaware.contains($0.id) }.map(\.name)
        let values = ["units": words.list(names)]
        return switch done {
        case .calledOffUntold: words.text("callOff.untold", values)
        case .movedUntold: words.text("call.untold", values)
        default: nil
        }
    }
}
