import Coordination
import Domain

extension Coordinator {
    /// The county of the caller's unit; for the family, who belong to none, that of the child.
    func county(of caller: Caller) async throws -> CountyCode? {
        let unit: ServiceUnit.ID
        switch caller.standing {
        case .staff(let own): unit = own
        case .child(let child), .guardian(_, of: let child):
            return try await self.child(child, as: caller).homeMunicipality.county
        case .invited(let invited):
            return try await child(invited.child, as: caller).homeMunicipality.county
        }
        let directory = try await read(as: caller) { try $0.directory() }
        return try directory.principal(directory.unit(unit).principal).kind.county
    }
}
