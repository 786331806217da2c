import Domain
import Fixtures

@testable import Coordination

/// A plan for the pages of the tests; a test changes only what it is about.
struct PlanSample {
    /// Who looks at the plan.
    enum Reader {
        case holder, receiver, mother, child, coach

        var caller: Caller {
            switch self {
            case .holder: Caller(person: 91, standing: .staff(SampleUnits.school.id))
            case .receiver: Caller(person: 92, standing: .staff(SampleUnits.psychiatry.id))
            case .mother: Caller(person: 93, standing: .guardian(51, of: 50))
            case .child: Caller(person: 94, standing: .child(50))
            case .coach:
                Caller(
                    person: 95,
                    standing: .invited(
                        Caller.Invited(
                            invitation: 61,
                            child: 50,
                            plan: 70,
                            by: SampleUnits.school.id
                        )
                    )
                )
            }
        }
    }

    var child = Self.elsa
    var guardians: [Guardian] = []
    var closePersons: [ClosePerson] = []
    var say = ChildsSay.heard
    var records = FamilyRecords()
    var status = Plan.Status.noticed
    var steps: [Step] = []
    var needs: [Need] = []
    var outcomes: [NeedOutcome] = []
    /// Who gave the outcomes.
    var answerer: Person.ID = 99
    var goals: [Goal] = []
    var inputs: [SupportInput] = []
    var answers: [InputAnswer] = []
    var measures: [OtherMeasure] = []
    var disagreements: [Disagreement] = []
    var roles: [PlanRole] = []
    var contacts: [SectorContact] = []
    var meetings: [PlanMeeting] = []
    var callAnswers: [CallAnswer] = []
    var replies: [FamilyReply] = []
    var messages: [FamilyMessage] = []
    var handovers: [Handover] = []
    var handoverAnswers: [HandoverAnswer] = []
    var escalations: [Escalation] = []
    var needOrders: [NeedOrder] = []
    var unitChanges: [UnitChange] = []
    var consents: [Consent] = []
    var standing = ConsentStanding.complete
    /// Whom the unit that holds the plan has shut out.
    var shutOut: Set<Guardian.ID> = []
    var disclosures: [Disclosure] = []
    var today: CivilDate = "2026-11-21"

    static let elsa = person("Elsa", born: "2014-05-03")

    static func person(_ name: String, born: CivilDate) -> Child {
        Child(
            id: 50,
            givenName: name,
            familyName: "Ek",
            birthDate: born,
            numbers: [],
            homeMunicipality: SampleUnits.provby
        )
    }

    /// The plan as the reader may see it.
    func overview(for reader: Reader) -> PlanOverview {
        var overview = contents(for: reader)
        overview.shutOut = reader == .holder ? shutOut : []
        overview.replies = replies.filter { mayRead($0, reader) }
        if reader == .holder { overview.repliers = [.guardian(51), .guardian(52)] }
        return overview
    }

    private func contents(for reader: Reader) -> PlanOverview {
        PlanOverview(
            plan: held(plan, reader),
            child: child,
            family: PlanOverview.Family(guardians: guardians, closePersons: closePersons),
            steps: steps.enumerated().map { RecordedStep($1, position: $0 + 1) },
            voices: steps.map { RecordedVoice(step: $0.id, voice: $0.voice) }
                .filter { reader != .mother || $0.audience == .family },
            notes: steps.map { held(RecordedNote($0), reader, $0.noteAudience) }
                .filter { reader != .mother || $0.audience == .family },
            needs: needs.map { held($0, reader) },
            outcomes: outcomes(for: reader),
            goals: goals.map { held($0, reader) },
            inputs: inputs.map { held($0, reader) },
            answers: answers,
            measures: measures,
            disagreements: disagreements.map { held($0, reader) },
            namedRoles: namedRoles,
            contacts: contacts,
            meetings: meetings,
            callAnswers: callAnswers,
            messages: messages.filter { mayRead($0, reader) }.map { held($0, reader) },
            handovers: handovers.map { held($0, reader) },
            handoverAnswers: handoverAnswers,
            escalations: escalations,
            needOrders: needOrders.map { held($0, reader) },
            unitChanges: unitChanges.map { held($0, reader) },
            consents: consents.filter { reader != .mother || $0.giver == .guardian(51) }
                .map { held($0, reader) },
            records: records,
            standing: standing,
            deciders: [.guardian(51), .guardian(52)],
            disclosures: disclosures(for: reader),
            directory: SampleUnits.directory,
            version: SampleAgreement.version,
            agreement: SampleAgreement.agreement,
            today: today
        )
    }

    private var namedRoles: [RecordedRole] {
        roles.enumerated().map {
            RecordedRole(id: .init(integerLiteral: UInt8($0 + 1)), role: $1)
        }
    }

    private func outcomes(for reader: Reader) -> [Held<NeedOutcome>] {
        outcomes.filter { isForReader($0.keptBy, reader) }.map {
            held($0, reader, by: answerer)
        }
    }

    private func disclosures(for reader: Reader) -> [Disclosure] {
        disclosures.filter { reader != .receiver || $0.receiver == SampleUnits.psychiatry.id }
    }

    private func isForReader(_ keeper: Consent.Giver?, _ reader: Reader) -> Bool {
        switch reader {
        case .holder, .receiver: true
        case .mother: keeper == nil || keeper == .guardian(51)
        case .child: keeper == nil || keeper == .child(50)
        case .coach: false
        }
    }

    private func mayRead(_ message: FamilyMessage, _ reader: Reader) -> Bool {
        reader != .receiver
            && isForReader(message.readers == .family ? nil : message.writer, reader)
    }

    private func mayRead(_ reply: FamilyReply, _ reader: Reader) -> Bool {
        reader != .receiver && isForReader(reply.giver, reader)
    }

    private var plan: Plan {
        Plan(
            id: 70,
            child: child.id,
            holder: SampleUnits.school.id,
            agreement: SampleAgreement.reference,
            say: say,
            status: status,
            latestStep: steps.last?.day ?? today
        )
    }

    func held<Content: Sendable>(
        _ content: Content,
        _ reader: Reader,
        _ audience: Audience = .family,
        by author: Person.ID = 91
    ) -> Held<Content> {
        let owner = SampleUnits.school.id
        return Held(
            content: content,
            holder: reader == .receiver ? SampleUnits.psychiatry.id : owner,
            owner: owner,
            child: child.id,
            plan: 70,
            version: 3,
            audience: audience,
            writtenBy: author,
            writtenAt: SwedishTime.noon(on: "2026-10-20")
        )
    }
}
