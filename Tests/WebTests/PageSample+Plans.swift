import Domain
import Fixtures

@testable import Coordination
@testable import Web

extension Samples {
    /// An own plan and a copy, narrowed, with two filters that are kept.
    static func plans(
        _ name: String,
        _ filter: PlanFilter = PlanFilter(),
        missesName: Bool = false
    ) -> PageSample {
        PageSample(name) { words in
            let overview = PlanSample.typical.overview(for: .holder)
            let plans = [nil, "2026-11-03" as CivilDate].map { handed in
                PlanList.Entry(
                    plan: overview.plan.content,
                    child: overview.child,
                    holder: SampleUnits.school,
                    handed: handed
                )
            }
            let kept = [
                SavedFilter(id: 1, name: "Försenade", filter: PlanFilter(stage: .late)),
                SavedFilter(id: 2, name: "Kopior", filter: PlanFilter(side: .copies)),
            ]
            let place = PlanListPlace("2026-11-20.01990000-0000-7000-8000-000000000000")
            return PlanListPage(
                PlanList(plans: filter.stage == .late ? [] : plans, next: place, filters: kept),
                PlanFilterModel(
                    filter: filter,
                    kept: kept,
                    words: words,
                    problems: missesName
                        ? [FormProblem(field: PlanFilterModel.nameField, kind: .missing)] : []
                ),
                after: place,
                notice: ["kind": "success", "text": "Sparat."],
                today: "2026-11-21",
                in: words
            )
        }
    }
}
