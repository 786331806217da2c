/// Someone who has an account: staff, child, guardian or close person.
package struct Person: Hashable, Sendable {
    package typealias ID = Identifier<Person>

    package let id: ID
    package let name: String

    package init(id: ID, name: String) {
        self.id = id
        self.name = name
    }
}
