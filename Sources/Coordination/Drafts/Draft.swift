import Domain
import Foundation

/// What someone has begun to write and not yet saved (utkast).
///
/// - SeeAlso: disclosure case D-43: the author's and the deputy's working material, nobody else's.
package struct Draft: Hashable, Sendable {
    package typealias ID = Identifier<Draft>

    /// The form's name for what was sent just as the session had run out, about its own address.
    ///
    /// Its author never chose to leave it, so not even the deputy reads it.
    package static let unsent = "typed"

    package let id: ID
    package let author: Person.ID
    package let unit: ServiceUnit.ID
    /// The plan or the child that the form is about, as text.
    package let about: String
    /// The name of the form.
    package let form: String
    package let fields: [String: String]
    package let saved: Instant
}
