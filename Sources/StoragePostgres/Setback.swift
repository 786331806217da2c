import Storage

/// Why one attempt at a transaction came to nothing.
struct Setback: Error {
    /// What to tell in the end, if no other attempt is made: what the closure made of it.
    let error: any Error
    /// What the engine itself said no with, where it did.
    let failure: PostgresFailure?

    init(_ error: any Error, after failure: PostgresFailure?) {
        let own = error as? PostgresFailure
        self.failure = failure ?? own
        self.error = own.map(StorageError.init) ?? error
    }
}
