import Coordination
import Domain

/// What the unit may take over, what its managers are to know, and units that change; and what
/// someone in a family has answered about a meeting.
extension ToDoPage {
    /// That there is something to arrange; who asks for it stands where it is said who may know.
    static func row(
        _ new: ToDoList.Reply,
        _ today: CivilDate,
        _ words: Words
    ) -> [String: String] {
        let what = new.reply.support == nil ? new.reply.way.rawValue : "support"
        return [
            "href": "\(Paths.plan(new.plan))#mote", "title": words["toDo.reply.\(what)"],
            "detail": planName(new.child, words), "kind": "wait",
            "tag": words.text(
                "toDo.meeting",
                ["day": words.day(new.meeting.day, today: today)]
            ),
        ]
    }

    static func row(
        _ offer: ToDoList.Offer,
        _ today: CivilDate,
        _ words: Words
    ) -> [String: String] {
        let isLate = offer.handover.answerBy < today
        let day = ["day": words.day(offer.handover.answerBy, today: today)]
        return [
            "href": Paths.handover(offer.handover.id, in: offer.plan),
            "title": asking("offer", offer, words), "detail": planName(offer.child, words),
            "kind": isLate ? "late" : "wait",
            "tag": words.text(isLate ? "toDo.answerWasDue" : "toDo.answerBy", day),
        ]
    }

    /// A question that the unit has written and that nobody has been asked yet.
    static func unsentRow(_ offer: ToDoList.Offer, _ words: Words) -> [String: String] {
        [
            "href": Paths.plan(offer.plan, .handOut), "title": asking("unsent", offer, words),
            "detail": planName(offer.child, words), "kind": "wait",
            "tag": words["commitment.unsent"],
        ]
    }

    /// A child who is written down, so that a plan can begin where it was left.
    static func row(startingFor child: Child, _ words: Words) -> [String: String] {
        [
            "href": Paths.newPlan(child.id),
            "title": words.text("toDo.begin", ["name": child.givenName]),
            "detail": planName(child, words), "kind": "plain", "tag": words["toDo.notBegun"],
        ]
    }

    private static func asking(_ key: String, _ offer: ToDoList.Offer, _ words: Words) -> String {
        let about = offer.handover.about?.description.shortened(to: 60)
        let values = [
            "unit": offer.other, "name": offer.child.givenName, "about": about ?? "",
        ]
        return words.text("toDo.\(key).\(about == nil ? "overall" : "need")", values)
    }

    static func row(
        _ unanswered: ToDoList.Unanswered,
        _ today: CivilDate,
        _ words: Words
    ) -> [String: String] {
        [
            "href": Paths.plan(unanswered.plan), "title": words["toDo.unanswered"],
            "detail": planName(unanswered.child, words), "kind": "late",
            "tag": words.text(
                "toDo.since",
                ["day": words.day(unanswered.escalation.day, today: today)]
            ),
        ]
    }

    static func row(
        _ new: ToDoList.Change,
        _ today: CivilDate,
        _ words: Words
    ) -> [String: String] {
        let day = words.day(new.change.day, today: today)
        return [
            "href": Paths.plan(new.plan), "title": words.text("toDo.change", ["day": day]),
            "detail": planName(new.child, words), "kind": "wait",
            "tag": words.text("toDo.told", ["day": words.day(new.change.told, today: today)]),
        ]
    }
}
