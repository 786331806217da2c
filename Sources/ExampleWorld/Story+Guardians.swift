import Coordination
import Domain

/// What stands about the guardians, and who else has insight.
extension Story {
    /// Notes that a guardian cannot be reached, and the other decides meanwhile.
    func cannotReach(_ place: Int, tried: String, because urgency: String) async throws {
        try await service.noteAbsence(
            of: guardian(place),
            tried: Prose(telling: tried),
            urgency: Prose(telling: urgency),
            in: plan,
            as: holder.caller
        )
    }

    /// Refers to the social board's decision that a measure needs only the other's yes.
    func boardDecides(
        against place: Int,
        _ measure: BoardDecision.Measure,
        reference: String
    ) async throws {
        try await service.recordBoardDecision(
            about: guardian(place),
            measure,
            reference: reference,
            decided: service.today,
            in: plan,
            as: holder.caller
        )
    }

    /// Shuts a guardian out, for the child's safety.
    func closesInsight(
        of place: Int,
        because reason: String,
        decidedBy colleague: Colleague,
        review offset: Int
    ) async throws {
        _ = try await service.closeInsight(
            of: guardian(place),
            because: Prose(telling: reason),
            decidedBy: colleague.presentation,
            review: stage.day(offset),
            as: holder.caller
        )
    }

    /// Invites someone on the family's wish, and opens an account for them.
    func invites(
        _ relative: Relative,
        as part: String,
        seeing kinds: Set<InformationKind>,
        until offset: Int
    ) async throws {
        let invitation = try await service.invite(
            relative.name,
            part: part,
            ground: .wish,
            kinds: kinds,
            period: Period(telling: service.today, until: stage.day(offset)),
            to: plan,
            as: holder.caller
        )
        try await stage.accounts.open(
            for: Person(id: relative.id, name: relative.name),
            userName: relative.rawValue,
            passwordHash: try await stage.hash(),
            invited: Caller.Invited(
                invitation: invitation,
                child: child,
                plan: plan,
                by: holder.place.id
            )
        )
    }

    /// Tells a unit of the needs on a rule of law.
    func tellsByLaw(_ place: Place, because: String) async throws {
        let needs = try await page().needs.map {
            PartReference(
                kind: .need,
                id: $0.content.id.description,
                version: $0.version
            )
        }
        _ = try await service.handOutByLaw(
            Set(needs),
            to: place.id,
            because: Prose(telling: because),
            in: plan,
            as: holder.caller
        )
    }

    /// Someone in the family asks every unit they know of for a copy.
    func asksForCopies(_ wish: String, as caller: Caller) async throws {
        _ = try await service.askForCopies(
            of: Prose(telling: wish),
            in: plan,
            as: caller
        )
    }
}
