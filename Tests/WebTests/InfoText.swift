import Foundation

/// The text of a page as it is read, without the frame that all pages share.
func mainText(_ html: String) -> String {
    let main =
        html.components(separatedBy: "<main").dropFirst().joined()
        .components(separatedBy: "</main>").first ?? ""
    return readable(main)
}

/// The text between tags, with single spaces.
func readable(_ html: String) -> String {
    html.replacing(/<[^>]*>/, with: " ").replacing("&amp;", with: "&")
        .replacing("&quot;", with: "\"").replacing(/\s+/, with: " ")
}

/// The part of a page from one text to the next.
func part(of html: String, from start: String, to end: String) -> String {
    guard let from = html.range(of: start) else { return "" }
    let rest = html[from.lowerBound...]
    guard let until = rest.dropFirst(start.count).range(of: end) else { return String(rest) }
    return String(rest[..<until.lowerBound])
}

/// Every value of an attribute, in order.
func values(of attribute: String, in html: String) -> [String] {
    html.components(separatedBy: " \(attribute)=\"").dropFirst()
        .compactMap { $0.components(separatedBy: "\"").first }
}

/// Keys that stand where their texts should.
func bareKeys(in html: String) -> [String] {
    let key = /\b(handout|consents|wholooked|agreement|about|refusal|information|word)\.[\w.]+/
    return readable(html).matches(of: key).map { String($0.output.0) }
}
