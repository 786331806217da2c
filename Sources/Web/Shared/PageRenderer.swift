import Coordination
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Turns pages into HTML, with the frame that all pages share.
package struct PageRenderer: Sendable {
    private let templates: Templates
    private let words: [Language: Words]
    private let styleHref: String
    private let isDemo: Bool

    package init(
        templates: Templates,
        words: [Language: Words],
        styleHref: String,
        isDemo: Bool
    ) {
        self.templates = templates
        self.words = words
        self.styleHref = styleHref
        self.isDemo = isDemo
    }

    /// The texts in the language of the request.
    package func words(_ language: Language) -> Words {
        words[language] ?? Words(language: language, nodes: [])
    }

    package func response(
        _ page: some Page,
        to visitor: Visitor,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        var response = Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try bytes(page, to: visitor)))
        )
        // A page that is left open says by itself that the session is soon over. One that somebody
        // may be writing in stays as it is: what is sent too late is kept, and its script warns.
        if status == .ok, !page.holdsTyping, let warning = EndWarning(visitor, hasForm: false) {
            warning.send(with: &response)
        }
        return response
    }

    package func html(_ page: some Page, to visitor: Visitor) throws -> String {
        String(decoding: try bytes(page, to: visitor), as: UTF8.self)
    }

    private func bytes<Content: Page>(_ page: Content, to visitor: Visitor) throws -> [UInt8] {
        try templates.template(Content.template, in: visitor.language)
            .filled(with: try model(of: page, for: visitor))
    }

    /// All that the template may ask for: the page's own fields and those of the frame.
    func model<Content: Page>(of page: Content, for visitor: Visitor) throws -> [String: View] {
        var model = frame(for: visitor, section: page.section)
        if page.holdsTyping, let warning = EndWarning(visitor, hasForm: true)?.model {
            model["ending"] = View(warning)
        }
        model["pageTitle"] = .text(page.pageTitle)
        let problem = words(visitor.language)["layout.problemTitle"]
        model["titlePrefix"] = .text(page.hasProblems ? problem : "")
        for property in Mirror(reflecting: page).children {
            // The menu item is for the frame, and not one of the page's contents.
            guard let name = property.label, name != "section" else { continue }
            let field = PageField(page: Content.template, name: name)
            let value = try View(property.value, of: field)
            if case .absent = value { continue }
            model[name] = value
        }
        return model
    }

    /// What every page shows around its own content.
    private func frame(for visitor: Visitor, section: MenuSection?) -> [String: View] {
        let words = words(visitor.language)
        var frame: [String: View] = [
            "lang": .text(visitor.language.rawValue), "styleHref": .text(styleHref),
            "csrf": .text(visitor.csrf),
        ]
        // Nobody can send a form who has not been given a secret to send with it.
        if !visitor.csrf.isEmpty {
            frame["languageSwitch"] = View([
                "csrf": visitor.csrf, "language": visitor.language.other.rawValue,
                "label": words["layout.otherLanguage"], "back": visitor.path,
            ])
        }
        if isDemo { frame["demoBanner"] = .text(words["layout.demoBanner"]) }
        if let session = visitor.session {
            let standsIn = session.standsInFor.map {
                words.text("capacities.standsIn", ["name": $0])
            }
            var signedIn = [
                "personName": standsIn ?? session.title ?? session.personName,
                "csrf": session.csrf,
            ]
            // A young person is a person, and perhaps of age, before being somebody's family.
            signedIn["unitName"] =
                session.unitName ?? (session.caller.isChild ? nil : words["layout.family"])
            if session.maySwitch { signedIn["switchHref"] = Paths.capacities }
            frame["signedIn"] = View(signedIn)
            let isThere = visitor.path.hasPrefix(Paths.ownSignIns)
            if session.hasNews, session.caller.proof.isWhole, !isThere {
                frame["accountNews"] = .text(words["events.toldInFrame"])
            }
            frame["nav"] = .list(menu(for: session, current: section, words).map { View($0) })
        }
        return frame
    }

    private func menu(
        for session: Sessions.Session,
        current: MenuSection?,
        _ words: Words
    ) -> [[String: String]] {
        MenuSection.allCases.compactMap { section in
            guard session.caller.proof.isWhole, section != .toDo || session.caller.unit != nil,
                section != .plans || session.caller.may(.plans),
                ![.people, .units].contains(section) || session.caller.may(.people)
            else { return nil }
            var item = [
                "href": Paths.menu(section), "label": words["menu.\(section.rawValue)"],
            ]
            if section == current { item["current"] = "page" }
            return item
        }
    }
}

/// Who looks at a page, and how it is to be addressed.
package struct Visitor: Sendable {
    package let session: Sessions.Session?
    package let language: Language
    package let csrf: String
    /// What the act before led to, on the one page that tells it.
    package var done: Done?
    /// The page that is shown, for coming back to it in the other language.
    package var path = Paths.home
    /// Whether the page is an answer to what was sent, and not found again at its address.
    package var hasSent = false

    package init(session: Sessions.Session?, language: Language, csrf: String) {
        self.session = session
        self.language = language
        self.csrf = csrf
    }
}
