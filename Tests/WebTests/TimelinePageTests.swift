import Domain
import Fixtures
import Testing

@testable import Coordination
@testable import Web

@Suite struct `The page of what has happened` {
    private func page(
        _ sample: PlanSample,
        for reader: PlanSample.Reader
    ) async throws -> String {
        try Samples.timeline("", sample, reader).html(try Samples.renderer())
    }

    private func days(_ html: String) -> [String] {
        html.matches(of: /<li><time datetime="([^"]*)"/).map { String($0.output.1) }
    }

    @Test func `begins with the latest`() async throws {
        let days = days(try await page(.worst, for: .child))
        #expect(days.first == "2026-11-15" && days.last == "2026-09-28")
        #expect(days == days.sorted(by: >))
    }

    @Test func `tells what is to come only when it has come`() async throws {
        #expect(try await !page(.worst, for: .child).contains("2026-12-02"))
    }

    @Test func `has one line for everything that one unit got on one day`() async throws {
        let text = readable(try await page(.typical, for: .mother))
        let line = "Lindskolan lämnade delar av planen till Barn- och ungdomspsykiatrin"
        #expect(text.ranges(of: line).count == 1)
        #expect(text.contains("Det gällde: att det finns en plan, behov och mål och insatser"))
    }

    @Test func `tells a guardian only of their own consent`() async throws {
        let mother = readable(try await page(.worst, for: .mother))
        #expect(mother.contains("Mamma samtyckte, till och med 1 mars 2027."))
        #expect(!mother.contains("Pappa"))
        let child = readable(try await page(.worst, for: .child))
        #expect(child.contains("Pappa tog tillbaka sitt samtycke."))
    }

    @Test func `follows the child's words to what they changed`() async throws {
        let text = readable(try await page(.typical, for: .mother))
        #expect(text.contains("Elsa sa: ”Jag vill kunna gå till skolan"))
        #expect(text.contains("Det ändrade: Skolan flyttade starten till 9.30"))
        #expect(text.contains("Barnets bästa: Elsa behöver lugn"))
    }

    @Test
    func `tells a guardian of every asking they may see, and leaves no gap for one kept back`()
        async throws
    {
        var sample = PlanSample.typical
        let open = sample.steps.compactMap { $0.voice.openWords }
        let shown = readable(try await page(sample, for: .mother))
        #expect(!open.isEmpty && open.allSatisfy { shown.contains("”\($0)”") })
        let last = try #require(sample.steps.last)
        func timeline(_ voice: VoiceRecord) async throws -> String {
            sample.steps = sample.steps.dropLast() + [last.with(voice)]
            return try await page(sample, for: .mother)
        }
        let silent = try await timeline(.declined(.talk))
        #expect(try await timeline(.keptFromParents) == silent)
        #expect(try await timeline(.notAsked(because: "Hon sov.")) == silent)
        sample.steps = sample.steps.dropLast() + [last.with(.keptFromParents)]
        #expect(try await page(sample, for: .child).contains("Bara mellan oss."))
    }

    @Test func `keeps what a refused handover was about apart from what follows`() async throws {
        let text = readable(try await page(.passed, for: .mother))
        #expect(text.contains("tar inte över. Ansvaret är kvar hos"))
        #expect(text.contains("Det gäller:"))
    }

    @Test func `speaks to the child as du`() async throws {
        let text = readable(try await page(.worst, for: .child))
        #expect(text.contains("Vad har hänt runt dig?") && text.contains("Du sa: ”Jag vill"))
    }

    @Test func `never prints words that are not for parents`() async throws {
        let html = try await page(.worst, for: .child)
        let kept = html.matches(of: /<p class="small no-print">.*<\/p>/).map { $0.output }
        #expect(kept.joined().contains("bråkar om mig"))
        #expect(html.ranges(of: "bråkar om mig").count == 1)
    }

    private func page(
        _ changes: PlanChanges,
        _ filter: TimelineFilter = TimelineFilter(),
        for reader: PlanSample.Reader = .holder
    ) async throws -> String {
        let renderer = try Samples.renderer()
        let page = TimelinePage(
            PlanSample.worst.overview(for: reader),
            changes,
            filter,
            for: reader.caller,
            in: renderer.words(.sv)
        )
        return try renderer.html(
            page,
            to: Visitor(session: Samples.session, language: .sv, csrf: "token")
        )
    }

    @Test func `tells word by word what was changed`() async throws {
        let html = try await page(.changed)
        #expect(html.contains("Gå till skolan <del>"))
        let text = readable(html)
        #expect(text.contains("Borttaget varje dag Tillagt när hon orkar"))
    }

    @Test func `strikes through what was written by mistake, and says why`() async throws {
        let html = try await page(.changed, TimelineFilter(["slag": "skrivet"]))
        #expect(html.contains("<s>Gäller en annan</s>"))
        #expect(readable(html).contains("Skäl: Fel barn"))
    }

    @Test func `stays light, however much has happened`() async throws {
        #expect(try await page(.changed).utf8.count < 100_000)
        #expect(days(try await page(.changed)).count == TimelinePage.most)
    }

    @Test func `narrows to a sort, a unit and a time that the address names`() async throws {
        let handed = try await page(PlanChanges(), TimelineFilter(["slag": "utlamnat"]))
        let all = try await page(PlanChanges())
        #expect(!days(handed).isEmpty && days(handed).count < days(all).count)
        let month = days(try await page(PlanChanges(), TimelineFilter(["tid": "manad"])))
        #expect(month.allSatisfy { $0 >= "2026-10-22" } && month.count < days(all).count)
        let unit = SampleUnits.psychiatry.id.description
        let psychiatry = try await page(PlanChanges(), TimelineFilter(["enhet": unit]))
        #expect(readable(psychiatry).contains("Barn- och ungdomspsykiatrin"))
        #expect(days(psychiatry).count < days(all).count)
        let nothing = TimelineFilter(["slag": "hej", "enhet": "<b>", "tid": "1", "sida": "-3"])
        #expect(nothing == TimelineFilter())
    }

    @Test func `lets nobody in the family correct what staff wrote`() async throws {
        let html = try await page(.changed, for: .mother)
        #expect(!html.contains("/delar/") && html.contains("<del>"))
    }

    @Test func `says so when nothing has happened`() async throws {
        #expect(try await page(.untouched, for: .holder).contains("Här har inget hänt än."))
    }
}

extension VoiceRecord {
    fileprivate static let keptFromParents = VoiceRecord.said(
        Statement(
            asking: .talk,
            words: "Bara mellan oss.",
            audience: .notForParents,
            effect: "Vi väntar med mötet."
        )
    )

    /// What was said for the whole family to read.
    fileprivate var openWords: String? {
        guard case .said(let statement) = self, statement.audience == .family else { return nil }
        return statement.words.description
    }
}

extension Step {
    fileprivate func with(_ voice: VoiceRecord) -> Step {
        Step(
            id: id,
            kind: kind,
            considered: Considered(
                day: day,
                by: by,
                unit: unit,
                bestInterests: bestInterests,
                voice: voice
            ),
            why: why,
            status: status
        )
    }
}
