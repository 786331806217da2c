import Domain

extension Coordinator {
    /// The county of the caller's unit; for the family, who belong to none, that of the child.
    package func county(of caller: Caller) async throws -> CountyCode? {
        try await read(as: caller) { work in
            switch caller.standing {
            case .staff(let unit):
                let directory = try work.directory()
                return try directory.principal(directory.unit(unit).principal).kind.county
            case .child(let child), .guardian(_, of: let child):
                return try work.parts(Child.self).require(child).content.homeMunicipality.county
            case .invited(let invited):
                return try work.parts(Child.self).require(invited.child).content.homeMunicipality
                    .county
            }
        }
    }
}
