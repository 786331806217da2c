import Domain
import Storage

extension Work {
    /// The authorities whose people the caller looks after.
    ///
    /// - Throws: `NotFound` for a role that looks after nobody.
    func requireOffice() throws -> Office {
        guard caller.may(.people), case .office(let office) = caller.standing else {
            try require(.people)
            throw NotFound()
        }
        return office
    }

    /// Lets only those hand out a key, such as an account or an assignment, who have shown just now who
    /// they are.
    ///
    /// - Throws: `ProofNeeded`; `NotFound` for a role that looks after nobody.
    func requireKeys() throws {
        _ = try requireOffice()
        try caller.proof.requireFresh(at: now)
    }

    /// Lets only those on who look after the place.
    ///
    /// - Throws: `NotFound` for a place of another authority, the same as for one that is not there.
    func requireReach(of place: StaffAssignment.Place) throws {
        let office = try requireOffice()
        let directory = try directory()
        let authority: Authority.ID =
            switch place {
            case .unit(let unit): try directory.unit(unit).authority
            case .authority(let authority): authority
            }
        guard directory.authorities.contains(where: { $0.id == authority }),
            office.reaches(authority)
        else {
            audit.note(.attempted, "people of authority \(authority)")
            throw NotFound()
        }
    }

    /// The assignments in the caller's reach, as a condition on a query that has joined the unit.
    func reachesAssignment() throws -> SQL {
        switch try requireOffice().reach {
        case .everywhere: "1 = 1"
        case .authority(let own):
            """
            (staff_assignment.authority_id = \(own) OR service_unit.authority_id = \(own))
            """
        }
    }
}
