/// Something that a person at a unit did in a plan, which may still be taken back (ångra).
package struct RecentAct: Hashable, Sendable {
    package typealias ID = Identifier<RecentAct>

    /// How long an act can be undone, in seconds: ten minutes.
    ///
    /// Long enough to read the page once and see the slip, short enough that nobody has come to
    /// rely on what was written.
    package static let undoTime: Int64 = 10 * 60

    /// One part that the act wrote.
    package struct Part: Hashable, Sendable {
        package let kind: PartKind
        package let id: String
        /// The version that stood before; 0 for a part that the act began.
        package let before: Int
        package let after: Int

        package init(kind: PartKind, id: String, before: Int, after: Int) {
            self.kind = kind
            self.id = id
            self.before = before
            self.after = after
        }
    }

    /// What has happened in the plan since, as far as the unit's own parts are concerned.
    package struct Aftermath: Hashable, Sendable {
        /// Whether anything that the act wrote has gone to another unit.
        package let isHandedOut: Bool
        /// Whether someone in the family, or whom they invited, has opened the plan.
        package let isRead: Bool
        /// Whether the unit has written something else in the plan.
        package let isFollowed: Bool

        package init(isHandedOut: Bool, isRead: Bool, isFollowed: Bool) {
            self.isHandedOut = isHandedOut
            self.isRead = isRead
            self.isFollowed = isFollowed
        }
    }

    package enum Refusal: Error, Hashable, Sendable, CaseIterable {
        case notUndoable
        case alreadyUndone
        case tooLate
        case handedOut
        case readByOthers
        case somethingAfter
    }

    package let id: ID
    package let at: Instant
    package let parts: [Part]
    package let isUndone: Bool

    package init(id: ID, at: Instant, parts: [Part], isUndone: Bool = false) {
        self.id = id
        self.at = at
        self.parts = parts
        self.isUndone = isUndone
    }

    /// The last moment at which the act can be undone.
    package var until: Instant { at.adding(seconds: Self.undoTime) }

    /// Whether acts that wrote these parts can be undone at all.
    ///
    /// The beginning of a plan cannot: it rests on what the family was told.
    package static func canBeUndone(_ parts: [Part]) -> Bool {
        !parts.isEmpty
            && parts.allSatisfy { $0.kind.canBeUndone && ($0.kind != .plan || $0.before > 0) }
    }

    /// - Throws: The first reason why the act stands.
    package func allowUndo(at now: Instant, after since: Aftermath) throws(Refusal) {
        guard Self.canBeUndone(parts) else { throw .notUndoable }
        guard !isUndone else { throw .alreadyUndone }
        guard !since.isHandedOut else { throw .handedOut }
        guard !since.isRead else { throw .readByOthers }
        guard now <= until else { throw .tooLate }
        guard !since.isFollowed else { throw .somethingAfter }
    }
}
