import Coordination
import Domain

extension Speech {
    /// What was done at a step, in a sentence.
    func did(_ step: RecordedStep, by unit: String, today: CivilDate) -> String {
        var values = ["unit": unit]
        let key: String
        switch (step.kind, step.status) {
        case (.answered, .accepted): key = "answeredYes"
        case (.answered, .declined): key = "answeredNo"
        case (.answered, _): key = "answeredLater"
        case (.called, .called(let meeting)):
            key = "calledTo"
            values["day"] = words.day(meeting, today: today)
        case (.agreed, .agreed(let day)), (.followedUp, .followedUp(let day)):
            key = step.kind.rawValue
            values["day"] = words.day(day, today: today)
        case (.ended, .ended(let reason)):
            key = "ended"
            values["reason"] = words["plan.ended.\(reason.rawValue)"]
        case (.noticed, _), (.asked, _), (.refused, _), (.offered, _), (.consented, _),
            (.called, _), (.calledOff, _), (.met, _), (.agreed, _), (.followedUp, _), (.ended, _):
            key = step.kind.rawValue
        }
        return text("step.did.\(key)", values)
    }
}
