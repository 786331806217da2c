import Fixtures
import Foundation
import Hummingbird
import HummingbirdTesting
import Server
import Storage
import Testing

/// The database closes under someone who is about to save.
@Suite(.serialized) struct `When the database is out of reach` {
    @Test func `a page says so, and can be opened again`() async throws {
        try await DemoService.visit { open in
            let nurse = try await open.visitor("kurator")
            try await open.demo.service.database.close()
            try await nurse.open("/planer")
            #expect(nurse.status == 503)
            #expect(nurse.sees("Sammanhang svarar inte just nu"))
            #expect(nurse.sees("href=\"/planer\"") && nurse.sees("ring 112"))
            // Who the visitor is cannot be known, so nothing is offered that needs it.
            #expect(!nurse.sees("/logga-in") && !nurse.sees("/logga-ut"))
            #expect(!nurse.sees("/sprak"))
        }
    }

    @Test func `what was typed is sent again with one button, and saved once`() async throws {
        let before = try await DemoService()
        let words = "Vill sitta \"nära\" dörren & äta i lugn och ro"
        let (window, plan) = try await Application(router: before.service.router).test(.router) {
            let nurse = Visitor($0)
            try await nurse.signIn("kurator")
            let plan = try #require(try await before.plans()["Elsa"])
            try await nurse.open("\(plan)/behov")
            try await before.stop()
            try await nurse.send(["needWords": words, "whose": "staff"])
            #expect(nurse.status == 503)
            #expect(nurse.sees("Det gick inte att spara just nu"))
            return (nurse.window, plan)
        }
        let after = try await DemoService(after: before)
        try await Application(router: after.service.router).test(.router) {
            let nurse = Visitor($0, showing: window)
            try await nurse.sendAgain()
            #expect(nurse.status == 200, "\(nurse.html)")
            #expect(nurse.address.hasPrefix(plan))
            let shown = nurse.html.components(separatedBy: "äta i lugn och ro").count
            #expect(shown > 1)
            nurse.goBack(to: window.html, at: plan)
            try await nurse.sendAgain()
            try await nurse.open(plan)
            #expect(nurse.html.components(separatedBy: "äta i lugn och ro").count == shown)
        }
        try await after.stop()
    }

    @Test func `no page carries a password`() async throws {
        try await DemoService.visit { open in
            let stranger = open.stranger()
            try await stranger.open("/logga-in")
            try await open.demo.service.database.close()
            try await stranger.send(
                ["userName": "kurator", "password": "sammanhang-demo"],
                to: "/logga-in"
            )
            #expect(stranger.status == 503)
            #expect(!stranger.sees("sammanhang-demo"))
            #expect(stranger.sees("href=\"/logga-in\""))
        }
    }
}
