import Hummingbird

/// The cookies of the site; none names a person.
enum SiteCookies {
    static let session = "sammanhang"
    static let form = "sammanhang-form"
    static let language = "sprak"
    static let done = "klart"
    static let back = "tillbaka"

    static func cookie(
        _ name: String,
        _ value: String,
        isSecure: Bool,
        maxAge: Int? = nil
    ) -> Cookie {
        Cookie(
            name: name,
            value: value,
            maxAge: maxAge,
            path: "/",
            secure: isSecure,
            httpOnly: true,
            sameSite: .lax
        )
    }
}
