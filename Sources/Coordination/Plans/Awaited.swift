import Domain

/// Something that waits for a unit, before it is known whether the caller may know of its child.
///
/// Children are then read for what is shown, all at once, and nobody else's name is read or logged.
struct Awaited<Item> {
    let child: Child.ID
    let item: (Child) throws -> Item
}

extension [Child.ID: Child] {
    /// What waits for the children who are here; the rest is as if it were not there.
    func items<Item>(_ awaited: [Awaited<Item>]) throws -> [Item] {
        try awaited.compactMap { waiting in try self[waiting.child].map(waiting.item) }
    }
}
