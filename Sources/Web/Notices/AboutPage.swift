/// A page of plain text: what Sammanhang is, how to get on with it, or how accessible it is.
struct AboutPage: Page {
    static let template = "notices/about"

    let pageTitle: String
    let lede: String
    let sections: [[String: Any]]
    let next: [String: String]?

    /// What Sammanhang is, in eight sentences for a parent.
    static func about(in words: Words) -> AboutPage {
        AboutPage(
            "about.about",
            [
                Section("plan", ["together", "contents"]), Section("child", ["first", "consent"]),
                Section("seen", ["own", "confirmed", "looked"]),
            ],
            words
        )
    }

    /// How well the pages work for everyone, and where they do not yet.
    static func accessibility(in words: Words) -> AboutPage {
        AboutPage(
            "about.accessibility",
            [
                Section("works", ["built", "keyboard"]), Section("tested", ["how", "notYet"]),
                Section("lacks", ["formats", "written"]), Section("report", ["where", "appeal"]),
            ],
            words
        )
    }

    /// The few things one has to know, for the child, for the family and for those who work.
    static func help(in words: Words) -> AboutPage {
        AboutPage(
            "about.help",
            [
                Section("child", points: ["yours", "say", "readers", "looked", "urgent"]),
                Section("family", points: ["yes", "now", "write", "readers", "talk"]),
                Section("staff", points: ["toDo", "next", "handOut", "kept", "undo", "rule"]),
                Section("wrong", points: ["contact", "manager", "care", "school", "ivo", "talk"]),
                Section("stuck", ["family", "staff", "signIns"]),
            ],
            next: Paths.glossary,
            words
        )
    }

    /// A heading with its paragraphs or its list, by the last part of their keys.
    private struct Section {
        let name: String
        let paragraphs: [String]
        let points: [String]

        init(_ name: String, _ paragraphs: [String] = [], points: [String] = []) {
            self.name = name
            self.paragraphs = paragraphs
            self.points = points
        }
    }

    private init(
        _ key: String,
        _ texts: [Section],
        next: String? = nil,
        _ words: Words
    ) {
        self.next = next.map { ["href": $0, "text": words["\(key).next"]] }
        pageTitle = words["\(key).heading"]
        lede = words["\(key).lede"]
        sections = texts.map { section in
            let key = "\(key).\(section.name)"
            var model: [String: Any] = [
                "heading": words["\(key).heading"],
                "paragraphs": section.paragraphs.map { words["\(key).\($0)"] },
            ]
            if !section.points.isEmpty {
                model["points"] = ["list": section.points.map { words["\(key).\($0)"] }]
            }
            return model
        }
    }
}
