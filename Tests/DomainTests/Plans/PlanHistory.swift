import Domain

/// A slow second opinion on a plan's course: it has no status, only a memory of all that happened.
///
/// Every question is answered by looking through the whole history, so it shares no thought with
/// the machine.
struct PlanHistory {
    struct Entry {
        let event: Plan.Event
        let day: CivilDate
    }

    private(set) var entries: [Entry] = []
    let noticed: CivilDate

    init(noticed: CivilDate) {
        self.noticed = noticed
    }

    var latestDay: CivilDate { entries.last?.day ?? noticed }

    mutating func add(_ event: Plan.Event, on day: CivilDate) {
        entries.append(Entry(event: event, day: day))
    }

    /// Whether the event may happen on the day, when it is today.
    func allows(
        _ event: Plan.Event,
        on day: CivilDate,
        today: CivilDate,
        isHolder: Bool,
        hasConsent: Bool
    ) -> Bool {
        guard isHolder, day <= today, day >= latestDay, !happened(.ended) else { return false }
        switch event {
        case .asked: return !isAccepted && !isOfferOpen && !isRequestOpen
        case .refused: return isRequestOpen
        case .offered: return !isAccepted && !isOfferOpen
        case .answered: return isOfferOpen
        case .consented: return isAccepted && !happened(.consented) && hasConsent
        case .called(let meeting):
            return happened(.consented) && hasConsent && meeting >= day
                && meeting <= day.adding(years: 2)
        case .calledOff: return isCallOpen || happened(.agreed)
        case .met: return isCallOpen && hasConsent
        case .agreed(let followUp, let lacking):
            return hasMetSinceCall && !happened(.agreed) && hasConsent && lacking.isEmpty
                && isNext(followUp, after: day)
        case .followedUp(let next):
            return happened(.agreed) && hasConsent && isNext(next, after: day)
        case .ended: return true
        }
    }

    /// The status that the history amounts to.
    var status: Plan.Status {
        for entry in entries.reversed() {
            switch entry.event {
            case .ended(let reason): return .ended(because: reason)
            case .followedUp(let next): return .followedUp(next: next)
            case .agreed(let followUp, _): return .agreed(followUp: followUp)
            case .called where happened(.agreed), .calledOff where happened(.agreed): continue
            case .calledOff: return .consented
            case .called(let meeting): return .called(meeting: meeting)
            case .met: return .met
            case .consented: return .consented
            case .answered(.yes): return .accepted
            case .answered(.no): return .declined
            case .answered(.later), .offered: return .offered
            case .asked: return .asked
            case .refused: return .refused
            }
        }
        return .noticed
    }
}

extension PlanHistory {
    private func happened(_ kind: Step.Kind) -> Bool { last(kind) != nil }

    private func last(_ kind: Step.Kind) -> Int? {
        entries.lastIndex { $0.event.kind == kind }
    }

    private func isAfter(_ one: Int?, _ other: Int?) -> Bool {
        guard let one else { return false }
        return other.map { one > $0 } ?? true
    }

    private func isNext(_ next: CivilDate, after day: CivilDate) -> Bool {
        next > day && next <= day.adding(years: 2)
    }

    private var isAccepted: Bool { entries.contains { $0.event == .answered(.yes) } }

    private var isOfferOpen: Bool {
        let closed = entries.lastIndex {
            $0.event == .answered(.yes) || $0.event == .answered(.no)
        }
        return isAfter(last(.offered), closed)
    }

    private var isRequestOpen: Bool {
        isAfter(last(.asked), last(.refused)) && isAfter(last(.asked), last(.offered))
    }

    private var isCallOpen: Bool {
        !happened(.agreed) && isAfter(last(.called), last(.met))
            && isAfter(last(.called), last(.calledOff))
    }
    private var hasMetSinceCall: Bool { isAfter(last(.met), last(.called)) }
}
