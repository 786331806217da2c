import Domain
import Storage

extension Coordinator {
    /// Puts right a child's name or birthday that was written by mistake (felaktigt införd).
    ///
    /// What it said before is kept. A unit that has it is told when it is handed out anew. Also when
    /// the plan has ended: what is wrong there stays wrong.
    /// - Parameter isSure: Whether a person has said that an unusual birthday is right.
    /// - Throws: `NotFound`; `NotAllowed.ownerOnly` for a child that another unit wrote down;
    ///   `BirthDoubt`; `Child.Refusal`.
    /// - SeeAlso: PDL (2008:355) 3 kap. 14 §; Regulation (EU) 2016/679, articles 16 and 19.
    package func correctChild(
        of plan: Plan.ID,
        givenName: String,
        familyName: String,
        birthDate: CivilDate,
        isSure: Bool = false,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "correctChild") { work in
            _ = try work.requireUnit()
            let child = try work.parts(Plan.self).require(plan).content.child
            let held = try work.parts(Child.self).require(child)
            guard held.isOwn else { throw NotAllowed.ownerOnly }
            let number = held.content.numbers.first
            try Child.check(birthDate: birthDate, against: number, today: work.today)
            try work.ask(about: birthDate, against: number, unless: isSure)
            let corrected = held.content.corrected(
                givenName: givenName,
                familyName: familyName,
                birthDate: birthDate
            )
            guard corrected != held.content else { return }
            try work.parts().replace(held, with: corrected)
        }
    }
}

extension Work {
    /// Asks about an unusual birthday, unless someone has answered that it is right.
    ///
    /// - Throws: `BirthDoubt`.
    func ask(
        about birthDate: CivilDate,
        against number: IdentityNumber?,
        unless isSure: Bool
    ) throws {
        guard !isSure else { return }
        if let doubt = BirthDoubt.about(birthDate, against: number, today: today) { throw doubt }
    }

    /// What a child's record said before it was put right, oldest first, as far as the caller held it.
    func formerRecords(of child: Child.ID) throws -> [Held<Child>] {
        try PartHistory(connection: connection)
            .rows(
                in: PartTable(Child.self),
                where: """
                    part_kind = \(PartKind.child.rawValue) AND id = \(child)
                        AND \(mayHold(Child.self))
                    """
            )
            .map(parts(Child.self).held)
    }
}
