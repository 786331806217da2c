import Domain

/// A child that a unit is about to write down, with the people around it.
package struct NewChild: Hashable, Sendable {
    package let givenName: String
    package let familyName: String
    package let birthDate: CivilDate
    package let number: IdentityNumber?
    package let homeMunicipality: MunicipalityCode
    package let guardians: [NewGuardian]

    package init(
        givenName: String,
        familyName: String,
        birthDate: CivilDate,
        number: IdentityNumber?,
        homeMunicipality: MunicipalityCode,
        guardians: [NewGuardian]
    ) {
        self.givenName = givenName
        self.familyName = familyName
        self.birthDate = birthDate
        self.number = number
        self.homeMunicipality = homeMunicipality
        self.guardians = guardians
    }
}

/// A guardian who is about to be written down.
package struct NewGuardian: Hashable, Sendable {
    package let name: String
    package let kind: Guardian.Kind
    package let relation: String
    package let custody: Period
    /// The kinds of information that a court's decision limits the task to, if it does.
    package let limits: Set<InformationKind>?

    package init(
        name: String,
        kind: Guardian.Kind,
        relation: String,
        custody: Period,
        limits: Set<InformationKind>? = nil
    ) {
        self.name = name
        self.kind = kind
        self.relation = relation
        self.custody = custody
        self.limits = limits
    }
}

/// The caller's unit already knows a child with this number, so there must not be a second record.
package struct ChildKnown: Error, Hashable, Sendable {
    package let known: Child.ID

    package init(known: Child.ID) {
        self.known = known
    }
}

/// The unit knows a child of the same name and birthday: a person must say whether it is the same.
package struct SameChildPerhaps: Error, Hashable, Sendable {
    package let known: Child.ID
}

extension Coordinator {
    /// Writes down a child as the unit's own record.
    ///
    /// There is no register across authorities: another unit that knows the child has its own.
    /// - Parameter isAnother: Whether a person has said that it is another child of the same name.
    /// - Parameter isSure: Whether a person has said that an unusual birthday is right.
    /// - Throws: `BirthDoubt` before that; `ChildKnown` when the unit already knows a child with the number;
    ///   `SameChildPerhaps`; `Child.Refusal`; `NotAllowed.staffOnly`.
    package func register(
        _ new: NewChild,
        isAnother: Bool = false,
        isSure: Bool = false,
        as caller: Caller
    ) async throws -> Child.ID {
        try await write(as: caller, "registerChild") { work in
            _ = try work.requireUnit()
            try Child.check(birthDate: new.birthDate, against: new.number, today: work.today)
            guard work.agreements.covers(new.homeMunicipality) else {
                throw Child.Refusal.municipalityOutsideAgreements
            }
            if let number = new.number,
                let known = try work.children(matching: number.revealed).first
            {
                throw ChildKnown(known: known.id)
            }
            try work.ask(about: new.birthDate, against: new.number, unless: isSure)
            if !isAnother, let known = try work.namesake(of: new) {
                throw SameChildPerhaps(known: known)
            }
            let child = Child(
                id: work.newID(),
                givenName: new.givenName,
                familyName: new.familyName,
                birthDate: new.birthDate,
                numbers: new.number.map { [$0] } ?? [],
                homeMunicipality: new.homeMunicipality
            )
            let scope = PlanScope(child: child.id)
            try work.parts().add(child, in: scope)
            for guardian in new.guardians { try work.add(guardian, to: scope) }
            return child.id
        }
    }

    /// Writes down one more guardian.
    ///
    /// - Throws: `NotFound`; `NotAllowed.ownerOnly` for a child that another unit wrote down.
    package func add(
        _ guardian: NewGuardian,
        to child: Child.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "addGuardian") { work in
            try work.add(guardian, to: try work.ownChild(child))
        }
    }

    /// Writes down someone close to the child.
    package func addClosePerson(
        name: String,
        relation: String,
        to child: Child.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "addClosePerson") { work in
            let scope = try work.ownChild(child)
            let person = ClosePerson(
                id: work.newID(),
                child: child,
                name: name,
                relation: relation
            )
            try work.parts().add(person, in: scope)
        }
    }
}

extension Work {
    /// A child of the same name and birthday; two numbers that differ are two children.
    fileprivate func namesake(of new: NewChild) throws -> Child.ID? {
        let name = FoldedName.key(new.givenName, new.familyName)
        return try children(matching: "\(new.givenName) \(new.familyName)").first { child in
            child.birthDate == new.birthDate
                && FoldedName.key(child.givenName, child.familyName) == name
                && (new.number == nil || child.numbers.isEmpty)
        }?.id
    }

    fileprivate func add(_ new: NewGuardian, to scope: PlanScope) throws {
        let guardian = Guardian(
            id: newID(),
            child: scope.child,
            name: new.name,
            kind: new.kind,
            relation: new.relation,
            custody: new.custody,
            limits: new.limits
        )
        try parts().add(guardian, in: scope)
    }

    fileprivate func ownChild(_ id: Child.ID) throws -> PlanScope {
        guard try parts(Child.self).require(id).isOwn else { throw NotAllowed.ownerOnly }
        return PlanScope(child: id)
    }
}

extension Coordinator {
    /// A child whom the caller may know of.
    ///
    /// - Throws: `NotFound`.
    package func child(_ id: Child.ID, as caller: Caller) async throws -> Child {
        try await read(as: caller) { try $0.parts(Child.self).require(id).content }
    }

    /// A child whom the caller may know of, with those who have custody today and the open plan,
    /// as far as known.
    ///
    /// - Throws: `NotFound`.
    package func childAndGuardians(
        _ id: Child.ID,
        as caller: Caller
    ) async throws -> (child: Child, guardians: [Guardian], open: Plan.ID?) {
        try await read(as: caller) { work in
            let child = try work.parts(Child.self).require(id).content
            let guardians = try work.parts(Guardian.self).all(of: id).map(\.content)
            return (
                child, guardians.filter { $0.hasCustody(of: child, on: work.today) },
                try work.openPlan(of: id)
            )
        }
    }
}
