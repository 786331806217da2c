import Domain
import Foundation

/// What the fields of a form held before anyone typed, by name.
///
/// It travels with the form as one hidden text, so that a form sent late can be compared with what
/// stands by then, whatever it is about. Nobody but the sender is fooled by changing it.
struct Standing: Equatable {
    private let texts: [String: String]

    init(_ form: Form) {
        let presets = form.fields.filter(\.holdsValue).map { ($0.name, $0.preset) }
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

    /// Whether the sender has typed something else than stood there.
    var isMineChanged: Bool { mine != base }

    /// Every field that stands differently than when the form was shown, unless the sender wants
    /// what stands there now.
    ///
    /// A day that is filled in as today changes at midnight and not because of anyone.
    static func all(in form: Form, _ typed: FormFields, today: CivilDate) -> [FieldConflict] {
        guard let shown = Standing(typed["was"]) else { return [] }
        let now = Standing(form)
        return form.fields.filter(\.holdsValue).compactMap { field in
            let conflict = FieldConflict(
                field: field,
                base: shown.value(of: field, in: form, typed: typed),
                theirs: now.value(of: field, in: form, typed: typed),
                mine: typed.whole(field.name)
            )
            let isNews = conflict.theirs != conflict.base && conflict.theirs != today.description
            return isNews && conflict.mine != conflict.theirs ? conflict : nil
        }
    }
}

extension Field {
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
        all(name).joined(separator: "\n").replacingOccurrences(of: "\r\n", with: "\n")
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
