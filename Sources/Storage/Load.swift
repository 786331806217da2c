/// How busy a database is just now.
package struct Load: Hashable, Sendable {
    /// Transactions that wait for their turn.
    package let waiting: Int

    /// Connections on which a transaction runs.
    package let inUse: Int

    /// Connections there can be.
    package let connections: Int

    package init(waiting: Int, inUse: Int, connections: Int) {
        self.waiting = waiting
        self.inUse = inUse
        self.connections = connections
    }
}
