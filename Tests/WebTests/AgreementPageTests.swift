import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `The page of the agreement` {
    private func page(
        _ agreements: [Agreement],
        in county: CountyCode? = nil,
        _ language: Language = .sv
    ) async throws -> String {
        let samples = try await InfoStory(until: .noticed)
        let page = AgreementPage(
            agreements,
            in: county,
            today: TestWorld.today,
            samples.words(language)
        )
        return try samples.html(page, as: samples.world.bup, in: language)
    }

    @Test(.proves("D-07"))
    func `is the same for a guardian who is shut out`() async throws {
        let samples = try await InfoStory(until: .noticed)
        let world = samples.world
        _ = try await world.coordinator.closeInsight(
            of: world.family.guardians[1],
            because: "Fara för barnet",
            decidedBy: "Eva Provås, enhetschef",
            review: TestWorld.today.adding(days: 30),
            as: world.bup
        )
        let father = mainText(try await samples.get(Paths.agreement, as: world.father))
        #expect(father == mainText(try await samples.get(Paths.agreement, as: world.mother)))
        #expect(father.contains(TestAgreement.agreement.title))
    }

    @Test func `has an anchor for every clause that other pages cite`() async throws {
        let html = try await page([InfoAgreement.agreement(county: "99")])
        let anchors = values(of: "id", in: html)
        for clause in CitedClause.allCases {
            let link = Paths.clause(clause, of: SampleAgreement.reference)
            let anchor = link.split(separator: "#").last.map(String.init)
            #expect(anchors.contains { $0 == anchor }, "\(clause)")
        }
    }

    @Test func `says of each clause how binding it is, who sees to it and how it works here`()
        async throws
    {
        let html = try await page([InfoAgreement.agreement(county: "99")])
        func clause(_ id: String) -> String {
            readable(part(of: html, from: "<li id=\"\(id)\">", to: "</li>"))
        }
        #expect(clause("samtycke").contains("Ska Plikt samtycke"))
        #expect(clause("samtycke").contains("inget lämnas ut innan alla som bestämmer"))
        #expect(clause("samtycke").contains("Ansvar: alla som möter barnet. Lag: Lagen 1 §"))
        #expect(clause("senare").contains("Bör Plikt senare"))
        #expect(clause("senare").contains("Finns inte i Sammanhang än. Ansvar: Styrgruppen."))
        #expect(clause("utanfor").contains("Inte bestämt Plikt utanfor"))
        #expect(clause("utanfor").contains("Det här gör människor utan Sammanhang."))
        #expect(bareKeys(in: html) == [])
    }

    @Test func `begins with parties, decision, ages, areas and groups`() async throws {
        let text = mainText(try await page([InfoAgreement.agreement(county: "99")]))
        #expect(text.contains("från 0 till och med 17 år"))
        #expect(text.contains("Region Provlandet och Provby"))
        #expect(text.contains("1, gäller från 1 januari 2020"))
        #expect(text.contains("Samverkansgruppen, 1 december 2019"))
        #expect(text.contains("Kusten Provby"))
        #expect(!text.contains("Gamla kusten"))
        #expect(text.contains("Styrgruppen Håller ihop. I hela länet. Minst 4 möten om året."))
    }

    @Test func `tells the groups, the services with their ages, and what the text leaves open`()
        async throws
    {
        let text = mainText(try await page([InfoAgreement.agreement(county: "99")]))
        #expect(text.contains("barn och vuxna (finns inte i Sammanhang)"))
        #expect(text.contains("Om 17 är med är oklart."))
        #expect(
            text.contains("Mottagningen Regionen, barn och unga från 13 år till dess de fyller 18")
        )
        #expect(text.contains("Texten är otydlig."))
    }

    @Test func `begins with what it promises children, each with the way to its clause`()
        async throws
    {
        let html = try await page([InfoAgreement.agreement(county: "99")])
        let promised = part(of: html, from: "<ul class=\"promised\">", to: "</ul>")
        let links = values(of: "href", in: promised)
        #expect(links.count == 5)
        #expect(readable(promised).contains("Plikt barnets-rost"))
        let ids = values(of: "id", in: html)
        for link in links {
            let anchor = try #require(link.split(separator: "#").last)
            #expect(link == "/overenskommelsen?avtal=prov-99&amp;punkt=\(anchor)#\(anchor)")
            #expect(ids.contains(String(anchor)))
        }
    }

    @Test func `folds every subject but the one it was opened for`() async throws {
        let samples = try await InfoStory(until: .noticed)
        let agreements = [InfoAgreement.agreement(county: "99")]
        let reference = AgreementReference(key: "prov-99", version: 1)
        let path = try #require(Paths.clause(.consent, of: reference).split(separator: "#").first)
        let html = try await samples.site(as: samples.world.mother, with: agreements) { client in
            String(buffer: try await client.execute(uri: String(path), method: .get).body)
        }
        let mark = "<details class=\"fold\" open>"
        #expect(html.ranges(of: mark).count == 1)
        let open = part(of: html, from: mark, to: "</details>")
        #expect(open.contains("id=\"\(CitedClause.consent.rawValue)\""))
        let folded = try await page(agreements)
        #expect(folded.contains("<details class=\"fold\">") && !folded.contains(mark))
    }

    @Test func `speaks the visitor's language`() async throws {
        let html = try await page([InfoAgreement.agreement(county: "99")], .en)
        #expect(mainText(html).contains("Must Duty samtycke"))
        #expect(!mainText(html).contains("Plikt"))
        #expect(bareKeys(in: html) == [])
    }

    @Test func `shows the county's own agreement, and all when the county is not known`()
        async throws
    {
        let both = [InfoAgreement.agreement(county: "99"), InfoAgreement.agreement(county: "98")]
        let local = try await page(both, in: CountyCode("98"))
        #expect(mainText(local).contains("Avtalet i län 98"))
        #expect(!mainText(local).contains("Avtalet i län 99"))
        let all = try await page(both)
        #expect(mainText(all).contains("Avtalet i län 98"))
        #expect(mainText(all).contains("Avtalet i län 99"))
        let anchors = values(of: "id", in: all)
        #expect(anchors.count == Set(anchors).count)
    }

    @Test func `is calm when there is none`() async throws {
        #expect(mainText(try await page([])).contains("Ingen överenskommelse finns inlagd ännu."))
    }

    @Test func `is found by staff and by the family`() async throws {
        let samples = try await InfoStory(until: .noticed)
        for caller in [samples.world.school, samples.world.mother] {
            let html = try await samples.site(as: caller) { client in
                String(buffer: try await client.execute(uri: Paths.agreement, method: .get).body)
            }
            #expect(mainText(html).contains("Överenskommelse om barn i Provlandet"))
        }
    }
}
