import Fixtures
import Storage
import Testing

/// Someone at a unit who comes back to the same few plans.
@Suite struct `The list of plans, narrowed` {
    private let running = "/planer?lage=pagar&haller=egna"

    @Test func `shows what the address asks for, and no more`() async throws {
        try await PlanStory.visit(until: .agreed) { _, story, visitor in
            let plan = "href=\"/planer/\(story.plan)\""
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            for address in ["/planer", self.running, "/planer?lage=hej&haller=%3Cb%3E"] {
                try await visitor.open(address)
                #expect(visitor.status == 200 && visitor.sees(plan), "\(address)")
            }
            for address in ["/planer?lage=borjan", "/planer?haller=kopior"] {
                try await visitor.open(address)
                #expect(visitor.sees("Ingen plan passar in på det du valde."), "\(address)")
                #expect(!visitor.sees(plan), "\(address)")
            }
        }
    }

    @Test func `is kept under a name of one's own, and taken away again`() async throws {
        try await PlanStory.visit(until: .agreed) { world, _, visitor in
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            try await visitor.open("/planer")
            #expect(!visitor.sees("Mina filter") && !visitor.sees("Spara som mitt filter"))
            try await visitor.open(self.running)
            let choice = ("lage", "pagar"), side = ("haller", "egna")
            try await visitor.send(
                pairs: [choice, side, ("filterName", " ")],
                to: "/planer/filter"
            )
            #expect(visitor.status == 422 && visitor.sees("Skriv ett namn på filtret."))
            try await visitor.send(
                pairs: [choice, side, ("filterName", "Våra <löpande>")],
                to: "/planer/filter"
            )
            #expect(visitor.address == self.running && visitor.sees("Filtret är sparat."))
            try await visitor.open("/planer")
            #expect(visitor.sees("Mina filter") && !visitor.sees("Våra <löpande>"))
            #expect(
                visitor.sees(
                    "<a href=\"/planer?lage=pagar&amp;haller=egna\">Våra &lt;löpande&gt;</a>"
                )
            )
            let drop = try #require(visitor.values(ofForms: "/planer/filter/").first)
            try await visitor.send([:], to: drop)
            #expect(visitor.address == "/planer" && visitor.sees("Filtret är borttaget."))
            #expect(!visitor.sees("Mina filter"))
            try await visitor.send([:], to: drop)
            #expect(visitor.status == 404)
        }
    }

    @Test func `shows nobody what a colleague has kept, nor lets anyone take it away`()
        async throws
    {
        try await PlanStory.visit(until: .agreed) { world, _, visitor in
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            try await visitor.open(self.running)
            try await visitor.send(
                ["lage": "pagar", "haller": "egna", "filterName": "Bara mitt"],
                to: "/planer/filter"
            )
            let drop = try #require(visitor.values(ofForms: "/borttagning").first)
            try await visitor.send([:], to: "/logga-ut")
            try await visitor.signIn(TestPeople.colleague.userName, TestWorld.password)
            try await visitor.open("/planer")
            #expect(!visitor.sees("Bara mitt"))
            try await visitor.send([:], to: drop)
            #expect(visitor.status == 404)
            #expect(try await world.count("saved_filter") == 1)
        }
    }
}
