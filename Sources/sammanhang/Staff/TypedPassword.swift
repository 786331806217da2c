import Coordination
import Domain

/// A password that was read from standard input, on its way to becoming a hash.
struct TypedPassword {
    private let text: Secret<String>

    /// - Parameter own: The person's own names, of which a password is not made.
    /// - Throws: `FieldFault` for one that is easy to guess.
    init(fromInputOf own: [String]) throws {
        do throws(ChosenPassword.Problem) {
            text = try ChosenPassword(readLine() ?? "", own: own).text
        } catch {
            throw FieldFault(error)
        }
    }

    func hash() async throws -> String {
        let passwords = Passwords(cost: .standard, effects: .live)
        let hash = try await passwords.hash(text.revealed)
        try await passwords.stop()
        return hash
    }
}
