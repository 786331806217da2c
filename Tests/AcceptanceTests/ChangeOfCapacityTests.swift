import Fixtures
import Testing

@Suite(.serialized) struct `Someone who stands in for a manager` {
    @Test func `changes to it by a button, is shown as standing in, and changes back`() async throws
    {
        try await DemoService.visit { demo in
            let visitor = try await demo.visitor("socialtjanst")
            #expect(!visitor.sees("Ställföreträdare"))
            try await visitor.follow("Byt uppdrag")
            #expect(visitor.sees("Ställföreträdare för Bo Kärrtuva, Enhetschef"))
            try await Self.choose(visitor)
            #expect(visitor.status == 200)
            #expect(visitor.sees("Ställföreträdare för Bo Kärrtuva"))
            try await visitor.follow("Byt uppdrag")
            try await Self.choose(visitor)
            #expect(!visitor.sees("Ställföreträdare"))
        }
    }

    @Test func `takes nobody else's by writing its number`() async throws {
        try await DemoService.visit { demo in
            let chef = try await demo.visitor("socialtjanst")
            try await chef.follow("Byt uppdrag")
            let pairs = Self.fields(of: chef)
            let other = try await demo.visitor("bup")
            try await other.send(pairs: pairs, to: "/uppdrag")
            #expect(other.status == 404)
            try await other.open("/uppdrag")
            #expect(other.status == 200 && other.values(of: "assignment").isEmpty)
        }
    }

    @Test func `is no page of the family's`() async throws {
        try await DemoService.visit { demo in
            let mother = try await demo.visitor("mamma")
            try await mother.open("/uppdrag")
            #expect(mother.status == 404)
            #expect(!mother.sees("Byt uppdrag"))
        }
    }

    /// The only capacity on the page that is not the present one.
    private static func fields(of visitor: Visitor) -> [(String, String)] {
        ["assignment", "deputyship"].map { ($0, visitor.values(of: $0).first ?? "") }
    }

    private static func choose(_ visitor: Visitor) async throws {
        try await visitor.send(pairs: fields(of: visitor), to: "/uppdrag")
    }
}
