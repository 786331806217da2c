/// Something done by someone who is not a principal: the family, an association (åtgärd av annan).
///
/// - SeeAlso: HSL (2017:30) 16 kap. 4 §, third point of the plan's contents.
package struct OtherMeasure: Hashable, Sendable {
    package typealias ID = Identifier<OtherMeasure>

    package let id: ID
    package let who: String
    package private(set) var what: Prose
    package let when: String
    package let circle: Circle

    /// Where in the child's own surroundings it is done.
    ///
    /// - SeeAlso: ledger O-12.
    package enum Circle: String, Hashable, Sendable, CaseIterable {
        case family, leisure, other
    }

    package init(id: ID, who: String, what: Prose, when: String, circle: Circle = .family) {
        self.id = id
        self.who = who
        self.what = what
        self.when = when
        self.circle = circle
    }

    /// The same measure, in other words.
    package func saying(_ what: Prose) -> OtherMeasure {
        var measure = self
        measure.what = what
        return measure
    }
}
