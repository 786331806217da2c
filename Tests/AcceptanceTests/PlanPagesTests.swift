import Fixtures
import Server
import Storage
import Testing

@Suite struct `The pages of the list of plans` {
    @Test func `lead from one to the next by links alone, and back`() async throws {
        try await DemoService.visit { open in
            let visitor = try await open.visitor("bup")
            try await visitor.open("/planer")
            #expect(!visitor.sees("Visa fler planer"))
            let few = Self.plans(on: visitor)
            try await Self.add(70, like: #require(few.first), to: open.demo.service.database)
            try await visitor.open("/planer")
            let first = Self.plans(on: visitor)
            var pages = [first]
            while visitor.sees("Visa fler planer") {
                try await visitor.follow("Visa fler planer")
                pages.append(Self.plans(on: visitor))
            }
            #expect(pages.dropLast().allSatisfy { $0.count == 50 } && pages.count > 1)
            #expect(Set(pages.joined()).count == few.count + 70)
            #expect(pages.joined().count == few.count + 70)
            try await visitor.follow("Till listans början")
            #expect(Self.plans(on: visitor) == first)
            try await visitor.open("/planer?efter=ingenstans")
            #expect(Self.plans(on: visitor) == first)
        }
    }

    private static func plans(on visitor: Visitor) -> [String] {
        visitor.values(ofLinks: "/planer/[0-9a-f-]{36}")
    }

    /// More plans that the unit holds, alike but for their identifiers.
    private static func add(
        _ count: Int,
        like address: String,
        to database: any Database
    ) async throws {
        let id = String(address.suffix(36))
        try await database.write { connection in
            for number in 1...count {
                try connection.execute(
                    """
                    INSERT INTO plan
                        (id, holder_id, owner_id, child_id, plan_id, version, audience, written_by,
                         written_ms, lead_id, agreement_key, agreement_version, say, status,
                         latest_step)
                    SELECT \("01990000-0000-7000-8000-\(100_000_000_000 + number)"), holder_id,
                        owner_id, child_id, plan_id, version, audience, written_by, written_ms,
                        lead_id, agreement_key, agreement_version, say, status, latest_step
                    FROM plan
                    WHERE id = \(id) AND holder_id IN (
                        SELECT staff_assignment.unit_id
                        FROM staff_assignment
                        JOIN account ON account.person_id = staff_assignment.person_id
                        WHERE account.user_name = 'bup')
                    """
                )
            }
        }
    }
}
