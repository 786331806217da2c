import Domain

/// The agreements that this installation knows, all versions of each.
package struct AgreementShelf: Sendable {
    package let all: [Agreement]

    package init(_ all: [Agreement]) {
        self.all = all
    }

    /// The version that a plan was made under.
    ///
    /// - Throws: `UnknownAgreement` when the file no longer has it: a fault in the installation.
    package func version(_ reference: AgreementReference) throws -> Agreement.Version {
        guard let version = agreement(reference)?.version(numbered: reference.version) else {
            throw UnknownAgreement(reference: reference)
        }
        return version
    }

    /// The agreement that a plan was made under, whichever version.
    package func agreement(_ reference: AgreementReference) -> Agreement? {
        all.first { $0.key.description == reference.key }
    }

    /// Whether any agreement has the municipality as a party, whichever day.
    package func covers(_ municipality: MunicipalityCode) -> Bool {
        all.contains { $0.parties.includes(.municipality(municipality)) }
    }

    /// The agreement in force on `day` to which `principal` is a party.
    package func inForce(for principal: Principal.Kind, on day: CivilDate) -> AgreementReference? {
        for agreement in all where agreement.parties.includes(principal) {
            if let version = agreement.version(on: day) { return agreement.reference(to: version) }
        }
        return nil
    }
}

/// A plan names an agreement version that no file holds.
package struct UnknownAgreement: Error, Hashable, Sendable {
    package let reference: AgreementReference

    package init(reference: AgreementReference) {
        self.reference = reference
    }
}
