import Domain

/// A text, a day or a number of the example world is not what it should be.
struct FaultInExample: Error, Hashable {
    let text: String
}

extension Prose {
    /// The text of a story, which is never empty.
    init(telling text: String) throws {
        guard let prose = Prose(text) else { throw FaultInExample(text: text) }
        self = prose
    }
}

extension CivilDate {
    init(telling text: String) throws {
        guard let day = CivilDate(text) else { throw FaultInExample(text: text) }
        self = day
    }

    /// The nearest working day that is not later; Saturday and Sunday become Friday.
    var workingDayBefore: CivilDate { adding(days: -daysIntoWeekend) }

    /// The nearest working day that is not earlier; Saturday and Sunday become Monday.
    var workingDayAfter: CivilDate {
        daysIntoWeekend == 0 ? self : adding(days: 3 - daysIntoWeekend)
    }

    /// 1 on a Saturday, 2 on a Sunday, else 0; 1970-01-01 was a Thursday.
    private var daysIntoWeekend: Int {
        let sinceMonday = ((daysSince1970 + 3) % 7 + 7) % 7
        return max(0, sinceMonday - 4)
    }
}

extension TimeOfDay {
    init(telling text: String) throws {
        guard let time = TimeOfDay(text) else { throw FaultInExample(text: text) }
        self = time
    }
}

extension Period {
    init(telling from: CivilDate, until: CivilDate? = nil) throws {
        guard let period = Period(from: from, until: until) else {
            throw FaultInExample(text: from.description)
        }
        self = period
    }
}

extension VoiceRecord {
    /// What the child said, how it was asked, and what the words led to.
    static func words(
        _ words: String,
        by asking: Asking = .talk,
        led effect: String,
        for audience: Audience = .family
    ) throws -> VoiceRecord {
        .said(
            Statement(
                asking: asking,
                words: try Prose(telling: words),
                audience: audience,
                effect: try Prose(telling: effect)
            )
        )
    }

    static func unasked(_ reason: String) throws -> VoiceRecord {
        .notAsked(because: try Prose(telling: reason))
    }
}

extension Set<InformationKind> {
    /// Everything that a consent can cover.
    static let everything = Set(InformationKind.allCases)
}
