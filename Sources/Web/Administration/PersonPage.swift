import Coordination
import Domain

/// One person with all assignments, those who stand in, and how the person gets in.
struct PersonPage: Page {
    static let template = "administration/person"

    let pageTitle: String
    let heading: String
    let userName: String
    let closed: String?
    let notice: [String: String]?
    /// Those that last and those to come.
    let groups: [[String: Any]]
    /// Those whom the person stands in for.
    let standsIn: [String: Any]?
    let past: [String: Any]?
    /// Why nothing is added here, to someone who looks at their own page.
    let own: String?
    let assignHref: String?
    let signIn: [String]
    let codeHref: String?
    /// How the button for an assignment steps back, when a code is what the person needs first.
    let codeFirst: String?
    let codeLabel: String
    let codeBackHref: String?
    let signOutHref: String?
    let closeHref: String?
    var section: MenuSection? { .people }

    init(
        _ member: StaffMember,
        in text: StaffText,
        isOwn: Bool = false,
        notice: [String: String]? = nil,
        today: CivilDate
    ) {
        let (entry, words) = (member.entry, text.words)
        pageTitle = words["person.title"]
        heading = entry.person.name
        userName = words.text("person.userName", ["userName": entry.userName])
        closed = entry.closed.map { words.text("person.closed", ["day": words.longDay($0)]) }
        self.notice = notice
        let over = entry.assignments.filter { $0.assignment.period.isOver(on: today) }
        groups = Self.groups(entry, text, today)
        standsIn =
            member.standsIn.isEmpty
            ? nil : ["rows": member.standsIn.map { Self.standIn($0, text) }]
        past =
            over.isEmpty ? nil : ["rows": over.reversed().map { Self.row($0, entry, text, today) }]
        let isOpen = entry.closed == nil
        own = isOwn ? words["refusal.staff.ownAssignment"] : nil
        assignHref = isOpen && !isOwn ? Paths.person(entry.person.id, .assign) : nil
        signIn = Self.signIn(member, today, words)
        let mayOpen = isOpen && !isOwn && !member.worksElsewhere
        codeHref = mayOpen ? Paths.person(entry.person.id, .code) : nil
        let isOut = member.code?.isOpen(on: today) == true
        codeFirst = codeHref != nil && !member.hasPassword && !isOut ? "quiet" : nil
        codeLabel = words[member.hasPassword ? "person.code.again" : "person.code.make"]
        codeBackHref = isOut ? Paths.person(entry.person.id, .codeBack) : nil
        signOutHref = isOpen ? Paths.person(entry.person.id, .signOut) : nil
        closeHref = mayOpen ? Paths.person(entry.person.id, .close) : nil
    }

    /// What the person has today, and what is to come.
    private static func groups(
        _ entry: StaffList.Entry,
        _ text: StaffText,
        _ today: CivilDate
    ) -> [[String: Any]] {
        let now = entry.assignments.filter { $0.assignment.period.contains(today) }
        let coming = entry.assignments.filter { $0.assignment.period.from > today }
        func group(_ id: String, _ heading: String, _ held: [StaffList.Held]) -> [String: Any] {
            [
                "id": id, "heading": text.words[heading],
                "rows": held.map { row($0, entry, text, today) },
                "empty": held.isEmpty ? text.words["person.none"] : "",
            ]
        }
        return [group("nu", "person.now", now)]
            + (coming.isEmpty ? [] : [group("sedan", "person.coming", coming)])
    }

    private static func standIn(
        _ standIn: StaffMember.StandIn,
        _ text: StaffText
    ) -> [String: String] {
        [
            "title": text.words.text("person.standsInFor", ["name": standIn.name]),
            "name": standIn.name, "what": text.line(standIn.assignment),
            "days": text.days(standIn.deputyship.period),
            "endHref": Paths.endDeputy(standIn.deputyship.id, of: standIn.assignment.person),
        ]
    }

    private static func row(
        _ held: StaffList.Held,
        _ entry: StaffList.Entry,
        _ text: StaffText,
        _ today: CivilDate
    ) -> [String: Any] {
        AssignmentRow(held: held, person: entry, text: text, today: today).model
    }

    /// How the person gets in, and what to do when they do not.
    private static func signIn(
        _ member: StaffMember,
        _ today: CivilDate,
        _ words: Words
    ) -> [String] {
        guard member.entry.closed == nil else { return [words["person.signIn.closed"]] }
        let password = words[member.hasPassword ? "person.signIn.password" : "person.signIn.none"]
        let elsewhere = member.worksElsewhere ? words["refusal.staff.worksElsewhere"] : nil
        let code = member.code.flatMap { code -> String? in
            switch code.state {
            case .out where code.isOpen(on: today):
                words.text("person.code.out", ["day": words.longDay(code.until)])
            case .out: words.text("person.code.over", ["day": words.longDay(code.until)])
            case .used(let day): words.text("person.code.used", ["day": words.longDay(day)])
            case .takenBack: nil
            }
        }
        let codes = member.hasCodes ? words["person.signIn.codes"] : nil
        return [password, codes, code, elsewhere].compactMap { $0 }
    }
}

/// One assignment with those who stand in, and what can be done about it.
private struct AssignmentRow {
    let held: StaffList.Held
    let person: StaffList.Entry
    let text: StaffText
    let today: CivilDate

    private var assignment: StaffAssignment { held.assignment }
    private var words: Words { text.words }

    var model: [String: Any] {
        var row: [String: Any] = [
            "title": assignment.title, "place": text.place(assignment.place),
            "days": text.days(assignment.period), "deputies": held.deputies.map(deputy),
        ]
        let role = text.role(assignment.role)
        if role != assignment.title { row["role"] = role }
        guard !assignment.period.isOver(on: today), person.closed == nil else { return row }
        row["acts"] = [
            "what": text.line(assignment),
            "list": [
                [
                    "href": Paths.newDeputy(for: assignment.id, of: person.person.id),
                    "label": words["person.addDeputy"],
                ],
                [
                    "href": Paths.endAssignment(assignment.id, of: person.person.id),
                    "label": words["person.end"],
                ],
            ],
        ]
        return row
    }

    private func deputy(_ deputy: StaffList.Deputy) -> [String: String] {
        let period = deputy.deputyship.period
        let isOver = period.isOver(on: today)
        var row = [
            "what": words.text(
                isOver ? "person.wasDeputy" : "person.deputy",
                ["name": deputy.name, "days": text.days(period).lowercasedFirst]
            ),
            "name": deputy.name,
        ]
        if !isOver, !assignment.period.isOver(on: today) {
            row["endHref"] = Paths.endDeputy(deputy.deputyship.id, of: person.person.id)
        }
        return row
    }
}

extension String {
    /// The sentence as it goes on within another.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
