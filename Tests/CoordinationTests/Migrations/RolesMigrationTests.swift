import Coordination
import Fixtures
import Storage
import Testing

@Suite struct `The migration to several assignments` {
    @Test func `keeps each assignment with its role, its days and its deputy`() async throws {
        let database = try await migratedDatabase(from: "0029", holding: Self.rows)
        let (assignments, deputies, sessions) = try await database.read { connection in
            (
                try connection.all(
                    """
                    SELECT id || ' ' || role || ' ' || unit_id || ' ' || from_day || ' '
                        || COALESCE(until_day, '-') AS line
                    FROM staff_assignment
                    ORDER BY id
                    """
                ).map { try $0.text("line") },
                try connection.all(
                    """
                    SELECT assignment_id || ' ' || deputy_id || ' ' || from_day || ' '
                        || COALESCE(until_day, '-') AS line
                    FROM deputyship
                    """
                ).map { try $0.text("line") },
                try connection.all("SELECT assignment_id FROM session")
                    .map { try $0.text("assignment_id") }
            )
        }
        #expect(
            assignments == [
                "i professional a 2020-01-01 2027-01-31", "j unitManager b 2021-01-01 -",
            ]
        )
        #expect(deputies == ["i j 2020-01-01 2027-01-31"])
        #expect(sessions == ["i"])
    }

    private static let rows: [SQL] = [
        "INSERT INTO person (id, name) VALUES ('j', 'Jan')",
        """
        INSERT INTO staff_assignment
            (person_id, unit_id, title, from_day, until_day, deputy_id, is_manager)
        VALUES ('i', 'a', 'kurator', '2020-01-01', '2027-01-31', 'j', 0),
            ('j', 'b', 'chef', '2021-01-01', NULL, NULL, 1)
        """,
        """
        INSERT INTO session (token_hash, person_id, unit_id, csrf, begun_ms, seen_ms)
        VALUES ('t', 'i', 'a', 'c', 1, 1)
        """,
    ]
}
