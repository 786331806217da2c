import Domain
import Fixtures
import Foundation
import Testing

@testable import Web

@Suite struct `The page where one changes assignment` {
    @Test func `says where one works now, and for whom one may stand in`() throws {
        let page = Samples.capacities("several", [Samples.own, Samples.another, Samples.family])
        let html = try page.html(try Samples.renderer())
        #expect(html.contains("Ställföreträdare för Bo Provås, Enhetschef"))
        #expect(html.contains("Till och med 24 december 2026"))
        #expect(html.components(separatedBy: "Här är du nu").count == 2)
        #expect(html.components(separatedBy: "action=\"/uppdrag\"").count == 3)
    }

    @Test func `asks for what its buttons send`() throws {
        let assignment = StaffAssignment.ID(TestPeople.nurse.person.id.rawValue)
        let deputyship: Deputyship.ID = 9
        for (sent, key) in [
            (["assignment": "\(assignment)", "deputyship": ""], .staff(assignment)),
            (
                ["assignment": "\(assignment)", "deputyship": "\(deputyship)"],
                .staff(assignment, by: deputyship)
            ),
            (["assignment": "familjen"], .family), (["assignment": "annan"], nil), ([:], nil),
        ] as [([String: String], Capacity.Key?)] {
            #expect(CapacitiesPage.wanted(in: FormFields(sent.mapValues { [$0] })) == key)
        }
    }
}
