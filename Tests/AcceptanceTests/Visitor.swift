import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

/// Someone with a browser: keeps cookies, follows redirects, fills in the forms that it sees.
final class Visitor {
    private let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    private(set) var address = ""
    private(set) var status = 0
    private(set) var html = ""
    /// The headers of every answer on the way to the page, the page's own last.
    private(set) var headers: [HTTPFields] = []
    /// The other site that the browser was sent on to; it stays here.
    private(set) var sentTo: String?

    init(_ client: any TestClientProtocol) {
        self.client = client
    }

    /// The same browser, with the page that it shows, when the server has been started anew.
    init(_ client: any TestClientProtocol, showing window: Window) {
        self.client = client
        (cookies, html, address) = (window.cookies, window.html, window.address)
    }

    private var said: [String: String] = [:]

    /// What the browser holds, whatever becomes of the server.
    struct Window {
        fileprivate let cookies: [String: String]
        let html: String
        fileprivate let address: String
    }

    var window: Window { Window(cookies: cookies, html: html, address: address) }

    func signIn(_ userName: String, _ password: String = "sammanhang-demo") async throws {
        try await open("/logga-in")
        try await send(["userName": userName, "password": password], to: "/logga-in")
        try #require(status == 200, "\(userName) could not sign in")
    }

    /// Loses every cookie, as a browser that has been told to forget.
    func forgetCookies() { cookies = [:] }

    /// Shows a page as the browser kept it, without asking for it again.
    func goBack(to html: String, at address: String) {
        self.html = html
        self.address = address
    }

    func open(_ path: String) async throws {
        headers = []
        try await go(path, .get, body: nil)
    }

    /// What the page asks the browser to do by itself: after how many seconds, and where to go.
    var refresh: (seconds: Int, path: String)? {
        let text = HTTPField.Name("Refresh").flatMap { headers.last?[$0] } ?? ""
        guard let found = text.wholeMatch(of: /(\d+); url=(.*)/) else { return nil }
        return Int(found.output.1).map { ($0, String(found.output.2)) }
    }

    /// Opens the link with this text on the page.
    func follow(_ text: String) async throws {
        let label = NSRegularExpression.escapedPattern(for: text)
        let pattern = "<a[^>]*href=\"([^\"]*)\"[^>]*>[^<]*\(label)"
        try await open(try #require(first(pattern), "no link \(text) on \(address)"))
    }

    /// Sends the page's form with these values, and with what the form itself holds.
    func send(_ values: KeyValuePairs<String, String>, to path: String? = nil) async throws {
        try await send(pairs: values.map { ($0.key, $0.value) }, to: path)
    }

    /// - Parameter said: What the browser says of where the form comes from.
    func send(
        pairs values: [(String, String)],
        to path: String? = nil,
        saying said: [String: String] = [:]
    ) async throws {
        self.said = said
        defer { self.said = [:] }
        var pairs = values
        for name in ["csrf", "version", "digest", "once", "was"] {
            if let value = first("name=\"\(name)\" value=\"([^\"]*)\"") {
                pairs.append((name, Self.text(value)))
            }
        }
        headers = []
        let body = pairs.map { "\(Self.escape($0.0))=\(Self.escape($0.1))" }.joined(separator: "&")
        try await go(path ?? String(address.prefix { $0 != "?" }), .post, body: body)
    }

    /// Presses the button of a page whose only form holds nothing but what has been sent before.
    func sendAgain() async throws {
        let path = try #require(first("<form method=\"post\" action=\"([^\"]*)\""))
        let body = zip(all("name=\"([^\"]*)\" value=\""), values(of: "[^\"]*"))
            .map { "\(Self.escape($0))=\(Self.escape(Self.text($1)))" }
            .joined(separator: "&")
        try await go(path, .post, body: body)
    }

    /// The value of the choice with this text on the page.
    func choice(_ text: String) throws -> String {
        let label = NSRegularExpression.escapedPattern(for: text)
        if let value = first("<option value=\"([^\"]*)\"[^>]*>\(label)") { return value }
        let id = try #require(
            first("<label for=\"([^\"]*)\">\(label)"),
            "no choice \(text) on \(address)"
        )
        return try #require(first("id=\"\(id)\"[^>]*value=\"([^\"]*)\""))
    }

    func sees(_ text: String) -> Bool { html.contains(text) }

    /// Every value of the boxes of this name.
    func values(of name: String) -> [String] {
        all("name=\"\(name)\"[^>]*value=\"([^\"]*)\"")
    }

    /// The address of every link that holds this pattern.
    func values(ofLinks pattern: String) -> [String] { all("<a[^>]*href=\"([^\"]*\(pattern))\"") }

    /// Where every form goes whose address holds this pattern.
    func values(ofForms pattern: String) -> [String] {
        all("<form[^>]*action=\"([^\"]*\(pattern)[^\"]*)\"")
    }

    /// What is chosen in the list of this name.
    func chosen(_ name: String) throws -> String {
        let list = try #require(first("(<select[^>]*name=\"\(name)\"[\\s\\S]*?</select>)"))
        let pattern = /value="([^"]*)" selected/
        return String(try #require(list.firstMatch(of: pattern)).output.1)
    }

    private func go(_ path: String, _ method: HTTPRequest.Method, body: String?) async throws {
        var headers = HTTPFields()
        headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        headers[.acceptLanguage] = "sv"
        for (name, value) in said { HTTPField.Name(name).map { headers[$0] = value } }
        if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let response = try await client.executeRequest(
            uri: path,
            method: method,
            headers: headers,
            body: body.map { ByteBuffer(string: $0) }
        )
        self.headers.append(response.headers)
        for cookie in response.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            if let name = pair.first {
                cookies[String(name)] = pair.count > 1 ? String(pair[1]) : ""
            }
        }
        if response.status == .seeOther, let next = response.headers[.location] {
            guard next.hasPrefix("http") else { return try await go(next, .get, body: nil) }
            sentTo = next
        }
        let refresh = HTTPField.Name("Refresh").flatMap { response.headers[$0] } ?? ""
        if let way = refresh.wholeMatch(of: /0; url=(http.*)/) { sentTo = String(way.output.1) }
        address = path
        status = response.status.code
        html = String(buffer: response.body)
    }

    private func first(_ pattern: String) -> String? { all(pattern).first }

    private func all(_ pattern: String) -> [String] {
        guard let regex = try? NSRegularExpression(pattern: pattern) else { return [] }
        let range = NSRange(html.startIndex..., in: html)
        return regex.matches(in: html, range: range).compactMap { match in
            Range(match.range(at: 1), in: html).map { String(html[$0]) }
        }
    }

    /// The text behind what a page has escaped.
    static func text(_ html: String) -> String {
        let marks = [
            ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&amp;", "&"),
        ]
        return marks.reduce(html) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }

    private static func escape(_ text: String) -> String {
        let kept = CharacterSet.alphanumerics.intersection(
            CharacterSet(charactersIn: Unicode.Scalar(0)...Unicode.Scalar(127))
        )
        return text.addingPercentEncoding(withAllowedCharacters: kept) ?? ""
    }
}
