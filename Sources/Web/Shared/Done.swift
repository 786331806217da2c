import Foundation

/// What an act led to, told once on the page that the browser is sent to.
///
/// The word says nothing about anyone.
package enum Done: String, CaseIterable, Sendable {
    case saved = "sparat"
    case consent = "samtycke"
    case consentWithoutMeetings = "samtycke-utan-moten"
    case withdrawn = "aterkallat"
    case narrowed = "en-del"
    case draft = "utkast"
    case handedOut = "utlamnat"
    case answerSent = "svarat"
    case answerKept = "svarat-har"
    case ended = "avslutat"
    case sent = "skickat"
    case replied = "mote-svarat"
    case calledOff = "installt"
    case calledOffUntold = "installt-inte-sagt"
    case movedUntold = "flyttat-inte-sagt"
    case changeTold = "andring-sagd"
    case changeUntold = "andring-inte-sagd"
    case changeConcernsNobody = "andring-ingen-plan"
    case undone = "angrat"
    case marked = "markerat"
    case timedOut = "utloggad"
    case unsent = "inte-skickat"
    case signedInAgain = "inloggad-igen"
    case writtenByAnother = "skrivet-av-annan"
    case childCorrected = "barnet-rattat"
    case unsentQuestion = "fraga-inte-skickad"
    case takenBack = "tillbakatagen"
    case filterKept = "filter-sparat"
    case filterDropped = "filter-borttaget"
    case takenBackUntold = "tillbakatagen-inte-sagt"
    case signedOutThere = "utloggad-dar"
    case passwordChanged = "losenord-bytt"
    case codeTooLate = "kod-for-sent"
    case nothingToday = "inget-i-dag"
    case codesOff = "koder-av"
    case provedAnew = "bekraftat"
    case signInCodeTakenBack = "inloggningskod-tillbaka"
    case personAdded = "person-tillagd"
    case accountClosed = "konto-stangt"
    case signedOutByOther = "personen-utloggad"
    case imported = "lista-inlast"
    case signInCodeShown = "inloggningskod-visad"
    case accountEventsKnown = "inloggning-sedd"
    case signedOut = "du-ar-utloggad"
    case accountOpened = "inloggning-klar"
    case accountOpenedForLater = "inloggning-klar-senare"

    /// The path with a mark that `DoneOnce` takes off again before the browser sees it.
    func path(_ path: String) -> String { "\(path)\(Self.mark)\(rawValue)" }

    /// The path without its mark, and what the mark said.
    static func parting(_ location: String) -> (path: String, done: Done)? {
        let parts = location.components(separatedBy: mark)
        guard parts.count == 2, let done = Done(rawValue: parts[1]) else { return nil }
        return (parts[0], done)
    }

    /// The notice for a page.
    static func notice(_ done: Done?, in words: Words) -> [String: String]? {
        done.map { $0.notice(words["done.\($0)"]) }
    }

    /// The notice with a sentence of its own.
    func notice(_ text: String) -> [String: String] {
        ["kind": Self.partial.contains(self) ? "warning" : "success", "text": text]
    }

    /// What was done only in part, or reached not everyone.
    private static let partial: Set = [
        answerKept, calledOffUntold, movedUntold, unsent, changeUntold, changeConcernsNobody,
        unsentQuestion, takenBackUntold, signedInAgain, writtenByAnother,
        consentWithoutMeetings, codeTooLate, nothingToday, signInCodeShown,
    ]

    private static let mark = "?klart="
}
