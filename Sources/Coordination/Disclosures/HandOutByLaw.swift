import Domain

extension Coordinator {
    /// Hands out exactly the chosen parts without consent, on a rule of law.
    ///
    /// The plan's own row and the child's name go along to a unit that has not got them, for
    /// without them nothing can be read. When all that was chosen is kept from the guardians, so is
    /// that these were sent.
    /// - Parameter because: Why the receiver needs to know, in the caller's own words.
    /// - Returns: How many parts were handed out.
    /// - Throws: `Plan.Refusal.notHolder` for a party to someone else's plan;
    ///   `DisclosureRule.Refusal.noLegalGround` between two units that no rule covers;
    ///   `StaleVersion` when a part has changed since it was chosen; `NotFound`;
    ///   `ProofNeeded` for a unit that has not been told before.
    /// - SeeAlso: OSL (2009:400) 25 kap. 12 §, 26 kap. 9 §; disclosure cases D-09, D-10, D-11.
    package func handOutByLaw(
        _ chosen: Set<PartReference>,
        to receiver: ServiceUnit.ID,
        because: Prose,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws -> Int {
        try await write(as: caller, "handOutByLaw") { work in
            _ = try work.heldPlan(plan)
            let ground = try work.legalGround(to: receiver, in: plan)
            let own = try work.tellable(in: plan)
            guard chosen.isSubset(of: own.map(\.reference)) else { throw StaleVersion() }
            try work.requireProof(handingTo: [receiver], in: plan)
            let handed = try DisclosureLedger(work: work).entries(in: plan)
            let told = own.filter {
                chosen.contains($0.reference)
                    || $0.reference.isAlwaysAlong && !handed.include($0.reference, to: receiver)
            }
            for part in told {
                try work.handOut(
                    [part.reference],
                    to: receiver,
                    on: .law(ground, because: because),
                    in: plan,
                    knownTo: part.reference.isAlwaysAlong ? told.audienceOfChosen : part.audience
                )
            }
            return told.count
        }
    }

    /// The plan, and what the caller's unit itself wrote and could choose to tell on a rule of law.
    package func ownParts(
        in plan: Plan.ID,
        as caller: Caller
    ) async throws -> (overview: PlanOverview, parts: [PartReference]) {
        try await read(as: caller) { work in
            (try work.planOverview(plan), try work.tellable(in: plan).map(\.reference))
        }
    }
}

extension Work {
    /// The rule that lets the caller's unit tell `receiver` about the plan's child.
    fileprivate func legalGround(
        to receiver: ServiceUnit.ID,
        in plan: Plan.ID
    ) throws -> LegalGround {
        let directory = try directory()
        let sender = try directory.unit(try requireUnit())
        let child = try parts(Child.self).require(try parts(Plan.self).require(plan).child).content
        guard
            let ground = LegalGround.between(
                sender,
                try directory.unit(receiver),
                childAged: child.age(on: today)
            )
        else { throw DisclosureRule.Refusal.noLegalGround }
        return ground
    }

    /// What the caller's unit itself wrote in the plan and may ever hand out.
    fileprivate func tellable(in plan: Plan.ID) throws -> [OwnPart] {
        let plan = try parts(Plan.self).require(plan).content
        return try ownParts(of: plan, try requireUnit())
    }
}

extension [OwnPart] {
    /// Who may know that something was told, when these are.
    ///
    /// - SeeAlso: disclosure case D-24.
    fileprivate var audienceOfChosen: Audience {
        let chosen = filter { !$0.reference.isAlwaysAlong }
        let isKept = !chosen.isEmpty && chosen.allSatisfy { $0.audience == .notForParents }
        return isKept ? .notForParents : .family
    }
}

extension PartReference {
    /// Whether it goes with anything else, since nothing can be read without it.
    package var isAlwaysAlong: Bool { kind == .plan || kind == .child }
}
