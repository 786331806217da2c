import Coordination
import Fixtures
import Storage
import Testing

@Suite struct `The migration that keeps notes apart` {
    @Test func `gives each note the audience of the words it was weighed with`() async throws {
        let database = try await migratedDatabase(from: "0007", holding: Self.rows)
        let notes = try await database.read { connection in
            try connection.all(
                "SELECT id, holder_id, audience, why FROM step_note ORDER BY id, holder_id"
            ).map { row in
                [
                    try row.text("id"), try row.text("holder_id"), try row.text("audience"),
                    try row.optionalText("why") ?? "-",
                ]
            }
        }
        #expect(
            notes == [
                ["s1", "a", "notForParents", "räcker inte"],
                ["s1", "b", "notForParents", "räcker inte"],
                ["s2", "a", "family", "-"],
            ]
        )
        let reasons = try await database.read { connection in
            try connection.all("SELECT why FROM plan_step ORDER BY id, holder_id")
                .map { try $0.optionalText("why") }
        }
        #expect(reasons == [nil, nil, "familjens skäl"])
    }

    /// Two steps of one plan, the first handed out to another unit; at the first the child spoke.
    private static let rows: [SQL] = [
        """
        INSERT INTO plan_step
            (id, holder_id, owner_id, child_id, plan_id, version, audience, written_by,
             written_ms, position, kind, day, by_id, unit_id, why, best_interests, status)
        VALUES
            ('s1', 'a', 'a', 'c', 'l', 1, 'family', 'i', 1, 1, 'noticed', '2026-11-21', 'i', 'a',
             'räcker inte', 'bäst', 'noticed'),
            ('s1', 'b', 'a', 'c', 'l', 1, 'family', 'i', 1, 1, 'noticed', '2026-11-21', 'i', 'a',
             'räcker inte', 'bäst', 'noticed'),
            ('s2', 'a', 'a', 'c', 'l', 1, 'family', 'i', 2, 2, 'asked', '2026-11-21', 'i', 'a',
             'familjens skäl', 'bäst', 'asked')
        """,
        """
        INSERT INTO voice
            (id, holder_id, owner_id, child_id, plan_id, version, audience, written_by,
             written_ms, outcome, asking, words, effect)
        VALUES
            ('s1', 'a', 'a', 'c', 'l', 1, 'notForParents', 'i', 1, 'said', 'talk', 'Ord', 'Inget'),
            ('s2', 'a', 'a', 'c', 'l', 1, 'family', 'i', 2, 'declined', 'talk', NULL, NULL)
        """,
    ]
}
