import CLibPQ
import Storage

/// What the server, or the way to it, said no with.
struct PostgresFailure: Error {
    /// The five characters that alone stay the same (SQLSTATE); empty when no server answered.
    let state: String
    /// The constraint or the column, where there is one.
    let name: String
    /// What may be told; empty once a value is bound, since the server's text may quote it.
    let message: String
    /// Whether the connection is gone.
    let isLost: Bool

    /// - Parameter isTold: Whether the server's text can quote nothing but the statement.
    init(_ result: OpaquePointer?, on link: OpaquePointer, isTold: Bool) {
        func field(_ code: Unicode.Scalar) -> String {
            PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) } ?? ""
        }
        state = field("C")
        name = [field("n"), field("c")].first { !$0.isEmpty } ?? ""
        message = isTold ? field("M") : ""
        isLost = PQstatus(link) == CONNECTION_BAD
    }

    /// Whether it comes of another transaction and nothing else.
    ///
    /// 40001 is a serialization failure, 40P01 a deadlock.
    var isOfAnother: Bool { !isLost && ["40001", "40P01"].contains(state) }

    /// Whether another transaction may be behind it: a key just taken, a row just gone.
    ///
    /// The server finds that out before it finds that the two cannot be put in an order.
    var mayBeOfAnother: Bool { !isLost && ["23505", "23503"].contains(state) }

    /// Whether the connection is of no more use though it is there.
    ///
    /// Its statements are gone or out of date (26000, 0A000), or it leads to a standby (25006).
    var spoilsSession: Bool { ["26000", "0A000", "25006"].contains(state) }
}

extension StorageError {
    init(_ failure: PostgresFailure) {
        self =
            switch failure.state {
            case _ where failure.isLost: .connectionLost
            case "23505": .uniqueViolation(of: failure.name)
            case "23503", "23001": .foreignKeyViolation
            case "23514": .checkViolation(of: failure.name)
            case "23502": .notNullViolation(of: failure.name)
            case "40001", "40P01", "55P03", "57014", "53300": .busy
            case "53100": .full
            default: .engine(code: failure.state, message: failure.message)
            }
    }
}
