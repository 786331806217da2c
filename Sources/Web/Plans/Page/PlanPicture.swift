import Coordination
import Domain

/// Those who are around the child, as boxes: who they are, and what they have promised.
struct PlanPicture {
    /// The picture is calm up to so many; the rest stand in words below it.
    private static let mostUnits = 7

    let reading: PlanReading

    struct Box {
        let sector: String
        let name: String
        /// Who they are, such as the contact's name.
        let who: String?
        let note: String
        /// Whether the unit has been asked and has not said yes to anything.
        var isAsked = false
        /// Whether the note is about something that is to happen soon.
        var isSoon = false
    }

    var model: [String: Any]? {
        let all = units.map(box)
        let shown = Array(all.prefix(Self.mostUnits)) + [home].compactMap { $0 } + network
        guard !shown.isEmpty else { return nil }
        let age = reading.words.count(
            "word.years",
            overview.child.age(on: reading.today).years
        )
        let layout = PictureLayout(name: reading.name, age: age, boxes: shown)
        var model = layout.model
        model["heading"] = reading.text("picture.heading")
        model["title"] = reading.text("picture.title")
        model["description"] = reading.text(
            "picture.description",
            ["who": reading.words.list(shown.map(\.name))]
        )
        model["list"] = shown.map { box in
            [
                "mark": box.sector, "name": box.name,
                "text": [box.who, box.note].compactMap { $0 }.joined(separator: ". "),
            ]
        }
        model["careful"] = ShutOutNotice(overview: overview, words: reading.words).text(.seeing)
        let rest = all.dropFirst(Self.mostUnits).map(\.name)
        if !rest.isEmpty {
            model["rest"] = reading.text("picture.rest", ["who": reading.words.list(rest)])
        }
        return model
    }

    private var overview: PlanOverview { reading.overview }
    private var inputs: [SupportInput] { overview.inputs.map(\.content) }

    /// The holder first, then those with most to do; then those called, and those with a copy.
    private var units: [ServiceUnit.ID] {
        let performers = Set(inputs.map(\.performer))
            .sorted { (promises(of: $1).count, $0) < (promises(of: $0).count, $1) }
        let called = overview.meetings.flatMap { $0.called.sorted() }
        let all = [reading.plan.holder] + performers + called + overview.disclosures.map(\.receiver)
        var seen: Set<ServiceUnit.ID> = []
        return all.filter { reading.unit($0) != nil && seen.insert($0).inserted }
    }

    private func promises(of unit: ServiceUnit.ID) -> [SupportInput] {
        inputs.filter { $0.performer == unit && overview.commitment(to: $0).isPromise }
    }

    private func box(_ unit: ServiceUnit.ID) -> Box {
        let promised = promises(of: unit).count
        let asked = inputs.filter {
            $0.performer == unit && overview.commitment(to: $0) == .asked
        }
        let isCalled = lastCall(of: unit) != nil
        let isHolder = unit == reading.plan.holder
        let contact = overview.contacts.first {
            $0.unit == unit && $0.period.contains(reading.today)
        }
        var notes: [String] = []
        if promised > 0 { notes.append(reading.words.count("picture.promises", promised)) }
        if let question = asked.first { notes.append(note(on: question)) }
        if isHolder { notes.append(reading.words["picture.holds"]) }
        if notes.isEmpty, inputs.contains(where: { $0.performer == unit }) {
            notes.append(reading.words["picture.declined"])
        }
        if notes.isEmpty {
            notes.append(reading.words[isCalled ? "picture.\(called(unit))" : "picture.copy"])
        }
        return Box(
            sector: reading.mark(unit)["mark"] ?? "",
            name: reading.unitName(unit),
            who: contact?.name,
            note: notes.joined(separator: " · ").capitalizingFirst,
            isAsked: promised == 0 && !isHolder
                && (isCalled && called(unit) == "called" || !asked.isEmpty),
            isSoon: promised == 0 && !asked.isEmpty
        )
    }

    /// How a called unit stands to the meeting it was called to last.
    private func called(_ unit: ServiceUnit.ID) -> String {
        let meeting = lastCall(of: unit)
        if let attendance = meeting?.attendance {
            return attendance.units.contains(unit) ? "came" : "called"
        }
        return switch meeting.flatMap({ overview.answer(of: unit, to: $0) })?.reply {
        case .comes: "comes"
        case .staysAway: "staysAway"
        case nil: "called"
        }
    }

    /// The latest meeting the unit was called to and not told to stay away from.
    private func lastCall(of unit: ServiceUnit.ID) -> PlanMeeting? {
        overview.meetings.last { $0.isHeld && $0.called.contains(unit) || $0.isWaiting(for: unit) }
    }

    private func note(on question: SupportInput) -> String {
        switch overview.way(of: question, for: reading.caller) {
        case .unsent, .outOfReach: return reading.words["picture.unasked"]
        case .sent, .unknown: break
        }
        guard let day = question.answerBy, day >= reading.today, !reading.isCopy else {
            return reading.words["picture.asked"]
        }
        return reading.text("picture.answerBy", ["day": reading.day(day)])
    }

    /// Leisure and others around the child who do something, in the family's own words for them.
    ///
    /// - SeeAlso: ledger O-12.
    private var network: [Box] {
        let circles: [OtherMeasure.Circle] = [.leisure, .other]
        return circles.compactMap { circle in
            let measures = overview.measures.filter { $0.circle == circle }
            guard !measures.isEmpty else { return nil }
            return Box(
                sector: "other",
                name: reading.words["picture.\(circle.rawValue)"],
                who: reading.words.list(measures.map(\.who)),
                note: reading.words.count("picture.measures", measures.count)
            )
        }
    }

    /// Those at home and close by, in the family's own words for them; nobody who is shut out.
    private var home: Box? {
        let people =
            overview.family.guardians.filter { !overview.shutOut.contains($0.id) }.map(\.relation)
            + overview.family.closePersons.map(\.relation)
        guard !people.isEmpty else { return nil }
        let count = overview.measures.count { $0.circle == .family }
        return Box(
            sector: "family",
            name: reading.words["picture.home"],
            who: reading.words.list(people).capitalizingFirst,
            note: count > 0
                ? reading.words.count("picture.measures", count)
                : reading.words["picture.closest"]
        )
    }
}
