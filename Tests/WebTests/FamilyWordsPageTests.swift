import Domain
import Fixtures
import Foundation
import Testing

@testable import Coordination
@testable import Web

/// The page as it stands on the screen, without what is only for paper.
func onScreen(_ html: String) -> String {
    html.components(separatedBy: "<article class=\"paper").first ?? html
}

@Suite struct `What the family writes, on the pages` {
    @Test(.proves("D-44"))
    func `stands with the holder, with a way to say that it is read`() async throws {
        let html = try await planPage(.worst, for: .holder)
        let card = part(of: html, from: "id=\"familjen\"", to: "</section>")
        #expect(readable(card).contains("”Jag vill prata ensam med dig.”"))
        #expect(readable(card).contains("Bara den som skrev och vår enhet ser det."))
        #expect(values(of: "href", in: card).contains(Paths.message(2, in: 70)))
        #expect(readable(card).contains("Läst 19 november"))
    }

    @Test(.proves("D-44"))
    func `tells the writer whether it is read, and the other guardian nothing`() async throws {
        let child = readable(try await planPage(.worst, for: .child))
        #expect(child.contains("Du skrev 20 november") && child.contains("Inte läst än"))
        let mother = readable(try await planPage(.worst, for: .mother))
        #expect(mother.contains("Svar: ”Vi ringer på måndag.”"))
        #expect(!mother.contains("ensam med dig") && !mother.contains("Inte läst än"))
    }

    @Test(arguments: [PlanSample.Reader.holder, .mother, .child])
    func `is never on paper`(reader: PlanSample.Reader) async throws {
        #expect(!(try await paper(.worst, for: reader)).contains("ensam med dig"))
        #expect(!(try await paper(.worst, for: reader)).contains("Vi ringer på måndag"))
    }
}

private func paper(_ sample: PlanSample, for reader: PlanSample.Reader) async throws -> String {
    let html = try await planPage(sample, for: reader)
    return part(of: html, from: "<article class=\"paper", to: "</article>")
}

@Suite struct `The plan on paper` {
    @Test(arguments: [PlanSample.Reader.holder, .mother, .child])
    func `speaks to nobody, names the child and when it was born, and leads nowhere`(
        reader: PlanSample.Reader
    ) async throws {
        var sample = PlanSample.typical
        sample.answerer = reader.caller.person
        sample.outcomes = [
            NeedOutcome(
                id: 1,
                need: 1,
                result: .partly,
                inTime: true,
                comment: nil,
                answeredBy: .guardian,
                day: "2026-11-15"
            )
        ]
        let html = try await paper(sample, for: reader)
        let text = readable(html)
        #expect(text.contains("Elsas plan") && text.contains("född 3 maj 2014."))
        #expect(text.firstMatch(of: /(?i)\b(du|dig|din|ditt|dina)\b/) == nil)
        #expect(values(of: "href", in: html).allSatisfy { $0.hasPrefix("tel:") })
    }

    @Test func `calls nobody to a meeting that was moved without them`() async throws {
        var sample = PlanSample.worst
        sample.meetings = [
            PlanMeeting(
                id: 2,
                day: "2026-12-02",
                time: "13.00",
                place: "Rum 12",
                question: "Hur går det?",
                called: [SampleUnits.social.id],
                invited: nil,
                childTakesPart: .comes,
                dropped: [SampleUnits.psychiatry.id]
            )
        ]
        let dropped = readable(try await paper(sample, for: .receiver))
        #expect(dropped.contains("psykiatrin är inte längre kallad till mötet 2 december"))
        #expect(!dropped.contains("Rum 12"))
        #expect(readable(try await paper(sample, for: .mother)).contains("Rum 12"))
    }

    @Test func `keeps those who sign together`() async throws {
        let html = try await paper(.typical, for: .mother)
        let signing = part(of: html, from: "class=\"card signing\"", to: "</section>")
        #expect(readable(signing).contains("Underskrifter") && signing.contains("signatures"))
        #expect(readable(signing).contains("För Lindskolan"))
    }
}

@Suite struct `Whether it helped` {
    private func links(_ sample: PlanSample, for reader: PlanSample.Reader) async throws -> String {
        readable(
            part(
                of: try await planPage(sample, for: reader),
                from: "id=\"sjalv\"",
                to: "</section>"
            )
        )
    }

    @Test func `is asked of each, and may be changed by whoever has answered`() async throws {
        var sample = PlanSample.typical
        sample.outcomes = [
            NeedOutcome(
                id: 1,
                need: 1,
                result: .met,
                inTime: true,
                comment: nil,
                answeredBy: .guardian,
                day: "2026-11-15"
            )
        ]
        sample.answerer = PlanSample.Reader.mother.caller.person
        let (mother, child) = (
            try await links(sample, for: .mother), try await links(sample, for: .child)
        )
        #expect(mother.contains("Ändra svaret:"))
        #expect(child.contains("Hjälpte det dig?") && !child.contains("Ändra ditt svar"))
    }
}

@Suite struct `Who sees what, for the family` {
    @Test func `begins with a short answer and folds the rest`() async throws {
        let samples = try await InfoStory(until: .agreed)
        try await samples.story.handOut()
        for reader in [samples.world.mother, samples.world.child] {
            let html = try await samples.consentsPage(as: reader)
            let short = part(of: html, from: "id=\"ser\"", to: "</section>")
            #expect(readable(short).contains("Har fått veta: "))
            #expect(!short.contains("<table"))
            #expect(html.matches(of: /<section/).count == 1)
        }
    }

    @Test func `says to the child what is about itself as du`() async throws {
        let words = try Samples.words(.sv)
        let reading = PlanReading(
            overview: PlanSample.worst.overview(for: .child),
            words: words,
            caller: PlanSample.Reader.child.caller
        )
        #expect("\(SeenBy(reading: reading).model)".contains("Du och dina vårdnadshavare"))
    }
}

@Suite struct `The words for the child` {
    /// What only staff read.
    private static let forStaff = [
        "plan.next.holder", "plan.title", "plan.of", "plan.ofHissing", "plan.outcome.by.child",
        "plan.moves.why",
    ]

    @Test func `never call the child by its name`() throws {
        let words = try Samples.words(.sv)
        let named = words.keys.filter { key in
            ["plan.", "family.", "timeline.", "picture.", "familyWords."].contains {
                key.hasPrefix($0)
            }
                && (words[key].contains("{name}") || words[key].contains("{nameOf}"))
                && !words.has("toChild.\(key)")
                && !Self.forStaff.contains { key.hasPrefix($0) }
        }
        #expect(named.sorted() == [])
    }
}
