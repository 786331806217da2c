/// What an engine says of its own state, for whoever looks after the server.
package struct Condition: Hashable, Sendable {
    /// What is as it should be, such as how a commit reaches the disk.
    package let facts: [String]

    /// What is wrong, in the engine's words; nothing when all is well.
    package let faults: [String]

    package init(facts: [String], faults: [String]) {
        self.facts = facts
        self.faults = faults
    }
}
