/// Why a plan that had everyone's yes stands still for all but the unit that holds it.
///
/// The help goes on, but nothing new is shared; a family must see that and know the way back.
/// - SeeAlso: disclosure cases D-16, D-17 and D-26.
package enum ConsentPause: String, Hashable, Sendable, CaseIterable {
    /// The reader has taken back their own yes.
    case ownTakenBack
    /// Someone has taken back a yes; never told to a guardian of anyone else.
    case takenBack
    /// Not everyone has a yes that holds today.
    case notEveryone

    /// - Parameter standing: As far as `caller` may know it.
    /// - Parameter takenBack: Those whose latest answer has been taken back.
    /// - Returns: Nothing while everyone's yes holds, and for a plan that was never shared or has
    ///   ended.
    package init?(
        of status: Plan.Status,
        _ standing: ConsentStanding,
        takenBack: [Consent.Giver],
        toldTo caller: Caller
    ) {
        guard status.restsOnConsent, standing != .complete else { return nil }
        if let own = caller.ownGiver, takenBack.contains(own) {
            self = .ownTakenBack
            return
        }
        switch caller.standing {
        case .guardian, .invited, .office: self = .notEveryone
        case .staff, .child: self = takenBack.isEmpty ? .notEveryone : .takenBack
        }
    }
}

extension ConsentRegister {
    /// Those whose latest answer is a yes that has been taken back.
    package var takenBack: [Consent.Giver] {
        deciders.filter { latest(of: $0)?.withdrawn != nil }
    }
}

extension Plan.Status {
    /// Whether the plan has come so far that it needs consents that still hold.
    package var restsOnConsent: Bool {
        switch self {
        case .consented, .called, .met, .agreed, .followedUp: true
        case .noticed, .asked, .refused, .offered, .declined, .accepted, .ended: false
        }
    }
}

extension Caller {
    /// The child or the guardian that a family account stands for; nothing for staff.
    ///
    /// Answers of that person are the caller's own.
    package var ownGiver: Consent.Giver? {
        switch standing {
        case .staff, .invited, .office: nil
        case .child(let child): .child(child)
        case .guardian(let guardian, _): .guardian(guardian)
        }
    }
}
