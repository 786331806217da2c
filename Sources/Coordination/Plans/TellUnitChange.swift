import Domain
import Storage

/// In how many plans a unit's change was told, and in how many its holder does not yet know.
package struct UnitChangeReach: Hashable, Sendable {
    package fileprivate(set) var told = 0
    /// No ground lets the unit hand it out there, so someone has to ring.
    package fileprivate(set) var untold = 0
}

extension Coordinator {
    /// Tells that the caller's own unit closes or moves, in every plan that it is part of.
    ///
    /// The unit writes it down in each plan and hands it to the one who holds it, where a ground
    /// allows; the holder tells the rest.
    /// - Returns: How far it reached; nowhere when the unit is part of no plan that runs.
    /// - Throws: `Plan.Refusal.dateNotAfterStep` for a day that has been.
    /// - SeeAlso: ledger K-27; disclosure case D-23.
    package func tellUnitChange(
        _ kind: UnitChange.Kind,
        on day: CivilDate,
        _ account: Prose,
        as caller: Caller
    ) async throws -> UnitChangeReach {
        try await write(as: caller, "tellUnitChange") { work in
            let unit = try work.requireUnit()
            try UnitChange.allow(on: day, today: work.today)
            var reach = UnitChangeReach()
            for plan in try work.plansThatRun() {
                let change = UnitChange(
                    id: work.newID(),
                    unit: unit,
                    kind: kind,
                    day: day,
                    account: account,
                    told: work.today
                )
                try work.parts().add(change, in: try work.openScope(plan.id))
                if try work.handBack(.unitChange, change.partID, in: plan.id, to: plan.holder) {
                    reach.told += 1
                } else {
                    reach.untold += 1
                }
            }
            return reach
        }
    }

    /// Tells on what another unit has told the one who holds the plan, in the holder's own words.
    ///
    /// It reaches nobody yet: a person first confirms what is handed out.
    /// - Throws: `Plan.Refusal.notHolder`; `NotFound`.
    /// - SeeAlso: disclosure case D-23.
    package func tellOn(
        _ change: UnitChange.ID,
        _ account: Prose,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "tellOnUnitChange") { work in
            let open = try work.openPlan(plan)
            _ = try work.heldPlan(plan)
            let told = try work.parts(UnitChange.self).require(change, in: plan).content
            let own = UnitChange(
                id: work.newID(),
                unit: told.unit,
                kind: told.kind,
                day: told.day,
                account: account,
                told: work.today
            )
            try work.parts().add(own, in: PlanScope(open))
        }
    }
}

extension Work {
    /// The plans that the caller's unit knows of and that have not ended.
    fileprivate func plansThatRun() throws -> [Plan] {
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Plan.columns))
            FROM plan
            WHERE \(mayRead(Plan.self))
            ORDER BY id
            """
        ).map(Plan.init).filter { !$0.status.isEnded }
    }
}

extension PlanOverview {
    /// What is to change, each unit once, as last told; the unit's own telling before the day.
    package var comingChanges: [Held<UnitChange>] {
        let coming = unitChanges.filter { $0.content.day >= today }
        return coming.filter { held in
            !coming.contains {
                $0.content.unit == held.content.unit && $0.content.id > held.content.id
            }
        }
    }
}
