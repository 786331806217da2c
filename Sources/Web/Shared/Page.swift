import Domain

/// A page as data: stored, formatted values, and the template that shows them.
///
/// Lists are dictionaries: `View` knows what a template can do with those, and no struct.
package protocol Page {
    /// The template's name below `Templates`.
    static var template: String { get }
    /// The page's name in the window's title; never a child's name.
    var pageTitle: String { get }
    /// Whether a form on the page has problems, which the title then says first.
    var hasProblems: Bool { get }
    /// The menu item that the page belongs to.
    var section: MenuSection? { get }
    /// Whether someone may have typed something in it that it would be a pity to lose.
    var holdsTyping: Bool { get }
}

extension Page {
    package var hasProblems: Bool { false }
    package var section: MenuSection? { nil }
    package var holdsTyping: Bool { false }
}

/// The items of the main menu.
package enum MenuSection: String, Hashable, Sendable, CaseIterable {
    case toDo, plans, people, units, agreement
}
