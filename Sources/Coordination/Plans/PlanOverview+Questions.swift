import Domain

/// How far a question to another unit has come, as far as the caller can know.
package enum QuestionWay: Hashable, Sendable {
    /// The unit has been handed the question, or it is the caller's own to answer.
    case sent
    /// Nobody has handed it out yet, though a ground would let it out or the caller knows of none.
    case unsent
    /// The caller wrote the question, and no consent lets the unit have it.
    case outOfReach
    /// Another unit wrote it, so only that unit knows what it has handed out.
    case unknown
}

extension PlanOverview {
    /// Whether a question has gone to the unit it is put to: what is only written waits for nobody.
    ///
    /// The family learns that it has not gone, but not whose yes is missing.
    /// - SeeAlso: OSL (2009:400) 10 kap. 1 §; disclosure cases D-18, D-26.
    package func way(of question: SupportInput, for caller: Caller) -> QuestionWay {
        way(.input, question.partID, from: question.askedBy, to: question.performer, for: caller)
    }

    /// Whether a question to take over has gone to the unit that is to answer it.
    package func way(of question: Handover, for caller: Caller) -> QuestionWay {
        way(.handover, question.partID, from: question.from, to: question.to, for: caller)
    }

    private func way(
        _ kind: PartKind,
        _ id: String,
        from asker: ServiceUnit.ID,
        to asked: ServiceUnit.ID,
        for caller: Caller
    ) -> QuestionWay {
        let isSent = disclosures.contains {
            $0.part.kind == kind && $0.part.id == id && $0.receiver == asked
        }
        switch caller.standing {
        case .staff(asked): return .sent
        case .staff(let unit):
            guard unit == asker else { return .unknown }
            let grounds = register.grounds(for: kind.information, to: asked, on: today)
            // A unit with a copy has not been told of every yes, and does not know what is missing.
            let isOutOfReach = grounds == nil && plan.isOwn
            return isSent ? .sent : isOutOfReach ? .outOfReach : .unsent
        case .guardian, .child: return isSent ? .sent : .unsent
        case .invited, .office: return .unknown
        }
    }
}
