import Coordination
import Domain
import OpenID

/// Where someone is signed in, so that they can end what they do not know or have left open.
struct SignInsPage: Page {
    static let template = "accounts/sign-ins"
    /// What a form sends for every sign-in but this one.
    static let others = "andra"

    let pageTitle: String
    let notice: [String: String]?
    let signIns: [[String: Any]]
    /// What the button sends that signs out everywhere else; nothing when there is nowhere else.
    let endOthers: String?
    let passwordHref: String?
    let codesHref: String?
    /// What the person has not said that they know of, and the event that the button sends.
    let news: [String: Any]?
    let known: [String: Any]?

    init(
        _ signIns: [OwnSessions.SignIn],
        events: [AccountEvent] = [],
        isFamily: Bool = false,
        hasPassword: Bool,
        providers: [Provider] = [],
        notice: [String: String]? = nil,
        today: CivilDate,
        in words: Words
    ) {
        pageTitle = words["signIns.heading"]
        self.notice = notice
        let names = Dictionary(providers.map { ("openid:\($0.key)", $0.name) }) { one, _ in one }
        self.signIns = signIns.map { Self.row($0, names, today, words) }
        endOthers = signIns.contains { !$0.isThis } ? Self.others : nil
        passwordHref = hasPassword ? Paths.password : nil
        codesHref = hasPassword ? Paths.codes : nil
        let (new, old) = (events.filter { !$0.isKnown }, events.filter(\.isKnown))
        news = new.first.map { latest in
            [
                "events": new.map { Self.row($0, today, words) },
                "latest": latest.id.description,
                "advice": words[Self.advice(isFamily: isFamily, hasPassword: hasPassword)],
            ]
        }
        known = old.isEmpty ? nil : ["events": old.map { Self.row($0, today, words) }]
    }

    private static func advice(isFamily: Bool, hasPassword: Bool) -> String {
        guard hasPassword else { return "events.adviceWithoutPassword" }
        return isFamily ? "events.adviceToFamily" : "events.advice"
    }

    private static func row(
        _ event: AccountEvent,
        _ today: CivilDate,
        _ words: Words
    ) -> [String: String] {
        let key = "events.kind.\(event.kind.rawValue)"
        return [
            "what": words.text(key, ["name": event.name ?? words["events.service"]]),
            "when": moment(event.at, today, words),
        ]
    }

    private static func row(
        _ signIn: OwnSessions.SignIn,
        _ names: [String: String],
        _ today: CivilDate,
        _ words: Words
    ) -> [String: Any] {
        let way =
            names[signIn.way].map { words.text("signIns.way.provider", ["name": $0]) }
            ?? Self.ways[signIn.way].map { words[$0] } ?? words["signIns.way.password"]
        let begun = moment(signIn.begun, today, words)
        var row: [String: Any] = [
            "device": words["signIns.device.\(signIn.device.rawValue)"],
            "place": [signIn.placeName ?? words["layout.family"], way].joined(separator: " · "),
            "when": words.text(
                "signIns.when",
                ["begun": begun, "seen": moment(signIn.seen, today, words)]
            ),
        ]
        if signIn.isThis {
            row["tag"] = ["kind": "on", "label": words["signIns.this"]]
        } else {
            row["end"] = ["key": signIn.key, "begun": begun]
        }
        return row
    }

    private static let ways = [
        "password+code": "signIns.way.code", PaperSignIns.way: "signIns.way.paper",
    ]

    /// A day and a time, as one says it today.
    private static func moment(_ instant: Instant, _ today: CivilDate, _ words: Words) -> String {
        let day = SwedishTime.day(of: instant)
        return words.text(
            day == today ? "signIns.today" : "signIns.day",
            ["day": words.day(day, today: today), "time": SwedishTime.clock(of: instant)]
        )
    }
}

extension Paths {
    /// Says that one knows what has happened to one's account.
    static let knowAccountEvents = "/inloggningar/sett"
}
