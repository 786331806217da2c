import GRDB
import Storage

/// One transaction for many writes, each in a savepoint of its own.
struct SharedTransaction: Sendable {
    /// How it ended; nobody has been answered yet.
    enum Outcome {
        case committed([Member.Answer])
        /// Nothing of it is left.
        case lost([Member], because: any Error)
        /// After a failed sync the rows may come back at the next start.
        case unknown([Member])
    }

    let mostMembers: Int
    let longestTurn: Duration
    let beforeCommit: SQLiteDatabase.BeforeCommit

    /// Takes members one at a time, so that those who come late still catch this sync.
    ///
    /// GRDB's `inTransaction` is more than BEGIN and COMMIT: it also refuses every statement after
    /// the engine has ended the transaction by itself.
    func run(on database: GRDB.Database, next: () -> Member?) -> Outcome {
        var members: [Member] = []
        var answers: [Member.Answer] = []
        var reachedCommit = false
        do {
            try database.inTransaction(.immediate) {
                let end = ContinuousClock.now + longestTurn
                while hasRoom(after: members.count, until: end), let member = next() {
                    members.append(member)
                    answers.append(try member.attempt(on: database))
                }
                try beforeCommit(SQLiteConnection(database: database))
                reachedCommit = true
                return .commit
            }
        } catch let error as DatabaseError where reachedCommit && error.isAboutTheDisk {
            return .unknown(members)
        } catch {
            return .lost(members, because: translated(error))
        }
        return .committed(answers)
    }

    /// There is always room for one, however late.
    private func hasRoom(after count: Int, until end: ContinuousClock.Instant) -> Bool {
        count == 0 || (count < mostMembers && .now < end)
    }
}

extension DatabaseError {
    fileprivate var isAboutTheDisk: Bool { resultCode == .SQLITE_IOERR }
}
