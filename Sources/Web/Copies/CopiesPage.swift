import Coordination
import Domain

/// What has been asked for copies of, and what each unit has answered.
///
/// - SeeAlso: disclosure case D-41.
struct CopiesPage: Page {
    static let template = "copies/copies"

    let pageTitle: String
    let planHref: String
    let notice: [String: String]?
    let lede: String
    let asked: [[String: Any]]
    let isEmpty: Bool
    let newHref: String?
    var section: MenuSection? { .plans }

    init(_ copies: CopyRequests, for caller: Caller, done: Done? = nil, in words: Words) {
        let overview = copies.overview
        let plan = overview.plan.content.id
        let units = copies.holders.map(\.name)
        let speech = PlanReading(overview: overview, words: words, caller: caller).speech
        pageTitle = words["copies.heading"]
        planHref = Paths.plan(plan)
        lede =
            caller.unit == nil
            ? speech.text("copies.lede", ["units": words.list(units)])
            : speech.text("copies.staffLede")
        notice = done.map { done in
            done == .sent
                ? done.notice(words.text("copies.sent", ["units": words.list(units)]))
                : done.notice(words["done.\(done)"])
        }
        asked = copies.requests.reversed().map {
            CopyRow(
                request: $0.content,
                unit: $0.owner,
                overview: overview,
                words: words,
                speech: speech
            )
            .model(for: caller)
        }
        isEmpty = asked.isEmpty
        newHref = caller.unit == nil ? Paths.plan(plan, .newCopies) : nil
    }
}

/// One unit's request, with its answer when there is one.
struct CopyRow {
    let request: CopyRequest
    let unit: ServiceUnit.ID
    let overview: PlanOverview
    let words: Words
    let speech: Speech

    func model(for caller: Caller) -> [String: Any] {
        var model: [String: Any] = [
            "unit": overview.directory.units.first { $0.id == unit }?.marked ?? [:],
            "wish": request.wish.description,
            "asked": words.text("copies.asked", ["day": words.longDay(request.day)]),
            "tag": ["kind": state.kind, "label": words["copies.tag.\(state.word)"]],
            "answer": answer,
        ]
        if request.answer == nil, caller.unit == unit {
            model["answerHref"] = Paths.copyAnswer(request.id, in: overview.plan.content.id)
        }
        return model
    }

    private var state: (kind: String, word: String) {
        switch request.answer?.decision {
        case nil: ("wait", "waiting")
        case .whole: ("done", "whole")
        case .part: ("on", "part")
        case .no: ("plain", "no")
        }
    }

    /// What is given and what is not, with the reason.
    private var answer: [String] {
        guard let answer = request.answer else { return [] }
        let day = ["day": words.longDay(answer.day)]
        switch answer.decision {
        case .whole: return [words.text("copies.answered.whole", day)]
        case .part(let without, let reason):
            let kinds = InformationKind.allCases.filter(without.contains)
                .map { speech.text("consents.gaps.about.\($0.rawValue)") }
            let values = day.merging(["kinds": words.list(kinds)]) { $1 }
            return [words.text("copies.answered.part", values), reason.description]
        case .no(let reason):
            return [words.text("copies.answered.no", day), reason.description]
        }
    }
}
