@testable import Coordination
import Domain
import Fixtures
import Storage
import Testing

/// The names of the rows that somebody may read.
private struct Readable: Hashable, Sendable {
    let id: String
    let holder: String

    init(_ row: Row) throws {
        id = try row.text("id")
        holder = try row.text("holder_id")
    }
}

@Suite struct `Access as SQL` {
    @Test func `is asked about every kind of part`() {
        #expect(Set(everyKind.map { $0.partKind }) == Set(PartKind.allCases))
        #expect(
            PartTable.all.map(\.kind) == everyKind.map { $0.partKind }.filter(\.isHandedOut)
        )
    }

    /// Every row of every kind, for everyone who can sign in.
    @Test(.proves("D-42"), arguments: [true, false])
    func `lets the same rows through as Domain does`(fatherHasCustody: Bool) async throws {
        let custody = Period.days(
            "2017-01-01",
            fatherHasCustody ? nil : TestWorld.today.adding(days: -1)
        )
        let world = try await TestWorld(secondCustody: custody)
        _ = try await PlanStory.full(in: world)
        for kind in everyKind {
            for caller in world.callers {
                let hasCustody = caller == world.father ? fatherHasCustody : true
                let access = Access(caller: caller, hasCustody: hasCustody)
                try await compare(kind, access, caller, in: world)
            }
        }
    }

    private func compare<Content: PlanPart>(
        _ type: Content.Type,
        _ access: Access,
        _ caller: Caller,
        in world: TestWorld
    ) async throws {
        let columns: SQL =
            switch Content.partKind {
            case .consent: "giver"
            case .outcome: "kept_by AS giver"
            case .familyMessage: "CASE WHEN readers = 'holder' THEN writer END AS giver"
            default: "NULL AS giver"
            }
        let all = try await world.rows(
            "SELECT \(PartColumns.all), \(columns) FROM \(Content.table)"
        )
        #expect(!all.isEmpty, "the world holds no \(Content.partKind)")
        let byDomain = try all.filter { access.mayRead(try Access.Holding($0, Content.partKind)) }
            .map(Readable.init)
        let bySQL = try await world.coordinator.read(as: caller) { work in
            try work.connection.all(
                "SELECT id, holder_id FROM \(Content.table) WHERE \(work.mayRead(type))"
            ).map(Readable.init)
        }
        #expect(Set(bySQL) == Set(byDomain), "\(Content.partKind) as \(caller.standing)")
    }
}

extension Access.Holding {
    fileprivate init(_ row: Row, _ kind: PartKind) throws {
        self.init(
            holder: try row.value("holder_id"),
            owner: try row.value("owner_id"),
            child: try row.value("child_id"),
            audience: try row.choice("audience"),
            giver: try row.optionalText("giver").flatMap(Consent.Giver.init(stored:)),
            isKeptFromChild: kind == .outcome || kind == .familyMessage
        )
    }
}
