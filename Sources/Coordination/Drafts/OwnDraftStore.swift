import Domain
import Storage

/// Drafts of those who belong to no unit, each for the author's eyes alone.
///
/// They are the child, the guardians, and those who look after people.
/// - SeeAlso: disclosure case D-43.
struct OwnDraftStore {
    let work: Work

    func fields(form: String, about: String) throws -> [String: String]? {
        let row = try work.connection.first(
            """
            SELECT fields
            FROM family_draft
            WHERE form = \(form) AND about = \(about) AND author_id = \(try author())
            """
        )
        if row != nil { work.audit.note(.viewed, "draft") }
        return try row.map { try DraftText.fields(of: try $0.text("fields")) }
    }

    func save(form: String, about: String, fields: [String: String]) throws {
        try work.connection.execute(
            """
            INSERT INTO family_draft (author_id, about, form, fields, saved_ms)
            VALUES (\(try author()), \(about), \(form), \(try DraftText.text(of: fields)),
                \(work.now))
            ON CONFLICT (author_id, about, form) DO UPDATE
            SET fields = excluded.fields, saved_ms = excluded.saved_ms
            """
        )
        work.audit.note(.wrote, "draft")
    }

    func discard(form: String, about: String) throws {
        work.audit.note(.wrote, "draft")
        try work.connection.execute(
            """
            DELETE FROM family_draft
            WHERE form = \(form) AND about = \(about) AND author_id = \(try author())
            """
        )
    }

    private func author() throws -> Person.ID {
        guard work.caller.ownGiver != nil || work.caller.may(.people) else {
            throw NotAllowed.staffOnly
        }
        return work.caller.person
    }
}
