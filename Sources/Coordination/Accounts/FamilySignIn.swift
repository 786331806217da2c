import Domain
import Storage

/// How someone in a family gets in, as the unit that helps them may know it.
package struct FamilySignIn: Hashable, Sendable {
    /// The latest code that the caller's own unit made.
    package let code: SignInCode?
    /// Why no code can be made today; nothing where one can.
    package let refusal: SignInCode.Refusal?

    /// Whether there is an account, whose user name and password a code replaces; told to the unit that
    /// can make one.
    package let hasAccount: Bool
    /// Whether the account asks for codes from an app.
    package let hasCodes: Bool

    package init(
        code: SignInCode? = nil,
        refusal: SignInCode.Refusal? = nil,
        hasAccount: Bool = false,
        hasCodes: Bool = false
    ) {
        self.code = code
        self.refusal = refusal
        self.hasAccount = hasAccount
        self.hasCodes = hasCodes
    }
}

extension Work {
    /// How each in the family gets in; for the unit that holds the plan also who can get a code.
    func familySignIns(in plan: Held<Plan>) throws -> [Consent.Giver: FamilySignIn] {
        let codes = try SignInCodeBook(connection: connection, today: today)
            .latest(of: plan.child, madeAt: try requireUnit())
        let refusals = plan.isOwn ? try signInRefusals(in: plan) : [:]
        let accounts =
            plan.isOwn ? try FamilyAccounts.all(of: plan.child, on: today, connection) : [:]
        let all = Set(codes.keys).union(refusals.keys).union(accounts.keys)
        return Dictionary(
            uniqueKeysWithValues: all.map {
                let account = refusals[$0] == nil ? accounts[$0] : nil
                let signIn = FamilySignIn(
                    code: codes[$0],
                    refusal: refusals[$0],
                    hasAccount: account != nil,
                    hasCodes: account?.hasCodes ?? false
                )
                return ($0, signIn)
            }
        )
    }

    /// Why no code can be made for each in the family; nobody stands here who can get one.
    ///
    /// Every unit's closures count, as they do where access is decided.
    func signInRefusals(in plan: Held<Plan>) throws -> [Consent.Giver: SignInCode.Refusal] {
        let child = try parts(Child.self).require(plan.child).content
        let guardians = try parts(Guardian.self).all(of: plan.child).map(\.content)
        let own = try parts(InsightClosure.self).all(of: plan.child).map(\.content)
        let every = try Originals(connection)
            .all(InsightClosure.self, where: "child_id = \(plan.child)")
        let accounts = try FamilyAccounts.all(of: plan.child, on: today, connection)
        var refusals: [Consent.Giver: SignInCode.Refusal] = [:]
        for (whose, account) in accounts where account.isLookedAfterElsewhere {
            refusals[whose] = .lookedAfterElsewhere
        }
        for guardian in guardians {
            func place(_ closures: [InsightClosure], _ say: ChildsSay) -> GuardianPlace {
                GuardianPlace(
                    of: guardian,
                    in: child,
                    say: say,
                    record: GuardianPlace.Record(closures: closures),
                    on: today
                )
            }
            do throws(SignInCode.Refusal) {
                try SignInCode.allow(
                    place(own, plan.content.say),
                    insight: place(every, .heard).insight
                )
            } catch { refusals[.guardian(guardian.id)] = error }
        }
        return refusals
    }
}
