import Coordination
import Domain

/// A password that was read from standard input or made, on its way to becoming a hash.
struct TypedPassword {
    private let text: Secret<String>?
    /// What was made, to be told once.
    let made: String?

    /// - Parameter own: The person's own names, of which a password is not made.
    /// - Throws: `FieldFault` for one that is easy to guess.
    static func choose(fromInput: Bool, none: Bool, own: [String]) throws -> TypedPassword {
        if none { return TypedPassword(text: nil, made: nil) }
        guard fromInput else {
            let made = FirstPassword.make(.live)
            return TypedPassword(text: Secret(made), made: made)
        }
        do throws(ChosenPassword.Problem) {
            let chosen = try ChosenPassword(readLine() ?? "", own: own)
            return TypedPassword(text: chosen.text, made: nil)
        } catch {
            throw FieldFault(error)
        }
    }

    func hash() async throws -> String? {
        guard let text else { return nil }
        let passwords = Passwords(cost: .standard, effects: .live)
        let hash = try await passwords.hash(text.revealed)
        try await passwords.stop()
        return hash
    }
}
