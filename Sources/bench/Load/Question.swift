import Foundation
import NIOHTTP1

/// One request, as it is sent.
struct Question: Sendable {
    let method: HTTPMethod
    let path: String
    let cookies: String
    let body: String

    static func get(_ path: String, cookies: String = "") -> Question {
        Question(method: .GET, path: path, cookies: cookies, body: "")
    }

    static func post(_ path: String, _ fields: [String: String], cookies: String) -> Question {
        let body = fields.map { "\(encoded($0.key))=\(encoded($0.value))" }.joined(separator: "&")
        return Question(method: .POST, path: path, cookies: cookies, body: body)
    }

    func head(port: Int) -> HTTPRequestHead {
        var headers = HTTPHeaders([("Host", "127.0.0.1:\(port)")])
        if !cookies.isEmpty { headers.add(name: "Cookie", value: cookies) }
        if method == .POST {
            headers.add(name: "Origin", value: "http://127.0.0.1:\(port)")
            headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
            headers.add(name: "Content-Length", value: "\(body.utf8.count)")
        }
        return HTTPRequestHead(version: .http1_1, method: method, uri: path, headers: headers)
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
