import Coordination
import Domain
import ExampleWorld
import Fixtures
import Foundation
import Hummingbird
import Server
import Testing

/// Compares every page of everyone who may not see an item with a world where it never existed.
///
/// Both worlds are copies of the same files, so all that can differ is what the item leaves behind.
@Suite struct `What someone may not see` {
    /// What is read where nothing happens, once for all the items without a visible step.
    private static let untouched = Task { try await Pages.read(by: HiddenItem.readers) { _ in } }

    @Test(.proves("D-01", "D-02", "D-24", "D-42", "D-43", "D-44"), arguments: HiddenItem.all)
    func `leaves no trace on any page`(_ item: HiddenItem) async throws {
        async let happened = Pages.read(by: HiddenItem.readers) { try await item.happens($0) }
        let without =
            if let instead = item.instead {
                try await Pages.read(by: HiddenItem.readers, after: instead)
            } else {
                try await Self.untouched.value
            }
        let with = try await happened
        var seen: Set<String> = []
        for reader in HiddenItem.readers {
            let pages = try #require(with[reader])
            #expect(pages.count > 20)
            for (address, page) in pages where page != without[reader]?[address] {
                seen.insert(reader)
                if !item.openTo.contains(reader) {
                    Issue.record("\(address) betrays to \(reader): \(item.name)")
                }
            }
        }
        // Were it not so, the test would compare two worlds without the item.
        #expect(seen == item.openTo)
    }
}

/// Something that happens in Elsa's plan, or beside it, and who comes to see it.
struct HiddenItem: Sendable, CustomTestStringConvertible {
    let name: String
    /// Those for whom some page changes; all the others must read the same bytes.
    let openTo: Set<String>
    let happens: @Sendable (Scene) async throws -> Void
    /// What happens in the other world; nothing, unless the item comes with a visible step.
    var instead: (@Sendable (Scene) async throws -> Void)?

    var testDescription: String { name }

    /// The unit that holds Elsa's plan, those it is shared with, the family, and strangers.
    static let readers = [
        "kurator", "skolskoterska", "bup", "socialtjanst", "chef", "mamma", "pappa", "elsa",
        "nybro", "fritid", "ankarskolan",
    ]

    private static let unit: Set = ["kurator", "skolskoterska"]
    private static let family: Set = ["mamma", "pappa", "elsa"]

    static let all = [
        HiddenItem(name: "a need that is not handed out", openTo: unit.union(family)) { scene in
            try await scene.service.addNeeds(
                [NewNeed(words: "Elsa sover dåligt igen", whose: .staff, owner: nil)],
                to: scene.plan,
                as: try await scene.caller("kurator")
            )
        },
        HiddenItem(name: "a goal that is not handed out", openTo: unit.union(family)) { scene in
            _ = try await scene.service.addGoal(
                "Jag sover hela natten",
                whose: .child,
                to: scene.plan,
                as: try await scene.caller("kurator")
            )
        },
        HiddenItem(name: "a message to the holder alone", openTo: unit.union(["elsa"])) { scene in
            try await scene.service.writeToHolder(
                "Jag vill inte att någon hemma vet",
                readers: .holder,
                in: scene.plan,
                as: try await scene.caller("elsa")
            )
        },
        HiddenItem(name: "an answer for the holder alone", openTo: unit.union(["pappa"])) { scene in
            let pappa = try await scene.caller("pappa")
            let needs = try await scene.service.planOverview(scene.plan, as: pappa).needs
            try await scene.service.answerOutcome(
                of: try #require(needs.last).content.id,
                in: scene.plan,
                result: .notMet,
                inTime: false,
                comment: "Det är värre hos mig",
                readers: .holder,
                as: pappa
            )
        },
        HiddenItem(name: "a draft", openTo: unit) { scene in
            try await scene.service.saveDraft(
                form: "need",
                about: scene.plan.description,
                fields: ["needWords": "Halvskrivet"],
                as: try await scene.caller("skolskoterska")
            )
        },
        HiddenItem(name: "another child's plan", openTo: unit) { try await $0.beginsAnotherPlan() },
        HiddenItem(
            name: "words that are not for parents",
            openTo: unit.union(["elsa"]),
            happens: { try await $0.followsUp(.said(Scene.secret), weighing: "Hon är rädd") },
            instead: { try await $0.followsUp(.declined(.talk), weighing: nil) }
        ),
        hiddenParty,
    ]
}

/// What each reader reads at every address, without what is made anew at each showing.
private enum Pages {
    static func read(
        by readers: [String],
        after happens: @escaping @Sendable (Scene) async throws -> Void
    ) async throws -> [String: [String: String]] {
        try await DemoService.visit { open in
            let scene = try await Scene(open.demo)
            try await happens(scene)
            let addresses = open.demo.service.router.routes.filter { $0.method == .get }
                .map { $0.path.description.replacing("{plan}", with: scene.plan.description) }
                .filter { !$0.contains("{") && !$0.hasPrefix("/static") }
                // They tell of one's own sign-ins, and the clock goes on meanwhile.
                .filter { !$0.hasPrefix("/inloggningar") }
            var pages: [String: [String: String]] = [:]
            for reader in readers {
                let visitor = try await open.visitor(reader)
                for address in addresses.sorted() {
                    try await visitor.open(address)
                    pages[reader, default: [:]][address] = bytes(of: visitor)
                }
                try await visitor.open("/planer")
                try await visitor.send(["text": "Elsa"], to: "/planer/sok")
                pages[reader, default: [:]]["search"] = bytes(of: visitor)
            }
            return pages
        }
    }

    /// The page with its tokens masked, and with identifiers by the order in which they first occur.
    private static func bytes(of visitor: Visitor) -> String {
        var html = "\(visitor.status)\n" + visitor.html
        for name in ["csrf", "once", "digest"] {
            html = html.replacingOccurrences(
                of: "name=\"\(name)\" value=\"[^\"]*\"",
                with: name,
                options: .regularExpression
            )
        }
        html = html.replacing(#/ data-ending="\d+"|<noscript>.*?<\/noscript>/#, with: "")
        let identifier = #/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/#
        var known: [Substring: Int] = [:]
        return html.replacing(identifier) { match in
            let number = known[match.output.0] ?? known.count
            known[match.output.0] = number
            return "#\(number)"
        }
    }
}
