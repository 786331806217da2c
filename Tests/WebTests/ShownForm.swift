import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

/// A form as a page showed it, to be sent when the test wants, with what the page itself held.
struct ShownForm {
    let samples: InfoStory
    let path: String
    let caller: Caller
    let html: String

    init(_ samples: InfoStory, at path: String, as caller: Caller) async throws {
        self.samples = samples
        self.path = path
        self.caller = caller
        html = try await samples.get(path, as: caller)
    }

    func send(_ values: KeyValuePairs<String, String>) async throws -> TestResponse {
        let hidden = html.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/)
            .map { (String($0.output.1), Self.text(String($0.output.2))) }
        let pairs = values.map { ($0.key, $0.value) } + hidden
        let fields = try pairs.map { "\($0)=\(try Self.escape($1))" }
        return try await samples.post(fields, to: path, as: caller)
    }

    private static func text(_ html: String) -> String {
        [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(html) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }

    private static func escape(_ text: String) throws -> String {
        try #require(text.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
    }
}

extension TestResponse {
    var html: String { String(buffer: body) }
}
