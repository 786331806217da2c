import Domain
import HTTPTypes
import Hummingbird

/// Where someone wanted to be before signing in: a path of ours, and whose it was if that is known.
struct ReturnPath: Equatable {
    /// How long it is remembered, in seconds: an hour.
    static let longestLife = 3600

    let path: String
    let person: Person.ID?

    /// Nothing for an address that is none of the site's own pages.
    init?(_ path: String, for person: Person.ID? = nil) {
        let isOurs = path.allSatisfy {
            $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "/" || $0 == "-")
        }
        guard isOurs, path.hasPrefix("/"), !path.hasPrefix("//"), path.count < 200,
            path != Paths.home
        else { return nil }
        self.path = path
        self.person = person
    }

    /// What a cookie holds.
    init?(cookie: String) {
        let parts = cookie.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        self.init(String(parts[1]), for: Person.ID(String(parts[0])))
    }

    var text: String { "\(person?.description ?? "")~\(path)" }

    /// Whether it is for this person: for everyone, when nobody is known to have been there.
    func isFor(_ person: Person.ID) -> Bool { self.person == nil || self.person == person }
}

extension Paths {
    /// The page of ours that an address asks to come back to.
    static func askedBack(_ request: Request) -> String? {
        request.uri.queryParameters[endingFrom[...]].flatMap { ReturnPath(String($0))?.path }
    }
}

extension Site {
    /// The response, with where its receiver wants to be after signing in.
    func returning(_ response: Response, to path: String, _ person: Person.ID?) -> Response {
        guard let back = ReturnPath(path, for: person) else { return response }
        var response = response
        response.setCookie(
            cookies.cookie(.back, back.text, maxAge: ReturnPath.longestLife)
        )
        return response
    }
}
