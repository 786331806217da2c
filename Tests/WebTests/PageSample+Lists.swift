import Domain
import Fixtures

@testable import Coordination
@testable import Web

extension Samples {
    /// What waits, the plans, a search, and signing in.
    static let lists: [PageSample] = [
        PageSample("full") { words in
            ToDoPage(
                toDo,
                unitName: SampleUnits.school.name,
                notice: ["kind": "success", "text": "Sparat."],
                in: words
            )
        },
        PageSample("the next page") { words in
            var list = ToDoList(plans: toDo.plans, today: "2026-11-21")
            list.next = ToDoPlace("0.2026-11-20.01990000-0000-7000-8000-000000000000")
            return ToDoPage(
                list,
                isFirst: false,
                unitName: SampleUnits.school.name,
                notice: nil,
                in: words
            )
        },
        PageSample("empty") { words in
            ToDoPage(
                ToDoList(plans: [], today: "2026-11-21"),
                unitName: SampleUnits.school.name,
                notice: nil,
                in: words
            )
        },
        plans("full"), plans("filtered", PlanFilter(stage: .late)),
        plans("with problems", PlanFilter(stage: .running, side: .own), missesName: true),
        PageSample("empty") { words in
            PlanListPage(
                PlanList(plans: []),
                notice: nil,
                today: "2026-11-21",
                in: words
            )
        },
        familyStart("empty", [], .mother),
        familyStart("several", [.typical, called, .worst], .mother),
        familyStart("called", [called], .child), familyStart("empty", [], .child),
        familyStart("paused", [paused], .mother),
        PageSample("a search") { words in
            let overview = PlanSample.typical.overview(for: .holder)
            let hit = ChildSearch.Hit(
                child: overview.child,
                plans: [
                    PlanList.Entry(
                        plan: overview.plan.content,
                        child: overview.child,
                        holder: SampleUnits.school
                    )
                ]
            )
            return PlanListPage(ChildSearch(hits: [hit]), today: "2026-11-21", in: words)
        },
        PageSample("a demonstration", signedIn: false) { words in
            SignInPage(
                problems: [FormProblem(field: "password", kind: .missing)],
                notice: Done.notice(.timedOut, in: words),
                providers: [eid],
                demoLogins: [
                    DemoLogin(
                        userName: "karin",
                        password: "visning",
                        who: "Kurator",
                        county: "Kalmar län"
                    )
                ],
                in: words
            )
        },
    ]

    private static func familyStart(
        _ name: String,
        _ samples: [PlanSample],
        _ reader: PlanSample.Reader
    ) -> PageSample {
        PageSample("\(name) for \(reader)") { words in
            FamilyStartPage(
                PlanList(
                    plans: samples.map { $0.overview(for: reader) }.map { overview in
                        PlanList.Entry(
                            plan: overview.plan.content,
                            child: overview.child,
                            holder: SampleUnits.school,
                            pause: overview.pause(for: reader.caller),
                            call: overview.comingCall.map {
                                PlanList.Call(
                                    meeting: $0,
                                    reply: overview.reply(of: reader.caller.ownGiver, to: $0)
                                )
                            }
                        )
                    }
                ),
                for: reader.caller,
                notice: ["kind": "success", "text": "Sparat."],
                today: "2026-11-21",
                in: words
            )
        }
    }

    /// The mother has taken back her yes.
    static var paused: PlanSample {
        var sample = PlanSample.typical
        sample.standing = .waiting(for: [.guardian(51)])
        sample.consents = [PlanSample.consent(1, .guardian(51), withdrawn: "2026-11-01")]
        return sample
    }

    static var called: PlanSample {
        var sample = PlanSample.typical
        sample.status = .called(meeting: "2026-12-02")
        sample.meetings += PlanSample.worst.meetings.suffix(1)
        return sample
    }

    private static func offer(
        _ handover: Handover,
        _ plan: Plan,
        _ child: Child
    ) -> ToDoList.Offer {
        ToDoList.Offer(handover: handover, plan: plan.id, child: child, other: "Habiliteringen")
    }

    private static var toDo: ToDoList {
        let overview = PlanSample.typical.overview(for: .holder)
        let plan = overview.plan.content
        return ToDoList(
            plans: [
                ToDoList.OpenPlan(
                    plan: plan,
                    child: overview.child,
                    marks: overview.steps.map(\.mark),
                    dayTargets: [:],
                    next: [.called],
                    ownerlessNeeds: 1
                )
            ],
            questions: [
                ToDoList.Question(
                    input: overview.inputs[2].content,
                    plan: plan.id,
                    child: overview.child
                )
            ],
            offers: PlanSample.passed.handovers.map {
                offer($0, plan, overview.child)
            },
            unsent: PlanSample.passed.handovers.map {
                offer($0, plan, overview.child)
            },
            unanswered: PlanSample.passed.escalations.map {
                ToDoList.Unanswered(escalation: $0, plan: plan.id, child: overview.child)
            },
            changes: PlanSample.passed.unitChanges.map {
                ToDoList.Change(change: $0, plan: plan.id, child: overview.child)
            },
            withoutPlan: [overview.child],
            calls: [
                ToDoList.Call(
                    meeting: overview.meetings[0],
                    unit: SampleUnits.psychiatry.id,
                    plan: plan.id,
                    child: overview.child,
                    answer: nil
                )
            ],
            messages: [
                ToDoList.Message(
                    message: FamilyMessage(
                        id: 1,
                        words: "Kan någon ringa?",
                        writer: .child(50),
                        readers: .holder,
                        day: "2026-11-20"
                    ),
                    plan: plan.id,
                    child: overview.child
                )
            ],
            copies: [
                ToDoList.Copy(
                    request: copyRequest(1, nil),
                    plan: plan.id,
                    child: overview.child
                )
            ],
            replies: [
                ToDoList.Reply(
                    reply: FamilyReply(
                        id: 1,
                        meeting: overview.meetings[0].id,
                        giver: .guardian(51),
                        way: .cannot,
                        day: "2026-11-20"
                    ),
                    meeting: overview.meetings[0],
                    plan: plan.id,
                    child: overview.child
                )
            ],
            drafts: [
                ToDoList.OpenDraft(
                    draft: Draft(
                        id: 1,
                        author: 91,
                        unit: SampleUnits.school.id,
                        about: plan.id.description,
                        form: "offer",
                        fields: ["how": "Med tolk"],
                        saved: SwedishTime.noon(on: "2026-11-20")
                    ),
                    child: overview.child
                )
            ],
            today: "2026-11-21"
        )
    }
}
