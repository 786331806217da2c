import Coordination
import Domain
import Fixtures
import Foundation
import Mustache

@testable import Web

/// A page with contents, as one visitor sees it.
struct PageSample: Sendable {
    /// The template's name, and a word for what is special.
    let name: String
    let html: @Sendable (PageRenderer) throws -> String

    init<Content: Page & SendableMetatype>(
        _ name: String,
        in language: Language = .sv,
        signedIn: Bool = true,
        csrf: String = "token",
        _ page: @escaping @Sendable (Words) throws -> Content
    ) {
        self.name = "\(Content.template), \(name)"
        html = { renderer in
            try renderer.html(
                try page(renderer.words(language)),
                to: Visitor(
                    session: signedIn ? Samples.session : nil,
                    language: language,
                    csrf: csrf
                )
            )
        }
    }
}

/// Every page with what it can hold: empty, as usual, and at its worst.
///
/// A new page is added here; until it is, the template contract fails.
enum Samples {
    static let pages = plans + forms + lists + info + needs + guardians

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

    static var session: Sessions.Session {
        Sessions.Session(
            caller: PlanSample.Reader.holder.caller,
            personName: "Karin Lund",
            unitName: SampleUnits.school.name,
            title: "Kurator",
            csrf: "token"
        )
    }

    /// The folder of templates and texts, beside the sources.
    static let resources = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/Web/Resources")

    static func words(_ language: Language) throws -> Words {
        try Words(language: language, folder: resources.appending(path: "Strings"))
    }

    static func renderer(_ templates: MustacheLibrary) throws -> PageRenderer {
        PageRenderer(
            templates: templates,
            words: [.sv: try words(.sv), .en: try words(.en)],
            styleHref: "/static/style.css",
            isDemo: true
        )
    }

    static func renderer() async throws -> PageRenderer {
        try renderer(
            try await MustacheLibrary(directory: resources.appending(path: "Templates").path)
        )
    }
}
