/// The clauses that the product's own pages refer to, so that every agreement must have them.
///
/// A case is named after what the clause is about; its value is the key in the files.
package enum CitedClause: String, Hashable, Sendable, CaseIterable {
    case purpose = "syfte"
    case targetGroup = "malgrupp"
    case individualLevel = "individuell-niva"
    case bestInterests = "barnets-basta"
    case childsVoice = "barnets-rost"
    case stayingAtHomeAndInSchool = "kvar-hemma-och-i-skolan"
    case withoutDelay = "utan-drojsmal"
    case notForReasonsOfCost = "inte-pa-grund-av-kostnad"
    case offerOfPlan = "sip-ska-erbjudas"
    case eachPromisesItsOwn = "var-och-en-lovar-sitt"
    case consent = "samtycke"
    case localCooperation = "lokal-samverkan"
    case followUp = "uppfoljning"
}
