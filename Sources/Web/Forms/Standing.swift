import Foundation

/// What was written down where the fields of a form ask, before anyone typed, by name.
///
/// It travels with the form as one hidden text, so that a form sent late can be compared with what
/// stands by then, whatever it is about. Nobody but the sender is fooled by changing it.
struct Standing: Equatable {
    private let texts: [String: String]

    init(_ form: Form) {
        let presets = form.fields.filter(\.isStored).map { ($0.name, $0.preset) }
        let all = Dictionary(presets) { first, _ in first }.merging(form.standing) { $1 }
        texts = all.filter { !$0.value.isEmpty }
    }

    /// Nothing when the text was not sent, or is no text of ours.
    init?(_ text: String) {
        guard let texts = try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))
        else { return nil }
        self.texts = texts
    }

    var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(texts)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// What a field held; of a form about one of several things, of the thing that was chosen.
    func value(of field: Field, in form: Form, typed: FormFields) -> String {
        guard let subject = form.subject, field.name != subject else {
            return texts[field.name] ?? ""
        }
        return texts[Self.key(field.name, of: typed[subject])] ?? ""
    }

    /// The key of a field that stands differently for each choice of the form's subject.
    static func key(_ field: String, of choice: String) -> String { "\(field)@\(choice)" }
}

/// A field that someone else has changed since the form was shown, and that is now sent.
struct FieldConflict {
    let field: Field
    /// What stood there when the form was shown.
    let base: String
    let theirs: String
    let mine: String
    /// Whether the two have been compared, and the sender's choice said two things at once.
    var isOpen = false

    /// Whether the sender has typed something else than stood there.
    var isMineChanged: Bool { mine != base }

    /// Every field that stands differently than when the form was shown, unless the sender wants
    /// what stands there now.
    ///
    /// What was only suggested is nobody's, and is never compared.
    static func all(in form: Form, _ typed: FormFields) -> [FieldConflict] {
        guard let shown = Standing(typed["was"]) else { return [] }
        let now = Standing(form)
        return form.fields.filter(\.isStored).compactMap { field in
            let isOpen = typed.has(FormFields.choice(of: field.name))
            let conflict = FieldConflict(
                field: field,
                base: isOpen
                    ? typed.whole("base.\(field.name)")
                    : shown.value(of: field, in: form, typed: typed),
                theirs: now.value(of: field, in: form, typed: typed),
                mine: typed.whole(field.name),
                isOpen: isOpen
            )
            let isNews = isOpen || conflict.theirs != conflict.base
            return isNews && conflict.mine != conflict.theirs ? conflict : nil
        }
    }
}

extension Field {
    /// Whether what the field begins from is written down somewhere, and can be changed there.
    var isStored: Bool { holdsValue && !isSuggestion }

    /// Whether the field is filled in, and is no heading or sentence.
    var holdsValue: Bool {
        switch kind {
        case .line, .area, .day, .radios, .checks, .select: !name.isEmpty
        case .heading, .note, .notice: false
        }
    }
}

extension FormFields {
    /// All that a field holds, as a preset is written: lines ended the same way, none at the end.
    func whole(_ name: String) -> String {
        let values = all(name)
        let isWhole = values.first?.contains("\n") ?? false
        return (isWhole ? self[name] : values.joined(separator: "\n")).replacingOccurrences(
            of: "\r\n",
            with: "\n"
        )
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
