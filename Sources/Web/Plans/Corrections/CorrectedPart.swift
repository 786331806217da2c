import Coordination
import Domain
import Hummingbird

/// A part of a plan that its unit is about to correct.
struct CorrectedPart {
    let reading: PlanReading
    let reference: PartReference

    /// The part that the path names.
    ///
    /// - Throws: `NotFound`, also for one that was written by mistake; `NotAllowed`.
    static func load(_ request: FormRequest) async throws -> CorrectedPart {
        let context = request.context
        guard let word = context.parameters.get("kind"), let path = PartPath(rawValue: word),
            let id = context.parameters.get("part")
        else { throw NotFound() }
        let (overview, changes) = try await request.coordinator.planWithChanges(
            try context.id("plan"),
            as: request.caller
        )
        guard let unit = request.caller.unit else { throw NotAllowed.staffOnly }
        guard let part = overview.read.first(where: { $0.kind == path.kind && $0.id == id })
        else { throw NotFound() }
        guard changes.owner(of: part) == unit else { throw NotAllowed.ownerOnly }
        let reading = PlanReading(overview: overview, words: request.words, caller: request.caller)
        return CorrectedPart(reading: reading, reference: part)
    }

    var overview: PlanOverview { reading.overview }
    var plan: Plan.ID { reading.plan.id }
    var words: Words { reading.words }

    /// The part as it reads when it is handed out.
    var text: [String] {
        let names = ConsentNames(overview, for: reading.caller, in: words)
        let lines = PartText(reading: reading, names: names).lines(reference)
        return lines.map { [$0.text] + $0.small } ?? []
    }

    /// The units that have a copy of any version.
    var receivers: [String] {
        let handed = overview.disclosures.filter {
            $0.part.kind == reference.kind && $0.part.id == reference.id
        }
        return Set(handed.map(\.receiver)).sorted().map(reading.unitName)
    }

    /// The words that can be written anew; nothing for a part that has none of its own.
    var wording: Prose? {
        let id = reference.id
        return switch reference.kind {
        case .need: overview.needs.first { $0.content.partID == id }?.content.words
        case .goal: overview.goals.first { $0.content.partID == id }?.content.words
        case .input: overview.inputs.first { $0.content.partID == id }?.content.what
        case .measure: overview.measures.first { $0.partID == id }?.what
        default: nil
        }
    }
}

/// The nouns for kinds of part in an address.
enum PartPath: String, CaseIterable {
    case need = "behov"
    case goal = "mal"
    case input = "insats"
    case measure = "atgard"
    case role = "roll"
    case contact = "kontakt"
    case disagreement = "oenighet"
    case voice = "rost"
    case note = "skal"

    var kind: PartKind {
        switch self {
        case .need: .need
        case .goal: .goal
        case .input: .input
        case .measure: .measure
        case .role: .role
        case .contact: .contact
        case .disagreement: .disagreement
        case .voice: .voice
        case .note: .note
        }
    }

    /// Whether the words can be written anew, and not only be marked as a mistake.
    var hasWording: Bool { [.need, .goal, .input, .measure].contains(self) }

    init?(_ kind: PartKind) {
        guard let path = Self.allCases.first(where: { $0.kind == kind }) else { return nil }
        self = path
    }
}
