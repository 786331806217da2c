import Coordination
import Domain

/// Every address of the site; links come from here and from nowhere else.
///
/// No address holds a personal number or a name.
package enum Paths {
    static let home = "/"
    static let signIn = "/logga-in"
    static func signIn(at provider: String) -> String { "\(signIn)/\(provider)" }
    static let signOut = "/logga-ut"
    static let language = "/sprak"
    static let ownSignIns = "/inloggningar"
    static let endSignIns = "/inloggningar/avslut"
    /// Says that the session is soon over.
    static let ending = "/inloggningar/slutar"
    static let stay = "/inloggningar/stanna"
    static let password = "/losenord"
    static let capacities = "/uppdrag"
    static let code = "/engangskod"
    /// Where someone begins who has been handed a code on paper.
    static let paper = "/kod"
    /// Where someone proves anew who they are.
    static let proof = "/bekrafta"
    static let codes = "/engangskoder"
    static let codesStart = "/engangskoder/start"
    static let codesConfirm = "/engangskoder/bekraftelse"
    static let codesRenew = "/engangskoder/reservkoder"
    static let codesEnd = "/engangskoder/avslut"

    /// - Parameter path: The page that one comes back to.
    static func ending(from path: String) -> String { "\(ending)?\(endingFrom)=\(path)" }

    static let endingFrom = "sida"

    /// - Parameter path: The form that one comes back to.
    static func proof(from path: String) -> String { "\(proof)?\(endingFrom)=\(path)" }

    /// On the way to a provider for a proof.
    static func proof(at provider: String) -> String { "\(proof)/\(provider)" }

    static let toDo = "/att-gora"
    static let plans = "/planer"
    static let search = "/planer/sok"
    static let planFilters = "/planer/filter"
    static let unitChange = "/enheten/andring"
    static let newChild = "/barn/nytt"
    static let agreement = "/overenskommelsen"
    static let about = "/om"
    static let help = "/hjalp"
    static let glossary = "/ordlista"
    static let accessibility = "/tillganglighet"

    static func toDo(after place: ToDoPlace) -> String { "\(toDo)?\(after)=\(place)" }

    /// What tells, in an address, where the page before ended.
    static let after = "efter"

    static func menu(_ section: MenuSection) -> String {
        switch section {
        case .toDo: toDo
        case .plans: plans
        case .people: administration
        case .units: units
        case .agreement: agreement
        }
    }

    static func newPlan(_ child: Child.ID) -> String { "/barn/\(child)/plan" }
    static func newGuardian(_ child: Child.ID) -> String { "/barn/\(child)/vardnadshavare" }
    static func newClosePerson(_ child: Child.ID) -> String { "/barn/\(child)/narstaende" }

    /// Where a kept filter is taken away.
    static func planFilter(_ filter: SavedFilter.ID) -> String {
        "\(planFilters)/\(filter)/borttagning"
    }

    static func plan(_ plan: Plan.ID) -> String { "/planer/\(plan)" }

    /// A page or an act below a plan.
    static func plan(_ plan: Plan.ID, _ part: PlanPath) -> String {
        "/planer/\(plan)/\(part.rawValue)"
    }

    static func need(_ need: Need.ID, in plan: Plan.ID, _ part: String) -> String {
        "/planer/\(plan)/behov/\(need)/\(part)"
    }

    static func answer(_ input: SupportInput.ID, in plan: Plan.ID) -> String {
        "/planer/\(plan)/insatser/\(input)/svar"
    }

    static func callAnswer(_ meeting: PlanMeeting.ID, in plan: Plan.ID) -> String {
        "/planer/\(plan)/moten/\(meeting)/svar"
    }

    static func familyReply(_ meeting: PlanMeeting.ID, in plan: Plan.ID) -> String {
        "/planer/\(plan)/moten/\(meeting)/mitt-svar"
    }

    static func handover(_ handover: Handover.ID, in plan: Plan.ID) -> String {
        "/planer/\(plan)/overlamningar/\(handover)/svar"
    }

    static func takeBack(_ handover: Handover.ID, in plan: Plan.ID) -> String {
        "/planer/\(plan)/overlamningar/\(handover)/tillbaka"
    }

    static func tellOn(_ change: UnitChange.ID, in plan: Plan.ID) -> String {
        "/planer/\(plan)/andringar/\(change)/beratta"
    }

    static func message(_ message: FamilyMessage.ID, in plan: Plan.ID) -> String {
        "/planer/\(plan)/rader/\(message)"
    }

    static func takingBack(_ message: FamilyMessage.ID, in plan: Plan.ID) -> String {
        "\(self.message(message, in: plan))/ta-tillbaka"
    }

    /// What a unit does about a part that it wrote.
    enum Correction: String {
        case mistake = "felaktig"
        case reword = "andring"
    }

    static func correction(
        _ correction: Correction,
        of part: PartReference,
        in plan: Plan.ID
    ) -> String {
        let kind = PartPath(part.kind)?.rawValue ?? ""
        return "/planer/\(plan)/delar/\(kind)/\(part.id)/\(correction.rawValue)"
    }

    static func undo(_ act: RecentAct.ID, in plan: Plan.ID) -> String {
        "/planer/\(plan)/angra/\(act)"
    }

    static func withdrawal(_ consent: Consent.ID, in plan: Plan.ID) -> String {
        "/planer/\(plan)/samtycken/\(consent)/aterkallelse"
    }

    static func narrowing(_ consent: Consent.ID, in plan: Plan.ID) -> String {
        "/planer/\(plan)/samtycken/\(consent)/del"
    }

    /// Lets an answer that was taken back a moment ago stand again.
    static func restoring(_ consent: Consent.ID, in plan: Plan.ID) -> String {
        "/planer/\(plan)/samtycken/\(consent)/anger"
    }

    static func newAnswer(_ consent: Consent.ID, in plan: Plan.ID) -> String {
        "/planer/\(plan)/samtycken/\(consent)/nytt-svar"
    }

    static func handOutByLaw(to unit: ServiceUnit.ID, in plan: Plan.ID) -> String {
        "\(self.plan(plan, .handOutByLaw))/\(unit)"
    }

    /// A form about one guardian in a plan.
    static func guardian(_ guardian: Guardian.ID, _ act: GuardianAct, in plan: Plan.ID) -> String {
        "\(self.plan(plan, .guardians))/\(guardian)/\(act.rawValue)"
    }

    /// A code on paper for the child or a guardian.
    static func signInCode(for whose: Consent.Giver, in plan: Plan.ID) -> String {
        "\(self.plan(plan, .signInCodes))/\(whose.path)"
    }

    static func takeBackSignInCode(of whose: Consent.Giver, in plan: Plan.ID) -> String {
        "\(signInCode(for: whose, in: plan))/tillbaka"
    }

    static func endInvitation(_ invitation: Invitation.ID, in plan: Plan.ID) -> String {
        "\(self.plan(plan, .invite))/\(invitation)/avslut"
    }

    static func copyAnswer(_ request: CopyRequest.ID, in plan: Plan.ID) -> String {
        "\(self.plan(plan, .copies))/\(request)/svar"
    }

    static func settlement(_ disagreement: Disagreement.ID, in plan: Plan.ID) -> String {
        "/planer/\(plan)/oenighet/\(disagreement)/losning"
    }

    /// The form that a draft belongs to; the start page for a form that no longer exists.
    static func draft(form: String, about: String) -> String {
        if form == Draft.unsent { return about }
        if form == "newChild" { return newChild }
        if form == "newPlan" { return "/barn/\(about)/plan" }
        guard let part = PlanPath.forms[form] else { return toDo }
        return "/planer/\(about)/\(part.rawValue)"
    }

    /// A clause of the agreement that a plan was made under, whatever county the reader works in.
    ///
    /// The page then shows it unfolded.
    static func clause(_ clause: CitedClause, of plans: AgreementReference) -> String {
        "\(agreement)?avtal=\(plans.key)&punkt=\(clause.rawValue)#\(clause.rawValue)"
    }
}

