import NIOCore

/// One visitor's questions, and how long each answer took.
///
/// A class, since it changes with every answer; it belongs to one connection.
final class Visit {
    /// What all visitors of a load have in common.
    struct Plan: Sendable {
        let began: NIODeadline
        let end: NIODeadline
        /// From one question to the next of the same visitor; nothing for as soon as may be.
        let step: TimeAmount?
        let script: Load.Script
    }

    private let number: Int
    private let plan: Plan
    private let done: (Sample) -> Void
    private var sample = Sample(seconds: 0)
    private var count = 0
    private var due: NIODeadline
    private var asked: NIODeadline

    init(_ number: Int, _ plan: Plan, offset: TimeAmount, done: @escaping (Sample) -> Void) {
        self.number = number
        self.plan = plan
        self.done = done
        due = plan.began + offset
        asked = due
    }

    func next(after reply: Reply?) -> (question: Question, wait: TimeAmount)? {
        let now = NIODeadline.now()
        if let reply { sample.note(reply, after: now - asked) }
        asked = now
        var wait = TimeAmount.zero
        if let step = plan.step {
            // What is late is asked at once, and its waiting counts from when it was due.
            asked = due
            wait = max(.zero, due - now)
            due = due + step
        }
        guard now + wait < plan.end else {
            done(sample)
            return nil
        }
        defer { count += 1 }
        return (plan.script(number, count), wait)
    }
}
