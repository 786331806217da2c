/// One person's answer on who may share what about the child, and until when (samtycke).
///
/// It lifts secrecy for the plan. It is not a consent under the data protection regulation, whose
/// legal basis here is law.
/// - SeeAlso: HSL (2017:30) 16 kap. 4 §; OSL (2009:400) 10 kap. 1 §, 12 kap. 2 §.
package struct Consent: Hashable, Sendable {
    package typealias ID = Identifier<Consent>

    package let id: ID
    package let giver: Giver
    package let decision: Decision
    package let form: Form
    /// The days on which the consent counts; always with an end.
    package let period: Period
    package private(set) var withdrawn: CivilDate?

    /// Who answers: each guardian alone, and the child by maturity.
    package enum Giver: Hashable, Sendable {
        case guardian(Guardian.ID)
        case child(Child.ID)
    }

    package enum Decision: Hashable, Sendable {
        case yes(Scope)
        case no
    }

    package enum Form: String, Hashable, Sendable, CaseIterable {
        case oral, written
    }

    /// To which units, and which kinds of information.
    package struct Scope: Hashable, Sendable {
        package let parties: Set<ServiceUnit.ID>
        package let kinds: Set<InformationKind>

        package init(parties: Set<ServiceUnit.ID>, kinds: Set<InformationKind>) {
            self.parties = parties
            self.kinds = kinds
        }
    }

    package enum Refusal: Error, Hashable, Sendable {
        case alreadyWithdrawn
        /// A "no" gives nothing to withdraw.
        case nothingToWithdraw
        /// Taking back a part leaves fewer units or kinds of information, and never any other.
        case notNarrower
        /// A yes that names no other unit than the one that asks lets nobody take part.
        case nobodyElse
        /// The first day lies outside these.
        case beginsOutside(CivilDate, CivilDate)
        /// The last day lies after this one.
        case endsTooLate(CivilDate)
    }

    package init(
        id: ID,
        giver: Giver,
        decision: Decision,
        form: Form,
        period: Period,
        withdrawn: CivilDate? = nil
    ) {
        self.id = id
        self.giver = giver
        self.decision = decision
        self.form = form
        self.period = period
        self.withdrawn = withdrawn
    }

    /// The same answer, as one may read it who knows of no other units than `known`.
    package func reaching(only known: Set<ServiceUnit.ID>) -> Consent {
        guard case .yes(let scope) = decision else { return self }
        return Consent(
            id: id,
            giver: giver,
            decision: .yes(
                Scope(parties: scope.parties.intersection(known), kinds: scope.kinds)
            ),
            form: form,
            period: period,
            withdrawn: withdrawn
        )
    }

    /// The consent withdrawn from `day` on; what was handed out before that stays handed out.
    package func withdrawing(on day: CivilDate) throws(Refusal) -> Consent {
        guard case .yes = decision else { throw .nothingToWithdraw }
        guard withdrawn == nil else { throw .alreadyWithdrawn }
        var consent = self
        consent.withdrawn = day
        return consent
    }

    /// Refuses a yes that lets no other unit than `asker` take part.
    ///
    /// - Throws: `.nobodyElse`.
    /// - SeeAlso: HSL (2017:30) 16 kap. 4 §: a plan is made by several together.
    package static func allow(_ decision: Decision, by asker: ServiceUnit.ID) throws(Refusal) {
        guard case .yes(let scope) = decision else { return }
        guard !scope.parties.subtracting([asker]).isEmpty else { throw .nobodyElse }
    }

    /// Whether the answer stands on `day`: a no until another answer, a yes for as long as it was
    /// given, also when it has been taken back.
    ///
    /// Someone whose answer stands is not out of reach, whatever they answered.
    /// - SeeAlso: FB (1949:381) 6 kap. 13 § andra stycket.
    package func stands(on day: CivilDate) -> Bool {
        switch decision {
        case .no: true
        case .yes: period.contains(day)
        }
    }

    /// The scope in force on `day`: nothing when refused, expired, not begun or withdrawn.
    ///
    /// A withdrawal counts the whole of its day.
    package func scope(on day: CivilDate) -> Scope? {
        guard case .yes(let scope) = decision, period.contains(day) else { return nil }
        if let withdrawn, day >= withdrawn { return nil }
        return scope
    }
}

/// The kinds of information that a consent can cover, in the words a family can choose between.
package enum InformationKind: String, Hashable, Sendable, CaseIterable {
    /// That there is a plan, and whose: follows with everything else.
    case summary
    /// Who is around the child.
    case family
    /// Time, place and questions of a meeting, and what was said there.
    case meetings
    /// What does not work, and the goals.
    case needs
    /// The child's own words, where the child has not kept them from others.
    case voice
    /// What is asked, promised and done.
    case inputs
}
