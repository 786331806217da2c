import Coordination
import Domain

/// The people of an authority with what they do today; the first page of who looks after them.
struct PeoplePage: Page {
    static let template = "administration/people"

    let pageTitle: String
    let lede: String
    let notice: [String: String]?
    /// What a search found, in words; nothing for the list itself.
    let searched: String?
    let people: [[String: Any]]
    let isEmpty: Bool
    let first: String?
    let next: String?
    var section: MenuSection? { .people }

    /// - Parameter place: Where the page before this one ended; nothing for the first page.
    init(
        _ list: StaffList,
        in text: StaffText,
        at authority: String,
        after place: Person.ID? = nil,
        notice: [String: String]? = nil,
        today: CivilDate
    ) {
        let words = text.words
        pageTitle = words["people.heading"]
        lede = words.text("people.lede", ["authority": authority])
        self.notice = notice
        searched = nil
        people = list.entries.map { Self.row($0, text, today) }
        isEmpty = list.entries.isEmpty
        first = place.map { _ in Paths.administration }
        next = list.next.map(Paths.people(after:))
    }

    /// What a search found.
    init(found list: StaffList, in text: StaffText, at authority: String, today: CivilDate) {
        let (words, count) = (text.words, list.entries.count)
        pageTitle = words["people.heading"]
        lede = words.text("people.lede", ["authority": authority])
        notice = nil
        searched =
            count == 0 ? words["people.nothing"] : words.count("people.found", count)
        people = list.entries.map { Self.row($0, text, today) }
        isEmpty = false
        first = Paths.administration
        next = nil
    }

    private static func row(
        _ entry: StaffList.Entry,
        _ text: StaffText,
        _ today: CivilDate
    ) -> [String: Any] {
        let now = entry.assignments.map(\.assignment).filter { $0.period.contains(today) }
        var row: [String: Any] = [
            "href": Paths.person(entry.person.id), "name": entry.person.name,
            "userName": entry.userName, "assignments": now.map(text.line),
        ]
        if entry.closed != nil {
            row["tag"] = ["kind": "plain", "label": text.words["people.closed"]]
        } else if now.isEmpty {
            let first = entry.assignments.map(\.assignment.period.from).filter { $0 > today }.min()
            let label = first.map {
                text.words.text("people.begins", ["day": text.words.day($0, today: today)])
            }
            row["tag"] = ["kind": "wait", "label": label ?? text.words["people.idle"]]
        }
        return row
    }
}

extension StaffText {
    /// The only authority that a role in an authority looks after.
    var authority: String { directory.authorities.first?.name ?? "" }
}
