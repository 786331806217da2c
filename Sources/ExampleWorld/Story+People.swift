import Coordination
import Domain

/// Who is who in a plan, and what the family itself does in it.
extension Story {
    func names(_ role: PlanRole.Kind, _ colleague: Colleague) async throws {
        try await service.name(
            colleague.role(role),
            in: plan,
            as: holder.caller
        )
    }

    func contact(_ colleague: Colleague, deputy: String?) async throws {
        try await service.nameContact(
            of: colleague.place.sector,
            unit: colleague.place.id,
            name: colleague.presentation,
            deputy: deputy,
            phone: colleague.phone,
            in: plan,
            as: holder.caller
        )
    }

    /// Opens an account for the child, or for the guardian at this place in the list.
    func opensAccount(for relative: Relative, guardian place: Int? = nil) async throws -> Caller {
        var guardian: Guardian.ID?
        if let place { guardian = try await self.guardian(place) }
        try await stage.accounts.open(
            for: Person(id: relative.id, name: relative.name),
            userName: relative.rawValue,
            passwordHash: try await stage.hash(),
            child: child,
            guardian: guardian
        )
        return Caller(
            person: relative.id,
            standing: guardian.map { .guardian($0, of: child) } ?? .child(child)
        )
    }

    /// The family opens the plan and answers whether a need has been met.
    func familyAnswers(
        need position: Int,
        _ result: NeedOutcome.Result,
        inTime: Bool,
        _ comment: String,
        readers: NeedOutcome.Readers = .everyone,
        as caller: Caller
    ) async throws {
        let needs = try await service.planOverview(plan, as: caller).needs
        guard needs.indices.contains(position) else { throw FaultInExample(text: comment) }
        try await service.answerOutcome(
            of: needs[position].content.id,
            in: plan,
            result: result,
            inTime: inTime,
            comment: Prose(telling: comment),
            readers: readers,
            as: caller
        )
    }

    /// Someone in the family writes to the unit that holds the plan.
    func writes(
        _ words: String,
        for readers: FamilyMessage.Readers,
        as caller: Caller
    ) async throws {
        try await service.writeToHolder(
            try Prose(telling: words),
            readers: readers,
            in: plan,
            as: caller
        )
    }

    /// The unit reads what the family wrote last, and answers.
    func answersFamily(_ answer: String, by colleague: Colleague) async throws {
        guard let latest = try await page(as: colleague).messages.last else {
            throw FaultInExample(text: answer)
        }
        try await service.readMessage(
            latest.content.id,
            answering: try Prose(telling: answer),
            in: plan,
            as: colleague.caller
        )
    }

    /// Someone outside the plan looks for the child and tries the plan's address, in vain.
    func isSoughtInVain(by colleague: Colleague) async throws {
        let search = try await service.searchChildren(about.name, as: colleague.caller)
        guard search.hits.isEmpty else { throw FaultInExample(text: about.name) }
        do {
            _ = try await page(as: colleague)
        } catch is NotFound {
            return
        }
        throw FaultInExample(text: about.name)
    }
}
