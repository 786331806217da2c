import Coordination
import Domain

/// What can be written down about one guardian, by its word in the address.
enum GuardianAct: String, CaseIterable {
    case absence = "nas-inte"
    case reached = "nadd"
    case boardDecision = "namndens-beslut"
    case closing = "stang-insyn"
    case opening = "oppna-insyn"
}

/// A form about one guardian in a plan.
protocol GuardianRecordForm: SiteForm {
    static var act: GuardianAct { get }
    var base: GuardianFormBase { get }
    init(base: GuardianFormBase)
    /// Whether there is something for the form to do just now.
    var isOpen: Bool { get }
}

/// What every form about a guardian is made from.
struct GuardianFormBase: Sendable {
    let book: GuardianBook
    let guardian: Guardian
    let words: Words

    var plan: Plan.ID { book.overview.plan.content.id }
    var place: GuardianPlace { book.place(of: guardian) }
    var back: String { Paths.plan(plan, .guardians) }

    /// Which acts are open about the guardian just now.
    var open: [GuardianAct] {
        let isOpen = !book.overview.plan.content.status.isEnded
        return switch place.because {
        case .custody: isOpen ? [.absence, .boardDecision, .closing] : [.closing]
        case .unreachable: isOpen ? [.reached, .boardDecision, .closing] : [.closing]
        case .childAlone: [.closing]
        case .closed: [.opening]
        case .noCustody: []
        }
    }
}

extension GuardianRecordForm {
    static var path: String {
        "planer/:plan/\(PlanPath.guardians.rawValue)/:guardian/\(act.rawValue)"
    }

    var isOpen: Bool { base.open.contains(Self.act) }
    var words: Words { base.words }

    /// - Throws: `NotFound`, also when there is nothing to do about the guardian.
    static func load(_ request: FormRequest) async throws -> Self {
        let book = try await request.coordinator.guardianBook(
            in: try request.context.id("plan"),
            as: request.caller
        )
        let id: Guardian.ID = try request.context.id("guardian")
        guard let guardian = book.overview.family.guardians.first(where: { $0.id == id }) else {
            throw NotFound()
        }
        let form = Self(
            base: GuardianFormBase(book: book, guardian: guardian, words: request.words)
        )
        guard form.isOpen else { throw NotFound() }
        return form
    }

    func form(_ name: String, _ fields: [Field]) -> Form {
        Form(
            name: name,
            action: Paths.guardian(base.guardian.id, Self.act, in: base.plan),
            fields: fields,
            crumb: (base.back, words["guardians.back"]),
            values: ["guardian": base.guardian.name]
        )
    }

    /// A rule where it bites, with the section that says so.
    func law(_ key: String, _ section: LawSection) -> Field {
        .note(
            words.text(
                "guardians.law.\(key)",
                ["section": words.cite([section]), "guardian": base.guardian.name]
            )
        )
    }

    var done: String { Done.saved.path(base.back) }
}
