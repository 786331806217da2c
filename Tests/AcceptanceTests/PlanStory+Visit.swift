import Domain
import Fixtures
import Foundation
import Hummingbird
import HummingbirdTesting

@testable import Web

extension PlanStory {
    /// Opens the pages over a world in which one plan has come this far, with its clock at hand.
    static func visit(
        until stage: Stage = .noticed,
        isSecure: Bool = false,
        ways: WaysIn = WaysIn(staffPasswords: .yes),
        _ body: @escaping @Sendable (TestWorld, PlanStory, Visitor) async throws -> Void
    ) async throws {
        let world = try await TestWorld(ways: ways)
        let story = try await PlanStory(in: world, until: stage)
        let renderer = try WebResources.renderer(styleHref: "/static/a.css", isDemo: false)
        let site = Site(
            coordinator: world.coordinator,
            sessions: world.sessions,
            renderer: renderer,
            isSecure: isSecure,
            demoLogins: []
        )
        let folder = WebResources.folder.appendingPathComponent("Static")
        let router = webRouter(site, files: try StaticFiles(folder: folder))
        try await Application(router: router).test(.router) { client in
            try await body(world, story, Visitor(client))
        }
    }
}
