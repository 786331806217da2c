import Storage

/// What one reading has read already, so that nothing is asked for twice.
///
/// A plan's page and what could be handed out in it are worked out from the same parts. Only for a
/// transaction that changes nothing, and for one caller: what is kept ends with it. A class, since
/// the stores of one `Work` keep what they read in the same place.
final class Readings {
    private struct Key: Hashable {
        let type: ObjectIdentifier
        let condition: SQL
    }

    private var known: [Key: Any] = [:]

    func known<Content>(_ type: Content.Type, where condition: SQL) -> [Held<Content>]? {
        known[Key(type: ObjectIdentifier(type), condition: condition)] as? [Held<Content>]
    }

    func keep<Content>(_ held: [Held<Content>], where condition: SQL) {
        known[Key(type: ObjectIdentifier(Content.self), condition: condition)] = held
    }
}
