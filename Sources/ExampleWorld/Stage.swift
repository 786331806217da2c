import Coordination
import Domain

/// Where the stories are told: the real service, with a clock that the teller moves.
///
/// Days are counted from the day the example world is set in: -18 is eighteen days ago. What falls
/// in a weekend happens on the Friday before.
struct Stage {
    let coordinator: Coordinator
    let accounts: AccountBook
    let clock: SeedClock
    let today: CivilDate
    /// Makes the hash of the demonstration's shared password, with a new salt each time.
    let hash: @Sendable () async throws -> String

    func day(_ offset: Int) -> CivilDate { today.adding(days: offset) }

    /// The working day for something that happened at `offset`.
    func workingDay(_ offset: Int) -> CivilDate { day(offset).workingDayBefore }

    /// The working day for something planned at `offset`.
    func comingDay(_ offset: Int) -> CivilDate { day(offset).workingDayAfter }

    /// Opens an account for each member of staff.
    func open(_ colleagues: [Colleague]) async throws {
        for colleague in colleagues {
            try await accounts.open(
                for: Person(id: colleague.id, name: colleague.name),
                userName: colleague.rawValue,
                passwordHash: try await hash(),
                assignment: try colleague.assignment(since: day(-1500)),
                deputy: colleague.deputy?.id
            )
        }
    }

    /// Opens an account for each of those who look after the service.
    func open(_ officials: [Official]) async throws {
        for official in officials {
            guard let assignment = try official.assignment(since: day(-1500)) else { continue }
            try await accounts.open(
                for: Person(id: official.id, name: official.name),
                userName: official.rawValue,
                passwordHash: try await hash(),
                assignment: assignment
            )
        }
    }

    /// Writes down a child, and that someone noticed a need: the beginning of every story.
    func begin(
        _ about: ExampleChild,
        by holder: Colleague,
        on offset: Int,
        need: String,
        in whose: Speaker,
        because why: String,
        _ voice: VoiceRecord? = nil,
        childDecides: Bool = false,
        maturity: Maturity? = nil,
        initiator: String? = nil
    ) async throws -> Story {
        clock.move(to: workingDay(offset))
        let child = try await coordinator.register(
            about.newChild(on: today),
            isSure: true,
            as: holder.caller
        )
        for (name, relation) in about.close {
            try await coordinator.addClosePerson(
                name: name,
                relation: relation,
                to: child,
                as: holder.caller
            )
        }
        let plan = try await coordinator.noticeNeed(
            of: child,
            words: Prose(telling: need),
            whose: whose,
            why: Prose(telling: why),
            maturity: maturity ?? (childDecides ? .together : .heard),
            initiator: initiator ?? holder.presentation,
            considering: consideration(of: about, at: .noticed, nil, voice),
            as: holder.caller
        )
        return Story(stage: self, about: about, child: child, plan: plan, holder: holder)
    }

    /// What was weighed at a step, in the story's own words or in the usual ones.
    func consideration(
        of about: ExampleChild,
        at kind: Step.Kind,
        _ bestInterests: String?,
        _ voice: VoiceRecord?
    ) throws -> Consideration {
        let today = coordinator.today
        return Consideration(
            day: today,
            bestInterests: try Prose(telling: bestInterests ?? kind.usualWeighing(about.name)),
            voice: try voice ?? about.silence(on: today)
        )
    }
}

extension Step.Kind {
    /// How staff most often put what is best for the child at this step.
    fileprivate func usualWeighing(_ name: String) -> String {
        switch self {
        case .noticed: "\(name) mår bäst av att vuxna hjälps åt och inte väntar på varandra."
        case .asked: "Familjen har bett om hjälp. \(name) ska få ett svar snart."
        case .refused: "\(name) får sin hjälp ändå, och fortare utan ett möte till."
        case .offered: "En plan tillsammans är lättare för \(name) än flera bredvid varandra."
        case .answered: "Familjen känner \(name) bäst och väljer takten."
        case .consented: "Bara det som behövs delas, så att \(name) kan lita på oss."
        case .calledOff: "\(name) ska inte vänta på ett möte som inte blir av."
        case .called: "Mötet är på en tid och en plats där \(name) är trygg."
        case .met: "Var och en sa vad de kan göra, utifrån det \(name) behöver."
        case .agreed: "Insatserna är få och ligger nära vardagen. \(name) vet vem som gör vad."
        case .followedUp: "Det som hjälper \(name) fortsätter, och det andra ändras."
        case .ended: "Det som fungerar för \(name) fortsätter utan en gemensam plan."
        }
    }
}
