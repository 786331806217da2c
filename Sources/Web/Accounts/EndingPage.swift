import Coordination
import Domain

/// Stands in the place of a page that was left open: soon one is signed out.
///
/// It shows nothing of what the page held.
/// - SeeAlso: WCAG 2.2, 2.2.1.
struct EndingPage: Page {
    static let template = "accounts/ending"

    let pageTitle: String
    let text: String
    /// Where one comes back to when one stays; nothing where staying is not possible or not needed.
    let stay: String?
    /// Where one goes back to, when there is nothing to decide.
    let backHref: String?
    /// Whether there is plenty of time left, since the person has been at work in another window.
    let isResting: Bool

    init(_ end: SessionEnd, secondsLeft: Int64, back: String, in words: Words) {
        // Some seconds pass on the way here.
        isResting = secondsLeft > end.warning + 15
        let key = isResting ? "resting" : end.canBeMoved ? "soon" : "last"
        pageTitle = words["ending.\(key).heading"]
        text = words.text("ending.\(key).text", ["time": SwedishTime.clock(of: end.at)])
        stay = key == "soon" ? back : nil
        backHref = key == "soon" ? nil : back
    }
}
