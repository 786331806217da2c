import Coordination
import Fixtures
import Storage
import Testing

@Suite struct `The migration that says who may know of a line in the ledger` {
    @Test func `keeps from guardians what was kept, and what only went along with it`()
        async throws
    {
        let database = try await migratedDatabase(from: "0017", holding: Self.rows)
        let kept = try await database.read { connection in
            try connection.all(
                "SELECT id FROM disclosure WHERE audience = 'notForParents' ORDER BY id"
            ).map { try $0.text("id") }
        }
        #expect(kept == ["alone-plan", "alone-voice"])
    }

    /// A kept voice told alone by law, and another day the same voice together with its step.
    private static let rows: [SQL] = [
        """
        INSERT INTO voice
            (id, holder_id, owner_id, child_id, plan_id, version, audience, written_by,
             written_ms, outcome, asking, words, effect)
        VALUES
            ('s1', 'a', 'a', 'c', 'l', 1, 'notForParents', 'i', 1, 'said', 'talk', 'Ord', 'Inget')
        """,
        """
        INSERT INTO disclosure
            (id, plan_id, child_id, part_kind, part_id, part_version, owner_id, receiver_id,
             ground, consents, assessment, by_id, at_ms)
        VALUES
            ('alone-plan', 'l', 'c', 'plan', 'l', 1, 'a', 'b', 'careToSocial', '', 'x', 'i', 1),
            ('alone-voice', 'l', 'c', 'voice', 's1', 1, 'a', 'b', 'careToSocial', '', 'x', 'i', 1),
            ('both-plan', 'l', 'c', 'plan', 'l', 1, 'a', 'b', 'careToSocial', '', 'x', 'i', 2),
            ('both-step', 'l', 'c', 'step', 's1', 1, 'a', 'b', 'careToSocial', '', 'x', 'i', 2)
        """,
    ]
}
