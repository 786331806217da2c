/// A field of a form, by its name; its texts are found under `field.<name>` in the strings.
struct Field {
    enum Kind {
        case line(type: String)
        case area(rows: Int)
        case day
        case radios([Option])
        case checks([Option])
        case select([Option])
        /// A heading that begins a new thought on the same page.
        case heading
        /// A sentence that explains, or a fact to keep in sight while writing.
        case note(String)
        /// A calm word on why something is as it is, with the page where it can be changed.
        case notice(String, href: String, link: String, keeping: Bool)
    }

    struct Option: Hashable {
        let value: String
        let label: String
        var hint: String?
    }

    let name: String
    let kind: Kind
    var isOptional = false
    /// What the field holds when the form is shown for the first time; several choices stand on
    /// lines of their own.
    var preset = ""
    /// Whether the preset is only a help to begin from, and not what is written down already.
    var isSuggestion = false
    /// Shown only while the choice `name=value` is made, where the browser can do so by itself.
    var shownWhen: String?
    /// Whether what it is preset to is nearly always right, so that it is asked for folded away.
    var isRare = false
    /// The name of another hint than the field's usual one.
    var hint = "hint"
    /// Values for the placeholders of label and hint.
    var values: [String: String] = [:]

    static func line(_ name: String, type: String = "text") -> Field {
        Field(name: name, kind: .line(type: type))
    }
    static func area(_ name: String, rows: Int = 4) -> Field {
        Field(name: name, kind: .area(rows: rows))
    }
    static func day(_ name: String) -> Field { Field(name: name, kind: .day) }
    static func radios(_ name: String, _ options: [Option]) -> Field {
        Field(name: name, kind: .radios(options))
    }
    static func checks(_ name: String, _ options: [Option]) -> Field {
        Field(name: name, kind: .checks(options))
    }
    static func select(_ name: String, _ options: [Option]) -> Field {
        Field(name: name, kind: .select(options))
    }
    static func heading(_ name: String) -> Field { Field(name: name, kind: .heading) }
    static func note(_ text: String) -> Field { Field(name: "", kind: .note(text)) }

    /// - Parameter keeping: Whether what is typed is kept as a draft when the link is followed.
    static func notice(
        _ text: String,
        href: String,
        link: String,
        keeping: Bool = false
    ) -> Field {
        Field(name: "", kind: .notice(text, href: href, link: link, keeping: keeping))
    }

    func optional() -> Field { changed { $0.isOptional = true } }

    /// Filled in with what stands now; someone else may have changed it before it is sent.
    func preset(_ value: String) -> Field { changed { $0.preset = value } }

    /// Filled in with what is most likely.
    ///
    /// Nobody has written it, so nobody can have changed it.
    func suggested(_ value: String) -> Field {
        changed {
            $0.preset = value
            $0.isSuggestion = true
        }
    }

    func shown(when condition: String) -> Field { changed { $0.shownWhen = condition } }
    func rare() -> Field { changed { $0.isRare = true } }
    func hinted(_ name: String) -> Field { changed { $0.hint = name } }
    func with(_ values: [String: String]) -> Field { changed { $0.values = values } }

    private func changed(_ change: (inout Field) -> Void) -> Field {
        var field = self
        change(&field)
        return field
    }
}

extension Field {
    /// The name of the same field in a numbered row of the form; the first row bears no number.
    static func name(_ name: String, row: Int) -> String { row == 1 ? name : "\(name)-\(row)" }

    /// The key of the field's texts, which every row shares.
    static func key(of name: String) -> String { String(name.prefix { $0 != "-" }) }

    /// One option for each case, with its text under `key.<case>`.
    static func options<Choice: CaseIterable & RawRepresentable>(
        _ type: Choice.Type,
        _ key: String,
        _ words: Words
    ) -> [Option] where Choice.RawValue == String {
        Choice.allCases.map { choice in
            Option(value: choice.rawValue, label: words["\(key).\(choice.rawValue)"])
        }
    }
}
