/// A text that people read, in Swedish and in English.
///
/// An agreement supplies both, because a page is shown whole in one language or not at all.
package struct Bilingual: Hashable, Sendable {
    package let sv: String
    package let en: String

    package init(sv: String, en: String) {
        self.sv = sv
        self.en = en
    }
}
