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
            return PlanListPage(
                PlanList(plans: plans, filters: kept),
                PlanFilterModel(
                    filter: filter,
                    kept: kept,
                    words: words,
                    problems: missesName
                        ? [FormProblem(field: PlanFilterModel.nameField, kind: .missing)] : []
                ),
                notice: ["kind": "success", "text": "Sparat."],
                today: "2026-11-21",
                in: words
            )
        }
    }
}
