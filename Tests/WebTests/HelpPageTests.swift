import Domain
import Fixtures
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `Help` {
    @Test func `stands in the same place on every page, before signing in or out`() async throws {
        let renderer = try Samples.renderer()
        for sample in Samples.pages {
            let html = try sample.html(renderer)
            let who = part(of: html, from: "<div class=\"who\">", to: "</header>")
            let first = who.components(separatedBy: "href=\"").dropFirst().first ?? ""
            #expect(first.hasPrefix("\(Paths.help)\""), "\(sample.name)")
            #expect(values(of: "href", in: html).contains(Paths.help))
        }
    }

    @Test(arguments: [Paths.help, Paths.glossary])
    func `is open to someone who has not signed in`(path: String) async throws {
        let response = try await InfoStory(until: .noticed).site(as: nil) { client in
            try await client.execute(uri: path, method: .get)
        }
        #expect(response.status == .ok)
        #expect(bareKeys(in: String(buffer: response.body)) == [])
    }

    @Test(arguments: Language.allCases)
    func `names only headings that stand on a page`(language: Language) throws {
        let words = try Samples.words(language)
        let others = Set(words.keys.filter { !$0.hasPrefix("about.help.") }.map { words[$0] })
        let quoted = words.keys.filter { $0.hasPrefix("about.help.") }
            .flatMap { words[$0].matches(of: /[”“]([^”]+)”/).map { String($0.output.1) } }
        #expect(quoted.count == 2)
        #expect(others.isSuperset(of: quoted))
    }

    @Test(arguments: [
        (
            Language.sv, "Om det inte fungerar",
            [
                "den du har kontakt med", "chefen för enheten", "patientnämnden", "huvudmannen",
                "Skolinspektionen", "IVO", "Ring 1177", "aldrig din plan att klaga",
            ]
        ),
        (
            .en, "If it does not work",
            [
                "the one you have contact with", "the manager of the unit", "patientnämnden",
                "huvudmannen", "Skolinspektionen", "IVO", "ring 1177", "never costs you your plan",
            ]
        ),
    ])
    func `says where to complain, the nearest first and without a price`(
        language: Language,
        heading: String,
        places: [String]
    ) async throws {
        let renderer = try Samples.renderer()
        let html = try renderer.html(
            AboutPage.help(in: renderer.words(language)),
            to: Visitor(session: nil, language: language, csrf: "token")
        )
        let section = part(of: html, from: "<h2>\(heading)</h2>", to: "</section>")
        let found = places.map { section.range(of: $0)?.lowerBound }
        #expect(!found.contains(nil), "\(section)")
        let known = found.compactMap(\.self)
        #expect(known == known.sorted())
    }

    @Test func `leads to the glossary`() throws {
        let page = AboutPage.help(in: try Samples.words(.sv))
        #expect(page.next?["href"] == Paths.glossary)
    }
}

@Suite struct `The glossary` {
    /// Everything else that the pages say in a language, with what the agreements say.
    private func pages(_ language: Language) throws -> String {
        let words = try Samples.words(language)
        let own = ["glossary.", "about.help."]
        let texts = words.keys.filter { key in !own.contains { key.hasPrefix($0) } }
            .map { words[$0] }
        let folder = Samples.resources.appending(path: "../../../Agreements")
        let agreements = try FileManager.default.contentsOfDirectory(
            at: folder.standardizedFileURL,
            includingPropertiesForKeys: nil
        )
        return (texts + (try agreements.map { try String(contentsOf: $0, encoding: .utf8) }))
            .joined(separator: "\n")
    }

    @Test(arguments: Language.allCases)
    func `explains only words that the pages use`(language: Language) throws {
        let pages = try pages(language)
        let terms = GlossaryPage(in: try Samples.words(language)).terms
        #expect(terms.count > 25)
        for term in terms.compactMap({ $0["word"] }) {
            #expect(pages.localizedCaseInsensitiveContains(term), "no page says \(term)")
        }
    }

    @Test func `gives every word the word of the other language`() throws {
        let swedish = GlossaryPage(in: try Samples.words(.sv)).terms
        let english = GlossaryPage(in: try Samples.words(.en)).terms
        let pairs = Set(swedish.map { [$0["word"], $0["other"] ?? $0["word"]] })
        #expect(Set(english.map { [$0["other"] ?? $0["word"], $0["word"]] }) == pairs)
    }

    @Test func `follows the alphabet of its reader`() throws {
        let groups = GlossaryPage(in: try Samples.words(.sv)).groups
        let first = groups.first?["terms"] as? [[String: String]]
        #expect(first?.first?["word"] == "Avvikelse")
        #expect(first?.suffix(2).compactMap { $0["word"] } == ["Åtgärd", "Överenskommelse"])
    }
}

extension GlossaryPage {
    fileprivate var terms: [[String: String]] {
        groups.flatMap { $0["terms"] as? [[String: String]] ?? [] }
    }
}
