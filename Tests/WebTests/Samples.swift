import Coordination
import Domain
import Fixtures
import Foundation
import Testing

@testable import Web

/// A page with contents, as one visitor sees it.
struct PageSample: Sendable {
    /// The template's name, and a word for what is special.
    let name: String
    /// Who looks at it, in the sample's own language.
    let visitor: Visitor
    let page: @Sendable (Words) throws -> any Page

    init<Content: Page & SendableMetatype>(
        _ name: String,
        in language: Language = .sv,
        signedIn: Bool = true,
        csrf: String = "token",
        hasNews: Bool = false,
        _ page: @escaping @Sendable (Words) throws -> Content
    ) {
        self.name = "\(Content.template), \(name)"
        visitor = Visitor(
            session: signedIn ? Samples.session(hasNews: hasNews) : nil,
            language: language,
            csrf: csrf
        )
        self.page = page
    }

    func html(_ renderer: PageRenderer) throws -> String {
        try renderer.html(try page(renderer.words(visitor.language)), to: visitor)
    }
}

/// Every page with what it can hold: empty, as usual, and at its worst.
///
/// A new page is added here; until it is, the template contract fails.
enum Samples {
    static let pages =
        plans + forms + lists + info + needs + guardians + accounts
        + administration

    static let plans: [PageSample] = [
        plan("empty", .empty, .holder), plan("late", .late, .holder),
        plan("typical", .typical, .holder),
        plan("worst", .worst, .holder), plan("typical", .typical, .receiver),
        plan("worst", .worst, .receiver), plan("typical", .typical, .mother),
        plan("empty", .untouched, .mother), plan("worst", .worst, .mother),
        plan("worst", .worst, .child), plan("paused", paused, .mother),
        plan("answered", .answered, .mother), plan("called", called, .mother),
        timeline("empty", .untouched, .holder),
        timeline("typical", .typical, .receiver), timeline("worst", .worst, .child),
        timeline("worst", .worst, .holder), timeline("changed", .worst, .holder, .changed),
        timeline("changed", .worst, .mother, .changed),
    ]

    static func plan(
        _ name: String,
        _ sample: PlanSample,
        _ reader: PlanSample.Reader,
        in language: Language = .sv
    ) -> PageSample {
        let saved = ["kind": "success", "text": "Sparat."]
        guard reader.caller.unit == nil else {
            return PageSample("\(name) for \(reader)", in: language) { words in
                PlanPage(
                    sample.overview(for: reader),
                    for: reader.caller,
                    handOutCount: 3,
                    notice: saved,
                    in: words
                )
            }
        }
        return PageSample("\(name) for \(reader)", in: language) { words in
            FamilyPlanPage(
                sample.overview(for: reader),
                for: reader.caller,
                notice: saved,
                showsWritten: name == "worst",
                in: words
            )
        }
    }

    static func timeline(
        _ name: String,
        _ sample: PlanSample,
        _ reader: PlanSample.Reader,
        _ changes: PlanChanges = PlanChanges()
    ) -> PageSample {
        PageSample("\(name) for \(reader)") { words in
            var filter = TimelineFilter()
            if !changes.goals.isEmpty { filter.sort = .writings }
            if reader == .mother { filter.page = 2 }
            let saved = changes.undoable.map { act in
                ["kind": "success", "text": "Sparat."]
                    .merging(UndoButton(act: act, plan: 70).model(in: words)) { $1 }
            }
            return TimelinePage(
                sample.overview(for: reader),
                changes,
                filter,
                for: reader.caller,
                notice: saved,
                in: words
            )
        }
    }

    /// At 13.00, when the pages are looked at an hour before.
    static let sessionEnd = SessionEnd(
        at: SwedishTime.noon(on: "2026-11-21").adding(seconds: 3600),
        warning: 300,
        canBeMoved: true
    )

    static var session: Sessions.Session { session(hasNews: false) }

    static func session(hasNews: Bool) -> Sessions.Session {
        var session = Sessions.Session(
            caller: PlanSample.Reader.holder.caller,
            personName: "Karin Lund",
            unitName: SampleUnits.school.name,
            title: "Kurator",
            csrf: "token",
            maySwitch: true,
            hasNews: hasNews
        )
        session.end = sessionEnd
        session.secondsLeft = 3600
        return session
    }

    /// The folder of templates and texts, beside the sources.
    static let resources = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/Web/Resources")

    static func words(_ language: Language) throws -> Words {
        try #require(try words()[language])
    }

    static func words() throws -> [Language: Words] { try read.get().words }

    static func renderer(_ templates: Templates) throws -> PageRenderer {
        PageRenderer(
            templates: templates,
            words: try words(),
            styleHref: "/static/style.css",
            isDemo: true
        )
    }

    static func renderer() throws -> PageRenderer { try renderer(try read.get().templates) }

    /// Read once for the whole run.
    private static let read = Result {
        let strings = resources.appending(path: "Strings")
        let words = [
            Language.sv: try Words(language: .sv, folder: strings),
            .en: try Words(language: .en, folder: strings),
        ]
        let folder = resources.appending(path: "Templates")
        return (words: words, templates: try Templates(folder: folder, words: words))
    }

    /// Every template as it is written, by the name under which pages ask for it.
    static func templateTexts() throws -> [String: String] {
        let folder = resources.appending(path: "Templates").resolvingSymlinksInPath()
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".mustache") }
        return Dictionary(
            uniqueKeysWithValues: try paths.map { path in
                let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
                return (String(path.dropLast(".mustache".count)), text)
            }
        )
    }
}
