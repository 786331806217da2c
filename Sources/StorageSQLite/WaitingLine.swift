import DequeModule
import Storage

/// The writes that wait, in the order they came, and whether someone is serving them.
struct WaitingLine {
    private var members: Deque<Member> = []
    private var isServed = false
    private var lastTicket = 0

    /// Why nobody more may join; nothing as long as the line is open.
    private(set) var end: StorageError?

    var count: Int { members.count }

    /// Whether the writer has stopped in the middle of its work.
    var isBroken: Bool { end == .outcomeUnknown }

    mutating func takeTicket() -> Int {
        lastTicket += 1
        return lastTicket
    }

    /// Puts the member last, and says whether someone must begin to serve.
    mutating func join(_ member: Member) throws(StorageError) -> Bool {
        if let end { throw end }
        members.append(member)
        defer { isServed = true }
        return !isServed
    }

    /// Takes out the one with the ticket, unless its turn has come.
    mutating func leave(_ ticket: Int) -> Member? {
        members.firstIndex { $0.ticket == ticket }.map { members.remove(at: $0) }
    }

    mutating func next() -> Member? { members.popFirst() }

    /// Says whether there is someone left to serve.
    mutating func goesOn() -> Bool {
        isServed = !members.isEmpty
        return isServed
    }

    /// Lets nobody more in; those who wait are still served.
    mutating func close() { end = end ?? .closed }

    /// Sends everybody away.
    mutating func breakOff() -> Deque<Member> {
        end = .outcomeUnknown
        defer { members = [] }
        return members
    }
}
