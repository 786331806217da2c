import Hummingbird

/// The cookies of the site; none names a person.
///
/// Over TLS their names begin with `__Host-`, which a browser takes from this very host and no
/// other. The plain names are for a demonstration on one's own machine.
/// - SeeAlso: OWASP ASVS 5.0, 3.3.
struct SiteCookies {
    /// Whether cookies are sent over TLS only.
    let isSecure: Bool

    enum Name: String {
        case session = "sammanhang"
        case form = "sammanhang-form"
        /// Who is on the way to a provider, until they come back.
        case attempt = "sammanhang-in"
        /// Whose password was right, until the code comes.
        case pass = "sammanhang-kod"
        case language = "sprak"
        case done = "klart"
        case back = "tillbaka"
    }

    /// What the browser sent.
    func value(_ name: Name, of request: Request) -> String? {
        request.cookies[text(name)]?.value
    }

    /// - Parameter maxAge: In seconds; without it the cookie goes when the browser is closed.
    func cookie(_ name: Name, _ value: String, maxAge: Int? = nil) -> Cookie {
        Cookie(
            name: text(name),
            value: value,
            maxAge: maxAge,
            path: "/",
            secure: isSecure,
            httpOnly: true,
            sameSite: .lax
        )
    }

    /// Takes the cookie away.
    func none(_ name: Name) -> Cookie { cookie(name, "", maxAge: 0) }

    private func text(_ name: Name) -> String {
        isSecure ? "__Host-\(name.rawValue)" : name.rawValue
    }
}
