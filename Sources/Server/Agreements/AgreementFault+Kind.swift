extension AgreementFault {
    /// Every way in which a file can be wrong; the value is its name in `docs/agreements.md`.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        // The file as a whole.
        case unreadableFile = "unreadable file"
        case emptyFolder = "empty folder"
        case emptyFile = "empty file"
        case syntax = "syntax"
        case sameKeyTwice = "same key twice"
        case sharedKey = "shared key"
        case sharedCounty = "shared county"

        // Keys and values of any kind.
        case unknownKey = "unknown key"
        case missingKey = "missing key"
        case wrongType = "wrong type"
        case emptyText = "empty text"
        case emptyList = "empty list"
        case unknownWord = "unknown word"
        case malformedKey = "malformed key"
        case outOfRange = "out of range"
        case duplicate = "duplicate"
        case missingLanguage = "missing language"
        case malformedLedgerID = "malformed ledger id"
        case malformedAddress = "malformed address"

        // Time and age.
        case unreadableDate = "unreadable date"
        case periodEndsFirst = "period ends first"
        case agesEndFirst = "ages end first"
        case versionsOverlap = "versions overlap"
        case noVersionInForce = "no version in force"

        // Municipalities and areas.
        case malformedCode = "malformed code"
        case wrongCounty = "wrong county"
        case unknownMunicipality = "unknown municipality"
        case twoAreas = "two areas"
        case noArea = "no area"

        // Clauses.
        case missingOwner = "missing owner"
        case unknownOwner = "unknown owner"
        case missingMadeReal = "missing madeReal"
        case severalMadeReal = "several madeReal"
        case missingClause = "missing clause"
        case unknownClause = "unknown clause"
    }
}
