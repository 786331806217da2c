import Domain
import Storage

extension Coordinator {
    /// Gives someone an assignment; it works from its first day, without a new sign-in.
    ///
    /// - Throws: `ProofNeeded`; `StaffingRefusal`; `NotFound` for a person or a place out of the
    ///   caller's reach.
    package func giveAssignment(
        _ new: NewAssignment,
        to userName: UserName,
        as caller: Caller
    ) async throws -> StaffAssignment.ID {
        try await write(as: caller, "giveAssignment", needing: .people) { work in
            try work.requireKeys()
            let book = StaffBook(work: work)
            let account = try book.require(userName)
            guard account.closed == nil else { throw StaffingRefusal.accountClosed }
            let made = try new.made(for: account.person.id, as: work.newID())
            try book.add(made)
            return made.id
        }
    }

    /// Ends an assignment, for those who are signed in too; one that has not begun never does.
    ///
    /// - Parameter lastDay: The last day it is in force, yesterday at the earliest; with yesterday it
    ///   gives nothing from now on.
    /// - Throws: `StaffingRefusal`; `NotFound` for one out of the caller's reach.
    package func endAssignment(
        _ id: StaffAssignment.ID,
        on lastDay: CivilDate,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "endAssignment", needing: .people) { work in
            let book = StaffBook(work: work)
            try book.end(try book.require(id), on: lastDay)
        }
    }
}
