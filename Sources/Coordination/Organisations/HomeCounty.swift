import Domain

extension Coordinator {
    /// The county of the caller's unit; for the family, who belong to none, that of the child.
    ///
    /// - Returns: Nothing for someone who may not know of the child, since what is public is read by
    ///   everyone and may not betray who is shut out.
    package func county(of caller: Caller) async throws -> CountyCode? {
        try await read(as: caller, needing: .agreements) { work -> CountyCode? in
            switch caller.standing {
            case .staff(let unit):
                let directory = try work.directory()
                return try directory.principal(directory.unit(unit).principal).kind.county
            case .child(let child), .guardian(_, of: let child):
                return try work.county(of: child)
            case .invited(let invited):
                return try work.county(of: invited.child)
            case .office(let office):
                return try work.county(reachedBy: office)
            }
        }
    }
}

extension Work {
    fileprivate func county(reachedBy office: Office) throws -> CountyCode? {
        let directory = try directory()
        guard let authority = directory.authorities.first(where: { office.reaches($0.id) })
        else { return nil }
        return try directory.principal(authority.principal).kind.county
    }

    fileprivate func county(of child: Child.ID) throws -> CountyCode? {
        try parts(Child.self).all(of: child).first?.content.homeMunicipality.county
    }
}
