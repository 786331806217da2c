import Coordination
import Domain

/// Identifiers of what stands still in the example world: organisations and people with accounts.
enum FixedID: UInt8 {
    case principal = 1
    case authority, unit, staff, relative, official

    /// The identifier of number `number` in this series, 0…255.
    func number<Entity>(_ number: Int) -> Identifier<Entity> {
        let beginning = Instant(milliseconds: 1_577_836_800_000)
        let bytes = [rawValue, 0, 0, 0, 0, 0, 0, 0, 0, UInt8(truncatingIfNeeded: number)]
        return Identifier(UUIDv7.make(at: beginning, random: bytes))
    }
}
