import Domain

extension Coordinator {
    /// What the caller's unit could hand out just now, for a person to look at.
    package func handOutProposal(
        for plan: Plan.ID,
        as caller: Caller
    ) async throws -> HandOutProposal {
        try await read(as: caller) { try $0.handOutProposal(for: plan) }
    }

    /// Hands out what a person saw and confirmed, and nothing else.
    ///
    /// - Parameter chosen: The kinds of information to send, for each receiving unit.
    /// - Parameter digest: The digest of the proposal that the person saw.
    /// - Returns: How many parts were handed out.
    /// - Throws: `StaleVersion` when the proposal is no longer the one that was seen; `ProofNeeded`
    ///   when someone is told who has not been before.
    /// - SeeAlso: disclosure cases D-15, D-18.
    package func handOut(
        _ chosen: [ServiceUnit.ID: Set<InformationKind>],
        seen digest: String,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws -> Int {
        try await write(as: caller, "handOut") { work in
            let proposal = try work.handOutProposal(for: plan)
            guard proposal.digest == digest else { throw StaleVersion() }
            let told = chosen.filter { !$0.value.isEmpty }.keys
            try work.requireProof(
                handingTo: Set(proposal.receivers.map(\.receiver)).intersection(told),
                in: plan
            )
            var count = 0
            for unit in proposal.receivers {
                // Without knowing whose plan it is, nothing else can be read.
                guard let kinds = chosen[unit.receiver], !kinds.isEmpty else { continue }
                for line in unit.lines
                where line.information == .summary || kinds.contains(line.information) {
                    try work.handOut(line.parts, to: unit.receiver, on: line.ground, in: plan)
                    count += line.parts.count
                }
            }
            return count
        }
    }
}

extension Work {
    /// Copies parts to the receiver's own rows and enters each in the ledger.
    ///
    /// An answer that thereby reaches the one who asked may take its need to the managers.
    /// - Parameter audience: Who may know of it; else those who may read each part.
    func handOut(
        _ parts: [PartReference],
        to receiver: ServiceUnit.ID,
        on ground: DisclosureGround,
        in plan: Plan.ID,
        knownTo audience: Audience? = nil
    ) throws {
        let unit = try requireUnit()
        let child = try self.parts(Plan.self).require(plan).child
        for part in parts {
            guard let table = PartTable.of(part.kind),
                let readers = try table.audience(of: part.id, by: unit, on: connection),
                try table.copy(part, from: unit, to: receiver, on: connection)
            else { throw StaleVersion() }
            let disclosure = Disclosure(
                id: newID(),
                part: part,
                owner: unit,
                receiver: receiver,
                ground: ground,
                by: caller.person,
                at: now
            )
            try DisclosureLedger(work: self)
                .enter(disclosure, in: plan, about: child, knownTo: audience ?? readers)
        }
        let answered = Set(
            parts.filter { [.answer, .handoverAnswer].contains($0.kind) }.map(\.id)
        )
        if !answered.isEmpty { try escalate(after: answered, in: plan, at: receiver) }
    }
}
