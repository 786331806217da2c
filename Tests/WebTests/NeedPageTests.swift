import Domain
import Fixtures
import Foundation
import Testing

@testable import Coordination
@testable import Web

@Suite struct `The page of a plan with needs that are passed on` {
    private func html(_ reader: PlanSample.Reader) async throws -> String {
        try Samples.plan("", .passed, reader).html(Samples.renderer())
    }

    private func paper(_ sample: PlanSample) async throws -> String {
        let page = try Samples.plan("", sample, .holder).html(Samples.renderer())
        return part(of: page, from: "<article class=\"paper", to: "</article>")
    }

    @Test(.proves("B-15", "D-22"))
    func `says who has been asked, how often it was sent on, and that managers know`()
        async throws
    {
        for reader in [PlanSample.Reader.holder, .mother] {
            let page = mainText(try await html(reader))
            #expect(page.contains("Frågad: Barn- och ungdomshabiliteringen i Oskarshamn"))
            #expect(page.contains("Skickad vidare av en part som har sagt nej"))
            #expect(page.contains("Cheferna fick"))
        }
        let receiver = mainText(try await html(.receiver))
        #expect(receiver.contains("Chefen hos er fick"))
    }

    @Test(.proves("D-23"))
    func `says that a unit changes, and asks staff who takes over`() async throws {
        let holder = try await html(.holder)
        #expect(mainText(holder).contains("Vem tar över?"))
        #expect(holder.contains("<p>Mottagningen i Provby stänger.</p>"))
        for (reader, ends) in [(PlanSample.Reader.mother, "tar över"), (.child, "hjälper dig")] {
            let page = mainText(try await html(reader))
            #expect(page.contains("Barn- och ungdomspsykiatrin stänger"))
            #expect(page.contains("ska se till att någon"))
            #expect(page.contains(ends) && !page.contains("Vem tar över?"))
        }
    }

    @Test(.proves("D-23"))
    func `tells the family of two who said no without the words of an office`() async throws {
        let mother = mainText(try await html(.mother))
        #expect(mother.contains("Två enheter i rad har sagt nej till att hjälpa med det här"))
        #expect(!mother.contains("obesvarat"))
        #expect(mainText(try await html(.child)).contains("Det beror inte på dig."))
    }

    @Test(.proves("O-10", "O-25", "B-58"))
    func `says where the help is given, and where a decision is kept`() async throws {
        let page = mainText(try await html(.mother))
        #expect(page.contains("Hemma"))
        #expect(page.contains("SN 2026:14. Beslutet finns hos dem."))
    }

    @Test(.proves("O-13"))
    func `shows goals for school and for health together`() async throws {
        let page = mainText(try await html(.holder))
        #expect(page.contains("skola och hälsa"))
        #expect(page.contains("Hälsa och lärande påverkar varandra"))
    }

    @Test(.proves("O-12"))
    func `has leisure in its picture, and what others do in its list`() async throws {
        let page = mainText(try await html(.holder))
        #expect(page.contains("Fritiden") && page.contains("Fotbollslaget"))
        #expect(page.contains("Tränaren väntar vid bussen."))
    }

    @Test(.proves("O-11"))
    func `holds needs, goals, inputs, who answers and the next day on one page and its paper`()
        async throws
    {
        var sample = PlanSample.passed
        sample.status = .agreed(followUp: "2027-02-01")
        let page = try Samples.plan("", sample, .holder).html(Samples.renderer())
        for text in [mainText(page), readable(try await paper(sample))] {
            #expect(text.contains("Ingen möter Elsa när bussen kommer hem."))
            #expect(text.contains("Orka hela skoldagen."))
            #expect(text.contains("Kontaktfamilj en helg i månaden."))
            #expect(text.contains("Lindskolan ansvarar"))
            #expect(text.contains("1 februari"))
        }
    }

    @Test(.proves("B-51"))
    func `says whom to reach in each sector, since when and who stands in`() async throws {
        let page = mainText(try await html(.holder))
        #expect(page.contains("Ersättare: skolsköterskan"))
        #expect(page.contains("Sedan 20 oktober"))
        #expect(page.contains("Planen görs enligt"))
    }
}

@Suite struct `The agenda of a meeting` {
    private func html(_ sample: PlanSample) async throws -> String {
        let reader = PlanSample.Reader.holder
        let page = PageSample("") { words in
            AgendaPage(sample.overview(for: reader), for: reader.caller, in: words)
        }
        return mainText(try page.html(Samples.renderer()))
    }

    @Test(.proves("B-17"))
    func `begins with what the family put first, and names who talks and what was said`()
        async throws
    {
        let page = try await html(.passed)
        let first = try #require(page.range(of: "Jag får ont i magen"))
        let second = try #require(page.range(of: "Ingen möter Elsa"))
        #expect(first.lowerBound < second.lowerBound)
        #expect(page.contains("Vårdnadshavaren som sa det, sedan Lindskolan"))
        #expect(page.contains("Socialtjänsten: Kontaktfamilj en helg i månaden. (Lovat)"))
        #expect(page.contains("Elsa har valt ordningen"))
    }

    @Test(.proves("B-17"))
    func `takes safety first where nobody has put the needs in order`() async throws {
        var sample = PlanSample.passed
        sample.needOrders = []
        let page = try await html(sample)
        let first = try #require(page.range(of: "Ingen möter Elsa"))
        let second = try #require(page.range(of: "Jag får ont i magen"))
        #expect(first.lowerBound < second.lowerBound)
        #expect(page.contains("Det som gäller trygghet först"))
    }
}
