import Fixtures
import Foundation
import Testing

/// Two people at a unit who write in the same form at the same time.
@Suite(.serialized) struct `Two who write at once` {
    /// The two with the same plan before them.
    private func visit(
        _ body:
            @escaping @Sendable (_ one: Visitor, _ other: Visitor, _ plan: String) async throws
            -> Void
    ) async throws {
        try await DemoService.visit { demo in
            let one = try await demo.visitor("kurator")
            let other = try await demo.visitor("kurator")
            try await body(one, other, try await demo.plan(of: "Elsa", before: [one, other]))
        }
    }

    /// The way to change the words of the plan's newest need.
    private func rewording(_ visitor: Visitor, _ plan: String) async throws -> String {
        try await visitor.open("\(plan)/behov")
        try await visitor.send(["needWords": "Behöver lugn i matsalen", "whose": "staff"])
        try await visitor.open("\(plan)/handelser")
        let links = visitor.values(ofLinks: "/delar/behov/[^\"]*/andring")
        return try #require(links.first)
    }

    @Test func `see both texts and what stood there, and choose; nothing typed is lost`()
        async throws
    {
        try await visit { one, other, plan in
            let form = try await self.rewording(one, plan)
            try await one.open(form)
            try await other.open(form)
            try await one.send(["newWords": "Behöver äta först"])
            #expect(one.status == 200)
            try await other.send(["newWords": "Behöver äta sist"])
            #expect(other.status == 409 && other.sees("data-keep=\"typed\""))
            for text in ["Behöver lugn i matsalen", "Behöver äta först", "Behöver äta sist"] {
                #expect(other.sees("<dd>\(text)</dd>"), "\(text)")
            }
            try await other.send([
                "merge.newWords": "new", "newWords": "Behöver äta när hon vill",
            ])
            #expect(other.status == 200)
            try await one.open("\(plan)/handelser")
            #expect(one.sees("Behöver"))
            try await one.open(form)
            #expect(one.sees("Behöver äta när hon vill</textarea>"))
        }
    }

    @Test(arguments: [("mine", "Min"), ("theirs", "Deras")])
    func `save what they choose of the two`(choice: String, saved: String) async throws {
        try await visit { one, other, plan in
            let form = try await self.rewording(one, plan)
            try await one.open(form)
            try await other.open(form)
            try await one.send(["newWords": "Deras"])
            try await other.send(["newWords": "Min"])
            let texts = [
                ("mine.newWords", "Min"), ("theirs.newWords", "Deras"), ("newWords", "Min"),
            ]
            try await other.send(pairs: [("merge.newWords", choice)] + texts)
            #expect(other.status == 200)
            try await one.open(form)
            #expect(one.sees("\(saved)</textarea>"))
        }
    }

    @Test func `keep what they typed in the box, whichever of the two is chosen`() async throws {
        try await visit { one, other, plan in
            let form = try await self.rewording(one, plan)
            try await one.open(form)
            try await other.open(form)
            try await one.send(["newWords": "Deras"])
            try await other.send(["newWords": "Min"])
            func edit(_ choice: String, _ mine: String, _ typed: String) async throws {
                try await other.send([
                    "merge.newWords": choice, "mine.newWords": mine, "theirs.newWords": "Deras",
                    "base.newWords": "Behöver lugn i matsalen", "newWords": typed,
                ])
            }
            // Theirs was chosen, and yet something was typed: nobody can know which is meant.
            try await edit("theirs", "Min", "Min, ändrad")
            #expect(other.status == 409)
            #expect(other.sees("Du valde det som står nu, men ändrade också i rutan."))
            #expect(other.sees("<dd>Min, ändrad</dd>") && other.sees("<dd>Deras</dd>"))
            #expect(other.sees("<dd>Behöver lugn i matsalen</dd>"))
            try await edit("mine", "Min, ändrad", "Min, ändrad igen")
            #expect(other.status == 200)
            try await one.open(form)
            #expect(one.sees("Min, ändrad igen</textarea>"))
        }
    }

    @Test func `are asked again when a third has been quicker`() async throws {
        try await visit { one, other, plan in
            let form = try await self.rewording(one, plan)
            try await one.open(form)
            try await other.open(form)
            try await one.send(["newWords": "Ett"])
            try await other.send(["newWords": "Två"])
            try await one.open(form)
            try await one.send(["newWords": "Tre"])
            try await other.send(["merge.newWords": "new", "newWords": "Två"])
            #expect(other.status == 409)
            #expect(other.sees("<dd>Tre</dd>") && other.sees("<dd>Två</dd>"))
        }
    }

