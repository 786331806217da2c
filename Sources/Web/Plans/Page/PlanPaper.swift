import Coordination
import Domain

/// The plan on paper: for several people at a table to read and sign, so it speaks to nobody.
///
/// It names the child, leads to no page, and holds nothing that someone has kept from another.
struct PlanPaper {
    private let reading: PlanReading

    /// Reads what the caller reads, but as one who works nowhere and has nothing to answer.
    init(_ reading: PlanReading) {
        self.reading = PlanReading(
            overview: reading.overview,
            words: reading.words,
            caller: Caller(
                person: reading.caller.person,
                standing: .child(reading.plan.child)
            ),
            isOnPaper: true
        )
    }

    var model: [String: Any] {
        let child = reading.overview.child
        let words = ChildsWords(reading: reading)
        let meetings = MeetingCard(reading: reading, caller: reading.caller)
        let next = NextStep(reading: reading, caller: reading.caller).onPaper
        var model: [String: Any] = [
            "title": reading.text("plan.title"),
            "born": reading.text(
                "paper.born",
                [
                    "who": "\(child.givenName) \(child.familyName)",
                    "day": reading.words.longDay(child.birthDate),
                ]
            ),
            "next": next, "people": PlanPeople(reading: reading).family,
            "holds": reading.text(
                "paper.holds",
                ["unit": reading.unitName(reading.plan.holder)]
            ),
            "signatures": reading.signatures, "printed": reading.printed,
            "hasSignatures": !reading.signatures.isEmpty,
        ]
        if reading.plan.say == .alone { model["kept"] = reading.text("paper.kept") }
        model["voice"] = words.model
        model["help"] = PromiseTable(reading: reading, caller: reading.caller).parted
        model["needs"] = NeedList(reading: reading, caller: reading.caller).model
        model["disagreements"] =
            DisagreementList(reading: reading, caller: reading.caller).model
        model["meeting"] = meetings.coming
        model["latestMeeting"] = meetings.latest
        return model
    }
}
