import Domain

/// A code that has just been made, which is shown once.
package struct HandedCode: Hashable, Sendable {
    package let code: SignInCode
    package let paper: CodeOnPaper
    /// Who it is for.
    package let name: String

    package init(code: SignInCode, paper: CodeOnPaper, name: String) {
        self.code = code
        self.paper = paper
        self.name = name
    }
}

extension Coordinator {
    /// Makes a code for the child or a guardian; the one before of the same person is taken back.
    ///
    /// The unit that holds the plan does it, for someone who has insight today.
    /// - Throws: `SignInCode.Refusal`; `NotAllowed.ownerOnly` unless the unit holds the plan;
    ///   `NotAllowed.staffOnly`; `NotFound`, also for a guardian of another child; `ProofNeeded`.
    /// - Parameter endingCodes: Whether the account asks for codes from an app no more once it is
    ///   used, for someone who has lost both telephone and recovery codes.
    package func makeSignInCode(
        for whose: Consent.Giver,
        in plan: Plan.ID,
        endingCodes: Bool = false,
        as caller: Caller
    ) async throws -> HandedCode {
        let paper = CodeOnPaper(bytes: effects.randomBytes(CodeOnPaper.bytes))
        return try await write(as: caller, "makeSignInCode") { work in
            let unit = try work.requireUnit()
            let held = try work.parts(Plan.self).require(plan)
            guard held.isOwn else { throw NotAllowed.ownerOnly }
            let name = try work.name(of: whose, in: held.child)
            try work.requireInsight(of: whose, in: held)
            try caller.proof.requireFresh(at: work.now)
            let code = SignInCode(
                id: work.newID(),
                whose: whose,
                until: work.today.adding(days: SignInCode.days),
                state: .out
            )
            try SignInCodeBook(connection: work.connection, today: work.today).make(
                SignInCodeBook.Making(
                    code: code,
                    paper: paper,
                    child: held.child,
                    unit: unit,
                    person: caller.person,
                    endsCodes: endingCodes
                ),
                at: work.now
            )
            try work.tell(whose, of: held.child, thatCodeWasMadeAt: unit)
            work.noteSignInCode(held)
            return HandedCode(code: code, paper: paper, name: name)
        }
    }

    /// Takes back the code that the caller's unit has made for someone, so that it opens nothing.
    ///
    /// - Throws: `SignInCode.Refusal.noneOut`; `NotAllowed.staffOnly`; `NotFound`.
    package func takeBackSignInCode(
        of whose: Consent.Giver,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "takeBackSignInCode") { work in
            let unit = try work.requireUnit()
            let held = try work.parts(Plan.self).require(plan)
            _ = try work.name(of: whose, in: held.child)
            let taken = try SignInCodeBook(connection: work.connection, today: work.today)
                .takeBack(of: whose, in: held.child, madeAt: unit, at: work.now)
            guard taken > 0 else { throw SignInCode.Refusal.noneOut }
            work.noteSignInCode(held)
        }
    }
}

extension Work {
    /// - Throws: `SignInCode.Refusal`, also where the owners' rows say less than the unit's own.
    fileprivate func requireInsight(of whose: Consent.Giver, in plan: Held<Plan>) throws {
        if let refusal = try signInRefusals(in: plan)[whose] { throw refusal }
        guard let guardian = whose.guardian else { return }
        let insight = try InsightQuery(connection, today).insight(of: guardian, in: plan.child)
        guard insight.covers(.summary) else { throw SignInCode.Refusal.closedElsewhere }
    }

    /// What someone in the family is called, for the unit that has written them down.
    ///
    /// - Throws: `NotFound` for anyone else.
    fileprivate func name(of whose: Consent.Giver, in child: Child.ID) throws -> String {
        switch whose {
        case .child(let id):
            guard id == child else { throw NotFound() }
            let child = try parts(Child.self).require(id).content
            return "\(child.givenName) \(child.familyName)"
        case .guardian(let id):
            let guardian = try parts(Guardian.self).require(id).content
            guard guardian.child == child else { throw NotFound() }
            return guardian.name
        }
    }

    /// Nobody is told who has no account yet.
    fileprivate func tell(
        _ whose: Consent.Giver,
        of child: Child.ID,
        thatCodeWasMadeAt unit: ServiceUnit.ID
    ) throws {
        guard let account = try FamilyAccounts.all(of: child, on: today, connection)[whose] else {
            return
        }
        try events.note(.codeMade, to: account.person, try directory().unit(unit).name)
    }

    /// No guardian learns from the log that the child, or the other guardian, was given a code.
    fileprivate func noteSignInCode(_ plan: Held<Plan>) {
        audit.note(
            .wrote,
            "signInCode",
            child: plan.child,
            plan: plan.content.id,
            audience: .notForParents
        )
    }
}
