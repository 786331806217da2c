/// A joint plan for one child, made with consent (samordnad individuell plan, SIP).
///
/// The plan itself is only its course and who holds it. Needs, goals and inputs are parts of their
/// own, each owned by the unit that wrote it.
/// - SeeAlso: HSL (2017:30) 16 kap. 4 §; SoL (2025:400) 10 kap. 8–9 §§.
package struct Plan: Hashable, Sendable {
    package typealias ID = Identifier<Plan>

    package let id: ID
    package let child: Child.ID
    /// The unit that holds the plan together and takes its steps.
    package let holder: ServiceUnit.ID
    /// The agreement version in force when the plan began; it stays the same.
    package let agreement: AgreementReference
    /// What say the child has over the plan.
    package let say: ChildsSay
    package fileprivate(set) var status: Status
    /// The day of the latest step; no step may lie before it.
    package fileprivate(set) var latestStep: CivilDate

    package init(
        id: ID,
        child: Child.ID,
        holder: ServiceUnit.ID,
        agreement: AgreementReference,
        say: ChildsSay,
        status: Status,
        latestStep: CivilDate
    ) {
        self.id = id
        self.child = child
        self.holder = holder
        self.agreement = agreement
        self.say = say
        self.status = status
        self.latestStep = latestStep
    }
}

/// Names one version of one agreement.
package struct AgreementReference: Hashable, Sendable {
    package let key: String
    /// The version's number, 1 or more.
    package let version: Int

    package init(key: String, version: Int) {
        self.key = key
        self.version = version
    }
}

extension Plan {
    /// Whether any guardian can see the plan: none can once the child decides alone, or is of age.
    package func isSeenByGuardians(of child: Child, on day: CivilDate) -> Bool {
        say != .alone && day < child.comesOfAge
    }

    /// Moves the plan; the only place where status and latest step change.
    func moved(to status: Status, on day: CivilDate) -> Plan {
        var plan = self
        plan.status = status
        plan.latestStep = day
        return plan
    }
}
