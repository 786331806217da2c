/// A page of plain text: what Sammanhang is, or how accessible it is.
struct AboutPage: Page {
    static let template = "notices/about"

    let pageTitle: String
    let lede: String
    let sections: [[String: Any]]

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

    /// A heading with its paragraphs, by the last part of their keys.
    private struct Section {
        let name: String
        let paragraphs: [String]

        init(_ name: String, _ paragraphs: [String]) {
            self.name = name
            self.paragraphs = paragraphs
        }
    }

    private init(_ key: String, _ texts: [Section], _ words: Words) {
        pageTitle = words["\(key).heading"]
        lede = words["\(key).lede"]
        sections = texts.map { section in
            [
                "heading": words["\(key).\(section.name).heading"],
                "paragraphs": section.paragraphs.map { words["\(key).\(section.name).\($0)"] },
            ]
        }
    }
}
