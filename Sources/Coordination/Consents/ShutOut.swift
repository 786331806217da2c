import Domain

extension Work {
    /// The guardians of a child whom the caller's own unit has shut out today.
    ///
    /// Nobody in the family learns of it, nor a unit that has not decided it.
    /// - SeeAlso: disclosure case D-07.
    func shutOut(from child: Child.ID) throws -> Set<Guardian.ID> {
        guard caller.unit != nil else { return [] }
        let closures = try parts(InsightClosure.self).all(of: child).map(\.content)
        return Set(closures.filter { $0.isInForce(on: today) }.map(\.guardian))
    }
}
