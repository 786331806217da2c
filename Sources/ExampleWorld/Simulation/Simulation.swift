import Coordination
import Domain
import Storage

/// A county with as many plans as one likes, cast from the stories of the example world.
///
/// The stories are told through the service's own operations, so each keeps every rule and has its
/// hand-outs and its log. A simulated child is one of them with another name, at other units and on
/// other days. The same seed gives the same county. For load, for growth and for statistics.
package struct Simulation: Sendable {
    /// What was made.
    package struct Summary: Hashable, Sendable {
        package var plans = 0
        package var units = 0
        package var rows = 0
        package var logLines = 0
    }

    /// Why no county was made.
    package enum Fault: Error, Hashable, Sendable {
        /// The example world tells nothing from this county.
        case unknownCounty(Agreement.Key)
    }

    private let county: SimulatedCounty
    private let moulds: [PlanMould]
    private let plans: Int
    private let weeks: Int
    private let seed: UInt64

    /// - Parameter world: A database that holds the example world.
    /// - Parameter years: Over how many years the plans that are over lie spread, 1 or more.
    /// - Throws: `Fault`; `StorageError`.
    package init(
        of agreement: Agreement,
        plans: Int,
        years: Int,
        seed: UInt64,
        castFrom world: any Database
    ) async throws {
        guard let county = SimulatedCounty(agreement) else {
            throw Fault.unknownCounty(agreement.key)
        }
        self.county = county
        self.plans = plans
        weeks = 52 * max(1, years)
        self.seed = seed
        moulds = try await MouldCabinet(of: world).moulds(in: county)
    }

    /// Fills a migrated database that has nothing in it.
    ///
    /// - Parameter passwordHash: Of the password that all accounts have.
    /// - Parameter today: The day on which staff begin their assignments is well before it.
    /// - Parameter report: Told how many plans there are so far.
    package func fill(
        _ target: any Database,
        passwordHash: String,
        today: CivilDate,
        report: (Int) -> Void
    ) async throws -> Summary {
        var summary = Summary()
        let places = (1...max(1, plans / Self.plansPerPlace)).map {
            SimulatedPlace(number: $0, in: county)
        }
        try await settle(places, in: target, passwordHash, since: today.adding(days: -3_650))
        summary.units = places.reduce(0) { $0 + $1.units.count }
        try await cast(in: places, to: target, &summary, report)
        return summary
    }

    /// The next children are cast while the last ones are written.
    private func cast(
        in places: [SimulatedPlace],
        to target: any Database,
        _ summary: inout Summary,
        _ report: (Int) -> Void
    ) async throws {
        var generator = SplitMix64(seed: seed)
        let weights = MouldWeights(moulds)
        try await withThrowingTaskGroup(of: Void.self) { writing in
            while summary.plans < plans {
                var batch = CastBatch()
                while batch.plans < Self.batchSize, summary.plans + batch.plans < plans {
                    guard let place = places.randomElement(using: &generator) else { break }
                    batch.add(weights.draw(&generator), in: place, weeks: weeks, &generator)
                }
                try await writing.next()
                summary.plans += batch.plans
                summary.rows += batch.rows
                summary.logLines += batch.logLines
                writing.addTask { [batch] in try await batch.write(to: target) }
                report(summary.plans)
            }
            try await writing.waitForAll()
        }
    }

    /// Few enough that a unit's list is a county's and not a nation's.
    private static let plansPerPlace = 400
    /// Plans in one transaction.
    private static let batchSize = 50

    private func settle(
        _ places: [SimulatedPlace],
        in target: any Database,
        _ passwordHash: String,
        since day: CivilDate
    ) async throws {
        var known: Set<Authority.ID> = []
        try await Establishment(target).establish(
            principals: county.principals,
            authorities: places.flatMap(\.authorities).filter { known.insert($0.id).inserted },
            units: places.flatMap(\.units)
        )
        let accounts = AccountBook(target)
        for (number, place) in places.enumerated() {
            for (colleague, person, unit) in place.staff {
                try await accounts.open(
                    for: person,
                    userName: "\(colleague.rawValue)-\(number + 1)",
                    passwordHash: passwordHash,
                    assignment: StaffAssignment(
                        person: person.id,
                        unit: unit,
                        title: colleague.title,
                        period: try Period(telling: day)
                    )
                )
            }
        }
    }
}