    @Test func `are told who was named meanwhile in the role they fill`() async throws {
        try await visit { one, other, plan in
            let form = "\(plan)/roller"
            try await one.open(form)
            try await other.open(form)
            let unit = try one.chosen("unit")
            try await one.send(["role": "chair", "unit": unit, "personName": "Anna Ek"])
            #expect(one.status == 200)
            try await other.send(["role": "chair", "unit": unit, "personName": "Bo Al"])
            #expect(other.status == 409)
            #expect(other.sees("<dd>Anna Ek</dd>") && other.sees("<dd>Bo Al</dd>"))
            // Someone who fills another role was not in the way.
            try await other.open(form)
            try await one.open(form)
            try await one.send(["role": "chair", "unit": unit, "personName": "Cia Bo"])
            try await other.send(["role": "careContact", "unit": unit, "personName": "Dan By"])
            #expect(other.status == 200)
        }
    }

    @Test func `read what has happened when the plan has gone on`() async throws {
        try await visit { one, other, plan in
            try await one.open("\(plan)/uppfoljning")
            try await other.open("\(plan)/uppfoljning")
            let fields: KeyValuePairs = [
                "result": "Det går bättre", "followUp": "2027-05-03",
                "day": "2026-11-21", "voiceOutcome": "declined", "asking": "talk",
                "bestInterests": "Lugna dagar", "minutes": "Alla sa sitt",
            ]
            try await one.send(fields)
            #expect(one.status == 200, "\(one.html)")
            try await other.send(fields)
            #expect(other.status == 409)
            #expect(other.sees("Planen följdes upp. Nästa gång är 3 maj 2027."))
            #expect(other.sees("Alla sa sitt"))
        }
    }
}

@Suite(.serialized) struct `A slip` {
    private func visit(_ body: @escaping @Sendable (Visitor, String) async throws -> Void)
        async throws
    {
        try await DemoService.visit { demo in
            let visitor = try await demo.visitor("kurator")
            try await body(visitor, try await demo.plan(of: "Elsa", before: [visitor]))
        }
    }

    @Test func `is undone with the button in the notice, which says until when`() async throws {
        try await visit { visitor, plan in
            try await visitor.open("\(plan)/mal")
            try await visitor.send(["goalWords": "Ett mål som blev fel", "whose": "staff"])
            #expect(visitor.sees("Ångra (till kl. 12.10)"))
            #expect(visitor.sees("Ett mål som blev fel"))
            let undo = try #require(visitor.values(ofForms: "/angra/").first)
            try await visitor.send([:], to: undo)
            #expect(visitor.sees("Ångrat.") && !visitor.sees("Ett mål som blev fel"))
            try await visitor.send([:], to: undo)
            #expect(visitor.status == 409 && visitor.sees("Det är redan ångrat."))
        }
    }

    @Test func `is undone on the row of what has happened`() async throws {
        try await visit { visitor, plan in
            try await visitor.open("\(plan)/mal")
            try await visitor.send(["goalWords": "Ett mål som blev fel", "whose": "staff"])
            try await visitor.open("\(plan)/handelser")
            let undo = try #require(visitor.values(ofForms: "/angra/").first)
            try await visitor.send([:], to: undo)
            #expect(visitor.status == 200)
            try await visitor.open("\(plan)/handelser")
            #expect(!visitor.sees("Ett mål som blev fel"))
        }
    }

    @Test func `is marked as written by mistake and stays, struck through, with its reason`()
        async throws
    {
        try await visit { visitor, plan in
            try await visitor.open("\(plan)/mal")
            try await visitor.send(["goalWords": "Gäller någon annan", "whose": "staff"])
            try await visitor.open("\(plan)/handelser")
            let link = try #require(visitor.values(ofLinks: "/delar/mal/[^\"]*/felaktig").first)
            try await visitor.open(link)
            try await visitor.send(["mistakeReason": ""])
            #expect(visitor.status == 422 && visitor.sees("Skriv varför det är fel."))
            try await visitor.send(["mistakeReason": "Fel barn"])
            #expect(visitor.sees("<s>Gäller någon annan</s>") && visitor.sees("Fel barn"))
            try await visitor.open(plan)
            #expect(!visitor.sees("Gäller någon annan"))
            try await visitor.open(link)
            #expect(visitor.status == 404)
        }
    }

    @Test func `do not answer on top of each other: the second sees that there is an answer`()
        async throws
    {
        try await DemoService.visit { demo in
            let one = try await demo.visitor("almskolan")
            let other = try await demo.visitor("almskolan")
            for visitor in [one, other] {
                try await visitor.open("/att-gora")
            }
            let question = try #require(one.values(ofLinks: "/insatser/[^\"]*/svar").first)
            for visitor in [one, other] { try await visitor.open(question) }
            #expect(one.sees("Det gäller ") && one.sees("vill ha svar senast"))
            try await one.send(["commitment": "promise"])
            #expect(one.status == 200)
            try await other.send(["commitment": "decline", "declineReason": "Vi hinner inte"])
            #expect(other.status == 409)
            #expect(other.sees("Vi hinner inte"))
        }
    }
}
