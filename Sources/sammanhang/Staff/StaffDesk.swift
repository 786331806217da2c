import Coordination
import Domain
import Foundation
import Storage

/// People and units as the command looks after them, with what was written turned into values.
struct StaffDesk {
    let coordinator: Coordinator
    let caller = Caller.commandLine

    init(_ database: any Database) {
        coordinator = Coordinator(
            database: database,
            effects: .live,
            agreements: AgreementShelf([])
        )
    }

    var today: CivilDate { coordinator.today }

    func userName(_ text: String) throws -> UserName {
        do throws(UserName.Problem) {
            return try UserName(parsing: text)
        } catch {
            throw FieldFault(error)
        }
    }

    func name(_ text: String, field: String) throws -> ProperName {
        do throws(ProperName.Problem) {
            return try ProperName(parsing: text)
        } catch {
            throw FieldFault(error, field: field)
        }
    }

    /// - Throws: `FieldFault` when it would end before it begins.
    func period(from: CivilDate?, until: CivilDate?) throws -> Period {
        guard let period = Period(from: from ?? today, until: until) else {
            throw FieldFault(
                field: "--until",
                problem: "it ends before it begins",
                instead: "write a day on or after --from"
            )
        }
        return period
    }

    /// Does an operation, and says which field a refusal is about.
    ///
    /// - Parameter missing: The field that names what is not there.
    func naming<Value>(
        _ missing: String,
        refused: String,
        _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await body()
        } catch let refusal as StaffingRefusal {
            throw FieldFault(refusal, field: refused)
        } catch is NotFound {
            throw FieldFault(
                field: missing,
                problem: "there is none",
                instead: "write one that the list command shows"
            )
        }
    }
}
