/// Where an input stands between question and done (åtagande).
package enum Commitment: Hashable, Sendable {
    /// A question that nobody has answered.
    case asked
    case promised(starts: CivilDate?)
    case declined(because: Prose)
    case started(on: CivilDate)
    /// Finished, with the day it had started, which the clocks still need.
    case done(since: CivilDate, on: CivilDate)

    /// What the performing unit can say about an input.
    package enum Act: Hashable, Sendable {
        case promise(starts: CivilDate?)
        case decline(because: Prose)
        case start(on: CivilDate)
        case finish(on: CivilDate)

        /// Whether it is a yes or a no, and not how far a yes has come.
        package var isAnswer: Bool {
            switch self {
            case .promise, .decline: true
            case .start, .finish: false
            }
        }
    }

    package enum Refusal: Error, Hashable, Sendable {
        /// A unit promises only what it does itself.
        case notYourInput
        /// The question must be answered with yes before the input can start.
        case promiseFirst
        /// The input must have started before it can be done.
        case startFirst
        case alreadyAnswered
        case alreadyStarted
        case alreadyDone
        /// The principal decides first; here stands only where the decision is kept.
        case decisionFirst
        case dayInFuture(CivilDate)
    }

    /// The acts that saying this takes: what is done has begun, also where nobody wrote that down.
    package func acts(of act: Act) -> [Act] {
        guard case (.promised, .finish(let day)) = (self, act) else { return [act] }
        return [.start(on: day), act]
    }

    /// The commitment after `act`, which only the performing unit can do.
    ///
    /// A question that was declined may be answered with yes later.
    /// - Parameter unit: The unit of the person who acts.
    /// - Parameter decision: Where the principal's own decision is kept, if it has been made.
    /// - Throws: `.notYourInput` before any other rule, so nobody can speak for another party.
    /// - SeeAlso: HSL (2017:30) 16 kap. 4 §: each principal answers for its own inputs.
    package func applying(
        _ act: Act,
        to input: SupportInput,
        by unit: ServiceUnit.ID,
        decision: String? = nil,
        today: CivilDate
    ) throws(Refusal) -> Commitment {
        guard unit == input.performer else { throw .notYourInput }
        switch (self, act) {
        case (.asked, .promise(let starts)), (.declined, .promise(let starts)):
            return .promised(starts: starts)
        case (.asked, .decline(let reason)), (.promised, .decline(let reason)):
            return .declined(because: reason)
        case (.promised, .start(let day)):
            guard !input.needsDecision || decision != nil else { throw .decisionFirst }
            guard day <= today else { throw .dayInFuture(day) }
            return .started(on: day)
        case (.started(let start), .finish(let day)):
            guard day <= today else { throw .dayInFuture(day) }
            return .done(since: start, on: day)
        case (.asked, .start), (.asked, .finish), (.declined, .start), (.declined, .finish):
            throw .promiseFirst
        case (.promised, .finish): throw .startFirst
        case (.promised, .promise), (.declined, .decline): throw .alreadyAnswered
        case (.started, .promise), (.started, .decline), (.started, .start): throw .alreadyStarted
        case (.done, _): throw .alreadyDone
        }
    }

    /// Whether the performing unit has said yes, so that it may stand as promised.
    package var isPromise: Bool {
        switch self {
        case .promised, .started, .done: true
        case .asked, .declined: false
        }
    }
}
