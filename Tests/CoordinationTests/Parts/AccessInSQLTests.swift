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
        let story = try await PlanStory.full(in: world)
        let invited = try await story.invite(seeing: [.needs, .meetings])
        for kind in everyKind {
            for caller in world.callers + [invited] {
                let insight: Insight =
                    switch caller {
                    case invited: .only([.needs, .meetings])
                    case world.father: fatherHasCustody ? .everything : .none
                    default: .everything
                    }
                let access = Access(caller: caller, insight: insight)
                // Without custody there is no answer to wait for.
                let mayBeEmpty = kind.partKind == .absence && !fatherHasCustody
                try await compare(kind, access, caller, in: world, mayBeEmpty: mayBeEmpty)
            }
        }
    }

    @Test(.proves("D-28", "D-44"))
    func `lets a guardian whom a court has limited read what they wrote themselves`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory.full(in: world)
        let mother = world.family.guardians[0]
        try await world.database.write { connection in
            try connection.execute("UPDATE guardian SET limits = 'meetings' WHERE id = \(mother)")
        }
        let access = Access(caller: world.mother, insight: .only([.meetings]))
        for kind in everyKind {
            // Nobody is invited here.
            let mayBeEmpty = kind.partKind == .invitation
            try await compare(kind, access, world.mother, in: world, mayBeEmpty: mayBeEmpty)
        }
        let written = try await story.overview(as: world.mother).messages.map(\.content.writer)
        #expect(written == [.guardian(mother), .guardian(mother)])
        let asked = try await world.coordinator.copyRequests(in: story.plan, as: world.mother)
        #expect(!asked.requests.isEmpty)
    }

    private func compare<Content: PlanPart>(
        _ type: Content.Type,
        _ access: Access,
        _ caller: Caller,
        in world: TestWorld,
        mayBeEmpty: Bool
    ) async throws {
        let columns: SQL =
            switch Content.partKind {
            case .consent: "giver"
            case .outcome: "kept_by AS giver"
            case .absence, .boardDecision: "'guardian ' || guardian_id AS giver"
            case .familyMessage: "CASE WHEN readers = 'holder' THEN writer END AS giver"
            case .copyRequest: "asker AS giver"
            case .familyReply: "giver AS giver"
            default: "NULL AS giver"
            }
        let writer: SQL =
            switch Content.partKind {
            case .familyMessage: "writer AS author"
            case .copyRequest: "asker AS author"
            case .familyReply: "giver AS author"
            default: "NULL AS author"
            }
        let all = try await world.rows(
            "SELECT \(PartColumns.all), \(columns), \(writer) FROM \(Content.table)"
        )
        #expect(!all.isEmpty || mayBeEmpty, "the world holds no \(Content.partKind)")
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
            kind: kind,
            holder: try row.value("holder_id"),
            owner: try row.value("owner_id"),
            child: try row.value("child_id"),
            plan: try row.optionalValue("plan_id"),
            audience: try row.choice("audience"),
            giver: try row.optionalText("giver").flatMap(Consent.Giver.init(stored:)),
            writer: try row.optionalText("author").flatMap(Consent.Giver.init(stored:)),
            isKeptFromChild: [.outcome, .familyMessage, .familyReply, .copyRequest]
                .contains(kind)
        )
    }
}
