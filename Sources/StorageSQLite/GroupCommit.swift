import GRDB
import Metrics
import Storage
import Synchronization

/// Runs waiting writes together, so that many share one sync of the disk.
///
/// Nobody is answered before the commit. Without load a group is one write; nobody waits for
/// company. A class, since all callers share the line.
final class GroupCommit: Sendable {
    private let pool: DatabasePool
    private let transaction: SharedTransaction
    private let line = Mutex(WaitingLine())
    private let commits = Counter(label: "storage.commits")
    private let groupSize = Recorder(label: "storage.group_size", aggregate: true)

    init(
        _ pool: DatabasePool,
        mostMembers: Int = 256,
        longestTurn: Duration = .milliseconds(20),
        beforeCommit: @escaping SQLiteDatabase.BeforeCommit
    ) {
        self.pool = pool
        transaction = SharedTransaction(
            mostMembers: mostMembers,
            longestTurn: longestTurn,
            beforeCommit: beforeCommit
        )
    }

    var waitingCount: Int { line.withLock { $0.count } }

    var isClosed: Bool { line.withLock { $0.end == .closed } }

    /// Runs `body` on the writer and returns when its group is committed.
    func write<Value: Sendable>(
        refused: Storage.Database.Refused?,
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try Task.checkCancellation()
        let ticket = line.withLock { $0.takeTicket() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                join(Member(ticket, refused: refused, body, answering: continuation))
                if Task.isCancelled { leave(ticket) }
            }
        } onCancel: {
            leave(ticket)
        }
    }

    /// Lets nobody more in, and returns when those who wait have been served.
    func finish() async {
        await withCheckedContinuation { continuation in
            let ticket = line.withLock { $0.takeTicket() }
            let last = Member(
                ticket: ticket,
                run: { _ in { continuation.resume() } },
                refused: nil,
                fail: { _ in continuation.resume() }
            )
            join(last, closing: true)
        }
    }

    // MARK: - The line

    private func join(_ member: Member, closing: Bool = false) {
        do {
            let mustServe = try line.withLock { line in
                defer { if closing { line.close() } }
                return try line.join(member)
            }
            if mustServe { takeTurn() }
        } catch {
            member.fail(error)
        }
    }

    private func leave(_ ticket: Int) {
        line.withLock { $0.leave(ticket) }?.fail(CancellationError())
    }

    /// One group each turn: between turns the writer is free for others.
    private func takeTurn() {
        // Not the async form: that one lets a cancelled task interrupt the whole group.
        pool.asyncWriteWithoutTransaction { [self] database in
            serve(on: database) { line.withLock { $0.next() } }
            if line.withLock({ $0.goesOn() }) { takeTurn() }
        }
    }

    private func serve(on database: GRDB.Database, next: () -> Member?) {
        switch transaction.run(on: database, next: next) {
        case .committed(let answers):
            // Counted first: whoever is answered may ask at once how many there have been.
            commits.increment()
            groupSize.record(answers.count)
            for answer in answers { answer() }
        case .unknown(let members):
            breakOff(members)
        case .lost(let members, let error):
            recover(members, next, from: error, on: database)
        }
    }

    // MARK: - When a group is lost

    /// Runs the members one at a time, so that only the guilty one fails.
    private func recover(
        _ members: [Member],
        _ next: () -> Member?,
        from error: any Error,
        on database: GRDB.Database
    ) {
        if members.isEmpty {  // the transaction never began
            turnAway(next, because: error)
        } else if members.count > 1 {
            for member in members { serveAlone(member, on: database) }
        } else if let report = members[0].reporting(error) {
            serveAlone(report, on: database)
        } else {
            members[0].fail(error)
        }
    }

    /// All are taken out before anyone is told, or those who try again at once would be told too.
    private func turnAway(_ next: () -> Member?, because error: any Error) {
        var waiting: [Member] = []
        while let member = next() { waiting.append(member) }
        for member in waiting { member.fail(error) }
    }

    private func serveAlone(_ member: Member, on database: GRDB.Database) {
        if line.withLock({ $0.isBroken }) { return member.fail(StorageError.outcomeUnknown) }
        var alone: Member? = member
        serve(on: database) { alone.take() }
    }

    /// The writer stops: a later sync could succeed without the pages that were lost.
    private func breakOff(_ members: [Member]) {
        let waiting = line.withLock { $0.breakOff() }
        for member in members + waiting { member.fail(StorageError.outcomeUnknown) }
    }
}
