import Domain
import Fixtures
import Testing

@testable import Coordination
@testable import Web

@Suite struct `A young person who decides alone` {
    private var sample: PlanSample {
        var sample = PlanSample()
        sample.say = .alone
        sample.status = .accepted
        let steps = PlanSample.typical.steps
        sample.steps = Array(steps.prefix { $0.kind != .consented })
        return sample
    }

    private func html(_ sample: PlanSample, _ reader: PlanSample.Reader) async throws -> String {
        try await planPage(sample, for: reader)
    }

    @Test(.proves("D-08"))
    func `is spoken of where a family would be`() async throws {
        let own = readable(onScreen(try await html(sample, .child)))
        #expect(own.contains("Du sa ja till en gemensam plan."))
        #expect(own.contains("Du har sagt ja till en plan."))
        let staff = readable(onScreen(try await html(sample, .holder)))
        #expect(staff.contains("Elsa vill ha en plan"))
        for page in [own, staff] {
            #expect(!page.contains("Familjen sa ja") && !page.contains("Familjen vill ha"))
        }
    }

    @Test func `of age is spoken of in the same way`() async throws {
        var sample = sample
        sample.say = .heard
        #expect(readable(try await html(sample, .holder)).contains("Familjen vill ha en plan"))
        sample.child = PlanSample.person("Alva", born: "2007-02-21")
        #expect(readable(try await html(sample, .holder)).contains("Alva vill ha en plan"))
    }

    @Test(.proves("D-08"), arguments: [PlanSample.Reader.holder, .child])
    func `has a paper that first says that nobody at home knows`(
        reader: PlanSample.Reader
    ) async throws {
        func paper(_ sample: PlanSample) async throws -> String {
            readable(
                part(
                    of: try await html(sample, reader),
                    from: "<article class=\"paper only-print\">",
                    to: "</article>"
                )
            )
        }
        let warning = "Vårdnadshavarna känner inte till den här planen. Skicka den inte hem"
        #expect(try await paper(sample).trimmingPrefix(" ").hasPrefix(warning))
        #expect(!(try await paper(.typical)).contains(warning))
    }

    @Test func `reads of her own words where others read of the child's`() async throws {
        let page = try PageSample(trying: "") { words in
            let reader = PlanSample.Reader.child
            let overview = PlanSample.typical.overview(for: reader)
            return try FamilyConsentsPage(overview, for: reader.caller, in: words)
        }.html(Samples.renderer())
        #expect(page.contains("Dina egna ord") && !page.contains("Barnets egna ord"))
    }

    @Test func `of age is never told of guardians, of a family or of the child`() async throws {
        var sample = PlanSample.typical
        sample.child = PlanSample.person("Alva", born: "2007-02-21")
        sample.guardians = []
        sample.messages = [
            FamilyMessage(
                id: 1,
                words: "Ring mig",
                writer: .child(50),
                readers: .holder,
                day: "2026-11-20"
            )
        ]
        let html = try await html(sample, .child)
        let page = readable(html)
        for text in [
            "vårdnadshavare", "Visa det ni har skrivit", "alla som bestämmer", "barnets",
            "Barnets", "Barnet på mötet", "föräldrar",
        ] {
            #expect(!page.contains(text), "\(text)")
        }
        #expect(page.contains("Visa det du har skrivit och svarat"))
        let holder = readable(try await self.html(sample, .holder))
        #expect(!holder.contains("Barnets") && holder.contains("Alvas egna ord"))
    }

    @Test func `is who staff write the answer from`() async throws {
        var sample = sample
        sample.status = .offered
        #expect(readable(try await html(sample, .holder)).contains("Skriv in svaret från Elsa"))
        sample.say = .heard
        #expect(readable(try await html(sample, .holder)).contains("Skriv in familjens svar"))
    }
}
