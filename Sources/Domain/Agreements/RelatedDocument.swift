/// A document that is to be read together with a version of an agreement.
package struct RelatedDocument: Hashable, Sendable {
    /// What sort of document it is.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Working rules that belong to an agreement (praktiska anvisningar).
        case practicalInstructions
        case agreement
        case informationMaterial
        /// The page where the agreement is published.
        case page
    }

    package let title: String
    package let kind: Kind
    /// A web address that begins with `https://`, where the document is public.
    package let address: String?
    package let ledger: [LedgerID]

    package init(title: String, kind: Kind, address: String?, ledger: [LedgerID]) {
        self.title = title
        self.kind = kind
        self.address = address
        self.ledger = ledger
    }
}
