import Domain
import Storage

/// A filter that someone has kept under a name of their own (sparat filter).
///
/// It is a person's own: no colleague, no deputy and no manager sees it or its name.
package struct SavedFilter: Hashable, Sendable {
    package typealias ID = Identifier<SavedFilter>

    package let id: ID
    package let name: String
    package let filter: PlanFilter

    package init(id: ID, name: String, filter: PlanFilter) {
        self.id = id
        self.name = name
        self.filter = filter
    }
}

/// What the caller has kept at the caller's unit; the caller stands in every WHERE.
struct SavedFilters {
    let work: Work

    /// Oldest first.
    func all() throws -> [SavedFilter] {
        try work.connection.all(
            """
            SELECT id, name, stage, side
            FROM saved_filter
            WHERE \(try isOwn())
            ORDER BY id
            """
        ).map(SavedFilter.init)
    }

    /// A filter of the same name gives way.
    func keep(_ filter: PlanFilter, named name: String) throws {
        try work.connection.execute(
            """
            INSERT INTO saved_filter (id, person_id, unit_id, name, stage, side)
            VALUES (\(work.newID(SavedFilter.self)), \(work.caller.person),
                \(try work.requireUnit()), \(name), \(orNull(filter.stage?.rawValue)),
                \(orNull(filter.side?.rawValue)))
            ON CONFLICT (person_id, unit_id, name) DO UPDATE
            SET stage = excluded.stage, side = excluded.side
            """
        )
        work.audit.note(.wrote, "planFilter")
    }

    func drop(_ id: SavedFilter.ID) throws {
        work.audit.note(.wrote, "planFilter")
        let dropped = try work.connection.execute(
            """
            DELETE FROM saved_filter
            WHERE id = \(id) AND \(try isOwn())
            """
        )
        guard dropped == 1 else { throw NotFound() }
    }

    private func isOwn() throws -> SQL {
        "person_id = \(work.caller.person) AND unit_id = \(try work.requireUnit())"
    }
}

extension SavedFilter {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            name: try row.text("name"),
            filter: PlanFilter(
                stage: try row.optionalText("stage").map { _ in try row.choice("stage") },
                side: try row.optionalText("side").map { _ in try row.choice("side") }
            )
        )
    }
}

extension Coordinator {
    /// Keeps a filter of the list of plans for the caller, under a name of the caller's own.
    ///
    /// - Throws: `NotAllowed.staffOnly` for the family, who have no such list.
    package func keepPlanFilter(
        _ filter: PlanFilter,
        named name: String,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "keepPlanFilter") { work in
            try SavedFilters(work: work).keep(filter, named: name)
        }
    }

    /// Takes a kept filter away.
    ///
    /// - Throws: `NotFound`, also for one that is someone else's; `NotAllowed.staffOnly`.
    package func dropPlanFilter(_ id: SavedFilter.ID, as caller: Caller) async throws {
        try await write(as: caller, "dropPlanFilter") { work in
            try SavedFilters(work: work).drop(id)
        }
    }
}