/// The nouns below a plan.
enum PlanPath: String, CaseIterable {
    case asking = "begaran"
    case refusal = "avslag"
    case offer = "erbjudande"
    case answer = "svar"
    case consents = "samtycken"
    case newConsent = "samtycken/nytt"
    case consented = "samtycke-klart"
    case call = "kallelse"
    case callOff = "installt"
    case meeting = "mote"
    case agreement = "gemensam"
    case followUp = "uppfoljning"
    case end = "avslut"
    case newNeed = "behov"
    case newGoal = "mal"
    case newInput = "insatser"
    case newMeasure = "atgarder"
    case newRole = "roller"
    case newContact = "kontakter"
    case newDisagreement = "oenighet"
    case handOut = "utlamnande"
    case handOutByLaw = "utlamnande/lag"
    case guardians = "vardnadshavare"
    case child = "barnet"
    case invite = "inbjudna"
    case signInCodes = "inloggningskoder"
    case copies = "kopior"
    case newCopies = "kopior/begaran"
    case timeline = "handelser"
    case whoHasLooked = "vem-har-tittat"
    case message = "skriv"
    case wrong = "skriv/fel"
    case agenda = "dagordning"
    case order = "ordning"

    /// The form that each page below a plan shows, by the form's name.
    static let forms: [String: PlanPath] = [
        "asking": .asking, "refusal": .refusal, "offer": .offer, "offerAnswer": .answer,
        "consented": .consented, "call": .call, "callOff": .callOff, "meeting": .meeting,
        "agree": .agreement,
        "followUp": .followUp, "end": .end, "need": .newNeed, "goal": .newGoal,
        "input": .newInput, "measure": .newMeasure, "role": .newRole, "contact": .newContact,
        "disagreement": .newDisagreement, "consent": .newConsent,
    ]
}
