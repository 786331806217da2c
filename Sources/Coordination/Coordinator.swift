import Domain
import Storage

/// Performs the operations of the service: one operation, one transaction, always logged.
package struct Coordinator: Sendable {
    let database: any Database
    package let effects: Effects
    package let agreements: AgreementShelf
    private let directories = DirectoryShelf()

    package init(database: any Database, effects: Effects, agreements: AgreementShelf) {
        self.database = database
        self.effects = effects
        self.agreements = agreements
    }

    /// The calendar date in Sweden just now.
    package var today: CivilDate { SwedishTime.day(of: effects.now()) }

    /// Reads as `caller`, and returns when the log of what was read is on the disk.
    ///
    /// Nothing is shown that could not be logged. A read that fails leaves its attempts behind.
    /// - Parameter permission: What the caller's role must list; to meet children unless said.
    /// - Throws: `NotFound` for another role, to which the service has no such thing.
    package func read<Value: Sendable>(
        as caller: Caller,
        needing permission: Permission = .plans,
        _ body: @escaping @Sendable (Work) throws -> Value
    ) async throws -> Value {
        let log = AuditLog(caller: caller, effects: effects)
        let (result, entries) = try await database.read { connection in
            try attempt(body, as: caller, needing: permission, on: AskedOnce(connection))
        }
        let outcome: AuditLog.Outcome = if case .success = result { .done } else { .refused }
        if !entries.isEmpty {
            try await database.write { try log.write(entries, outcome, on: $0) }
        }
        return try result.get()
    }

    /// Writes as `caller` in one transaction, with its log; `body` may run more than once.
    ///
    /// When `body` throws, what it wrote is undone, and the log keeps what it tried.
    /// - Parameter operation: The operation's name in the log.
    /// - Parameter permission: What the caller's role must list; to meet children unless said.
    /// - Throws: `AlreadySubmitted` when the caller's form has done this before; `NotFound` for a
    ///   role that does not list the permission.
    package func write<Value: Sendable>(
        as caller: Caller,
        _ operation: String,
        needing permission: Permission = .plans,
        _ body: @escaping @Sendable (Work) throws -> Value
    ) async throws -> Value {
        let log = AuditLog(caller: caller, effects: effects)
        do {
            return try await database.write(
                refused: { connection, error in
                    let tried = (error as? Failed)?.entries ?? []
                    let attempt = AuditEntry(act: .attempted, subject: operation)
                    try log.write([attempt] + tried, .refused, on: connection)
                },
                { connection in
                    try claim(operation, for: caller, on: connection)
                    let kept = keeping(body, as: operation)
                    let (result, entries) = try attempt(
                        kept,
                        as: caller,
                        needing: permission,
                        on: connection
                    )
                    switch result {
                    case .success(let value):
                        try log.write(entries, .done, on: connection)
                        return value
                    case .failure(let error):
                        throw Failed(error: error, entries: entries)
                    }
                }
            )
        } catch let failed as Failed {
            throw failed.error
        }
    }

    private func claim(
        _ operation: String,
        for caller: Caller,
        on connection: any Connection
    ) throws {
        guard let submission = caller.submission else { return }
        try Submissions(connection: connection, now: effects.now())
            .claim(submission, for: operation, by: caller.person)
    }

    /// The operation with what it wrote kept as one act, so that it can be undone.
    private func keeping<Value>(
        _ body: @escaping (Work) throws -> Value,
        as operation: String
    ) -> (Work) throws -> Value {
        { work in
            let value = try body(work)
            try ActBook(work: work).keep(operation)
            return value
        }
    }

    private func attempt<Value>(
        _ body: (Work) throws -> Value,
        as caller: Caller,
        needing permission: Permission,
        on connection: any Connection
    ) throws -> (Result<Value, any Error>, [AuditEntry]) {
        let audit = AuditTrail()
        let work = try Work(
            connection: connection,
            caller: caller,
            agreements: agreements,
            directories: directories,
            effects: effects,
            audit: audit
        )
        let result = Result {
            try work.require(permission)
            return try body(work)
        }
        return (result, audit.entries)
    }
}

/// An error from an operation, with what the operation had tried.
private struct Failed: Error {
    let error: any Error
    let entries: [AuditEntry]
}
