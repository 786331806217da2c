import Domain
import Storage

/// Drafts of the caller, and of those whose deputy the caller is, but for `Draft.unsent`.
struct DraftStore {
    let work: Work

    func all() throws -> [Draft] {
        let rows = try work.connection.all(
            """
            SELECT id, author_id, unit_id, plan_id, form, fields, saved_ms
            FROM draft
            WHERE \(try mayRead())
            ORDER BY saved_ms DESC, id
            """
        )
        if !rows.isEmpty { work.audit.note(.viewed, "draft") }
        return try rows.map(Draft.init)
    }

    func save(form: String, about: String, fields: [String: String]) throws {
        let unit = try work.requireUnit()
        let text = try DraftText.text(of: fields)
        try work.connection.execute(
            """
            INSERT INTO draft (id, author_id, unit_id, plan_id, form, fields, saved_ms)
            VALUES (\(work.newID(Draft.self)), \(work.caller.person), \(unit), \(about),
                \(form), \(text), \(work.now))
            ON CONFLICT (author_id, unit_id, plan_id, form) DO UPDATE
            SET fields = excluded.fields, saved_ms = excluded.saved_ms
            """
        )
        work.audit.note(.wrote, "draft")
    }

    func discard(form: String, about: String) throws {
        work.audit.note(.wrote, "draft")
        try work.connection.execute(
            """
            DELETE FROM draft
            WHERE form = \(form) AND plan_id = \(about) AND \(try mayRead())
            """
        )
    }

    private func mayRead() throws -> SQL {
        let unit = try work.requireUnit()
        let me = work.caller.person
        let others = Deputies.those(whoseDeputyIs: me, at: unit, on: work.today)
        return """
            unit_id = \(unit)
                AND (author_id = \(me) OR (form <> \(Draft.unsent) AND author_id IN (\(others))))
            """
    }
}

extension Draft {
    init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            author: try row.value("author_id"),
            unit: try row.value("unit_id"),
            about: try row.text("plan_id"),
            form: try row.text("form"),
            fields: try DraftText.fields(of: try row.text("fields")),
            saved: Instant(milliseconds: try row.int64("saved_ms"))
        )
    }
}

extension Coordinator {
    /// Keeps what has been typed so far; one draft for each person, form and plan.
    ///
    /// - Throws: `NotAllowed.staffOnly` for someone invited, who writes nothing.
    package func saveDraft(
        form: String,
        about: String,
        fields: [String: String],
        as caller: Caller
    ) async throws {
        try await write(as: caller, "saveDraft", needing: caller.mayDraft) { work in
            guard caller.unit == nil else {
                return try DraftStore(work: work).save(form: form, about: about, fields: fields)
            }
            try OwnDraftStore(work: work).save(form: form, about: about, fields: fields)
        }
    }

    /// What was typed before, if the caller or someone the caller stands in for left a draft.
    package func draft(
        form: String,
        about: String,
        as caller: Caller
    ) async throws -> [String: String]? {
        try await read(as: caller, needing: caller.mayDraft) { work in
            guard caller.unit == nil else {
                return try DraftStore(work: work).all()
                    .first { $0.form == form && $0.about == about }?.fields
            }
            return try OwnDraftStore(work: work).fields(form: form, about: about)
        }
    }

    /// Throws a draft away, once it has been saved for real or is not wanted.
    package func discardDraft(form: String, about: String, as caller: Caller) async throws {
        try await write(as: caller, "discardDraft", needing: caller.mayDraft) { work in
            guard caller.unit == nil else {
                return try DraftStore(work: work).discard(form: form, about: about)
            }
            try OwnDraftStore(work: work).discard(form: form, about: about)
        }
    }
}

extension Caller {
    /// What one must be let do to have anything to write: to meet children, or to look after people.
    fileprivate var mayDraft: Permission { may(.people) ? .people : .plans }
}
