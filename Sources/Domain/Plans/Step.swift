/// One step that a plan has taken, with who took it and on what considerations.
package struct Step: Hashable, Sendable {
    package typealias ID = Identifier<Step>

    package let id: ID
    package let kind: Kind
    /// The day it happened, which may be earlier than the day it was written down.
    package let day: CivilDate
    package let by: Person.ID
    package let unit: ServiceUnit.ID
    /// Why, in words; at the first step why ordinary cooperation is not enough.
    package let why: Prose?
    /// How the child's best interests were weighed (barnets bästa).
    package let bestInterests: Prose
    package let voice: VoiceRecord
    /// What the plan's status became.
    package let status: Plan.Status

    package init(
        id: ID,
        kind: Kind,
        considered: Considered,
        why: Prose?,
        status: Plan.Status
    ) {
        self.id = id
        self.kind = kind
        day = considered.day
        by = considered.by
        unit = considered.unit
        self.why = why
        bestInterests = considered.bestInterests
        voice = considered.voice
        self.status = status
    }

    /// What a step leaves behind for the clocks: the kind, the day and the status after it.
    package struct Mark: Hashable, Sendable {
        package let kind: Kind
        package let day: CivilDate
        package let status: Plan.Status

        package init(kind: Kind, day: CivilDate, status: Plan.Status) {
            self.kind = kind
            self.day = day
            self.status = status
        }
    }

    /// The kinds of step, in the order in which a plan usually takes them.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case noticed, asked, refused, offered, answered, consented, called, calledOff, met, agreed
        case followedUp, ended
    }
}

/// What nobody may skip at a decision point: the day, who decides, best interests, the voice.
///
/// The type has no optional part, so a step without them cannot be written.
/// - SeeAlso: SoL (2025:400) 3 kap. 1–3 §§.
package struct Considered: Hashable, Sendable {
    package let day: CivilDate
    package let by: Person.ID
    package let unit: ServiceUnit.ID
    package let bestInterests: Prose
    package let voice: VoiceRecord

    package init(
        day: CivilDate,
        by: Person.ID,
        unit: ServiceUnit.ID,
        bestInterests: Prose,
        voice: VoiceRecord
    ) {
        self.day = day
        self.by = by
        self.unit = unit
        self.bestInterests = bestInterests
        self.voice = voice
    }
}
