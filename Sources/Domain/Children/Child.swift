/// The person a plan belongs to (barn, ung).
///
/// The record is owned by the unit that wrote it, like everything else.
package struct Child: Hashable, Sendable {
    package typealias ID = Identifier<Child>

    package let id: ID
    package let givenName: String
    package let familyName: String
    /// A field of its own, since the identity number may name a nearby day.
    package let birthDate: CivilDate
    package let numbers: [IdentityNumber]
    package let homeMunicipality: MunicipalityCode

    package init(
        id: ID,
        givenName: String,
        familyName: String,
        birthDate: CivilDate,
        numbers: [IdentityNumber],
        homeMunicipality: MunicipalityCode
    ) {
        self.id = id
        self.givenName = givenName
        self.familyName = familyName
        self.birthDate = birthDate
        self.numbers = numbers
        self.homeMunicipality = homeMunicipality
    }

    /// The same child with what was written by mistake put right; the number stays.
    package func corrected(
        givenName: String,
        familyName: String,
        birthDate: CivilDate
    ) -> Child {
        Child(
            id: id,
            givenName: givenName,
            familyName: familyName,
            birthDate: birthDate,
            numbers: numbers,
            homeMunicipality: homeMunicipality
        )
    }

    package func age(on day: CivilDate) -> Age { Age(bornOn: birthDate, on: day) }

    /// The birthday on which custody ends and the young person decides alone.
    ///
    /// - SeeAlso: FB (1949:381) 6 kap. 2 §.
    package var comesOfAge: CivilDate { birthDate.adding(years: 18) }
}
