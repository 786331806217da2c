/// A language that the pages speak.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case sv, en

    /// The language to offer a change to.
    var other: Language { self == .sv ? .en : .sv }
}
