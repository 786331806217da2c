/// Nothing is there, or nothing that the caller may know of; the two look the same.
package struct NotFound: Error, Hashable, Sendable {
    package init() {}
}

/// Someone else changed the part since the caller read it.
package struct StaleVersion: Error, Hashable, Sendable {
    package init() {}
}

/// The caller sees the thing, but the act belongs to someone else.
package enum NotAllowed: Error, Hashable, Sendable {
    /// Only staff do this.
    case staffOnly
    /// Only the child and the guardians do this.
    case familyOnly
    /// Only the unit that wrote the part changes it.
    case ownerOnly
}
