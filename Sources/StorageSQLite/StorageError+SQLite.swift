import GRDB
import Storage

extension StorageError {
    /// The error of a statement that has been bound, so the engine's text is used only where we
    /// know that it holds a name and no value.
    init(_ error: DatabaseError) {
        let message = error.message ?? ""
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            self = .uniqueViolation(of: Self.name(in: message))
        case .SQLITE_CONSTRAINT_CHECK:
            self = .checkViolation(of: Self.name(in: message))
        case .SQLITE_CONSTRAINT_NOTNULL:
            self = .notNullViolation(of: Self.name(in: message))
        case .SQLITE_CONSTRAINT_FOREIGNKEY:
            self = .foreignKeyViolation
        case .SQLITE_CONSTRAINT_TRIGGER where message == "FOREIGN KEY constraint failed":
            self = .foreignKeyViolation  // ON DELETE RESTRICT is a trigger inside SQLite
        default:
            self = Self.other(error)
        }
    }

    /// The error of a statement that is not yet bound: the engine can only quote the statement.
    init(preparing error: DatabaseError) {
        self = .engine(
            code: "\(error.errorCode)",
            message: error.message ?? "\(error.extendedResultCode)"
        )
    }

    private static func other(_ error: DatabaseError) -> StorageError {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        case .SQLITE_FULL: .full
        default: .engine(code: "\(error.errorCode)", message: "\(error.extendedResultCode)")
        }
    }

    /// What stands after the colon in `UNIQUE constraint failed: plan.id`.
    private static func name(in message: String) -> String {
        String(message[(message.firstRange(of: ": ")?.upperBound ?? message.startIndex)...])
    }
}
