import CLibPQ

/// The connection as libpq holds it, and what the server has prepared on it.
struct Link {
    /// A prepared statement is known by its text and by the types of what is bound.
    private struct Statement: Hashable {
        let text: String
        let types: [Oid]
    }

    /// There are some hundreds of texts; what comes after so many is prepared for once only.
    private static let mostPrepared = 2000

    let pointer: OpaquePointer
    private var prepared: [Statement: String] = [:]
    private var isSpoilt = false

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    /// Whether another transaction can begin here.
    var isUsable: Bool {
        !isSpoilt && PQstatus(pointer) == CONNECTION_OK
            && PQtransactionStatus(pointer) == PQTRANS_IDLE
    }

    /// The name of the prepared statement, which may be empty.
    mutating func prepare(_ text: String, _ parameters: Parameters) throws -> String {
        let statement = Statement(text: text, types: parameters.types)
        if let name = prepared[statement] { return name }
        let name = prepared.count < Self.mostPrepared ? "s\(prepared.count)" : ""
        let result = PQprepare(pointer, name, text, parameters.count, parameters.types)
        defer { PQclear(result) }
        _ = try require(result, isTold: true)
        if !name.isEmpty { prepared[statement] = name }
        return name
    }

    /// The result, if it is a good one.
    ///
    /// - Throws: `PostgresFailure`.
    mutating func require(_ result: OpaquePointer?, isTold: Bool) throws -> OpaquePointer {
        let status = PQresultStatus(result)
        if let result, status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK { return result }
        let failure = PostgresFailure(result, on: pointer, isTold: isTold)
        isSpoilt = isSpoilt || failure.spoilsSession
        throw failure
    }
}
