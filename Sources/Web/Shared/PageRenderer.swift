import Coordination
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Mustache
import NIOCore

/// Turns pages into HTML, with the frame that all pages share.
package struct PageRenderer: Sendable {
    private let templates: MustacheLibrary
    private let words: [Language: Words]
    private let styleHref: String
    private let isDemo: Bool

    package init(
        templates: MustacheLibrary,
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
        let html = try html(page, to: visitor)
        return Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html))
        )
    }

    package func html<Content: Page>(_ page: Content, to visitor: Visitor) throws -> String {
        var model = frame(for: visitor, section: page.section)
        model["pageTitle"] = page.pageTitle
        let words = words(visitor.language)
        model["titlePrefix"] = page.hasProblems ? words["layout.problemTitle"] : ""
        for field in Mirror(reflecting: page).children {
            if let name = field.label, let value = Self.present(field.value) {
                model[name] = value
            }
        }
        guard let html = templates.render(model, withTemplate: Content.template) else {
            throw MissingTemplate(name: Content.template)
        }
        return html
    }

    /// What every page shows around its own content.
    private func frame(for visitor: Visitor, section: MenuSection?) -> [String: Any] {
        let words = words(visitor.language)
        var frame: [String: Any] = [
            "lang": visitor.language.rawValue, "styleHref": styleHref, "t": words.tree,
            "csrf": visitor.csrf,
        ]
        // Nobody can send a form who has not been given a secret to send with it.
        if !visitor.csrf.isEmpty {
            frame["languageSwitch"] = [
                "csrf": visitor.csrf, "language": visitor.language.other.rawValue,
                "label": words["layout.otherLanguage"], "back": visitor.path,
            ]
        }
        if isDemo { frame["demoBanner"] = words["layout.demoBanner"] }
        if let session = visitor.session {
            var signedIn = [
                "personName": session.title ?? session.personName, "csrf": session.csrf,
            ]
            // A young person is a person, and perhaps of age, before being somebody's family.
            signedIn["unitName"] =
                session.unitName ?? (session.caller.isChild ? nil : words["layout.family"])
            frame["signedIn"] = signedIn
            frame["nav"] = menu(for: session, current: section, words)
        }
        return frame
    }

    private func menu(
        for session: Sessions.Session,
        current: MenuSection?,
        _ words: Words
    ) -> [[String: String]] {
        MenuSection.allCases.compactMap { section in
            guard section != .toDo || session.caller.unit != nil else { return nil }
            var item = [
                "href": Paths.menu(section), "label": words["menu.\(section.rawValue)"],
            ]
            if section == current { item["current"] = "page" }
            return item
        }
    }

    /// The value, or nothing for an empty optional: what is absent must not be in the model.
    private static func present(_ value: Any) -> Any? {
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .optional else { return value }
        return mirror.children.first?.value
    }
}

/// A page names a template that does not exist.
package struct MissingTemplate: Error {
    let name: String
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

    package init(session: Sessions.Session?, language: Language, csrf: String) {
        self.session = session
        self.language = language
        self.csrf = csrf
    }
}
