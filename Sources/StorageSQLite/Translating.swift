import GRDB
import Storage

/// Does something with the engine, and throws its errors as ours.
func translating<Value>(_ body: () throws -> Value) throws -> Value {
    do {
        return try body()
    } catch {
        throw translated(error)
    }
}

/// Does something with the engine in its own time, and throws its errors as ours.
func translating<Value: Sendable>(
    _ body: @Sendable () async throws -> Value
) async throws -> Value {
    do {
        return try await body()
    } catch {
        throw translated(error)
    }
}

/// The error as the rings above know it.
func translated(_ error: any Error) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    return StorageError(error)
}
