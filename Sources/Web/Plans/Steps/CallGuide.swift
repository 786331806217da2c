import Coordination
import Domain

/// That a call itself tells something, and whether there is consent for it.
///
/// - SeeAlso: disclosure case D-19.
struct CallGuide {
    let overview: PlanOverview
    let words: Words

    var sentence: String {
        let (register, today) = (overview.register, overview.today)
        let units = overview.directory.units.filter {
            $0.id != overview.plan.content.holder && register.mayBeCalled($0.id, on: today)
        }
        return Speech(of: overview.plan.content, overview.child, today: today, in: words).text(
            units.isEmpty ? no : "callGuide.yes",
            ["sections": words.cite(LawSection.consent), "units": words.list(units.map(\.name))]
        )
    }

    /// That nobody has said yes at all, or to something else than meetings.
    private var no: String {
        overview.register.reaches(on: overview.today).isEmpty
            ? "callGuide.no" : "callGuide.notMeetings"
    }
}
