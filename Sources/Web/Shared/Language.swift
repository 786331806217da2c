import Hummingbird

/// A language that the pages speak.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case sv, en

    /// The language to offer a change to.
    var other: Language { self == .sv ? .en : .sv }
}

extension Language {
    /// What the visitor chose; else the browser's wish; else Swedish.
    init(wishedBy request: Request, _ cookies: SiteCookies) {
        if let chosen = cookies.value(.language, of: request),
            let language = Language(rawValue: chosen)
        {
            self = language
            return
        }
        let wished = request.headers[.acceptLanguage]?.lowercased() ?? ""
        self = wished.split(separator: ",").first?.prefix(2) == "en" ? .en : .sv
    }
}
