import Domain

/// Where a row of a file says that someone works.
struct SheetPlace {
    let place: StaffAssignment.Place
    let name: String
    fileprivate let lastDay: CivilDate?

    /// - Throws: `PeopleFault` when the unit closes before the last of the days.
    func allow(_ period: Period, _ row: PeopleRow) throws {
        guard let lastDay else { return }
        let stays = period.until.map { $0 <= lastDay } ?? false
        guard stays else { throw row.fault(.until, .unitCloses(lastDay)) }
    }
}

/// The units and authorities in the caller's reach, by the names that a file has.
struct SheetPlaces {
    private let authorities: [String: [Authority]]
    private let units: [String: [ServiceUnit]]

    init(_ directory: Directory, _ office: Office, on today: CivilDate) {
        authorities = Dictionary(
            grouping: directory.authorities.filter { office.reaches($0.id) },
            by: { $0.name.lowercased() }
        )
        units = Dictionary(
            grouping: directory.units.filter {
                office.reaches($0.authority) && $0.isOpen(on: today)
            },
            by: { $0.name.lowercased() }
        )
    }

    /// - Throws: `PeopleFault` for a name that is unknown in the reach, or that several have.
    func place(of row: PeopleRow) throws -> SheetPlace {
        guard let written = row.unit?.lowercased() else {
            let authority = try authority(of: row)
            return SheetPlace(place: .authority(authority.id), name: authority.name, lastDay: nil)
        }
        let own = row.authority == nil ? nil : try authority(of: row).id
        let found = (units[written] ?? []).filter { unit in
            own.map { unit.authority == $0 } ?? true
        }
        guard let unit = found.first else { throw row.fault(.unit, .unknownUnit) }
        guard found.count == 1 else { throw row.fault(.unit, .severalUnits) }
        return SheetPlace(place: .unit(unit.id), name: unit.name, lastDay: unit.lastDay)
    }

    /// The one that is named; without a name the only one in the reach.
    private func authority(of row: PeopleRow) throws -> Authority {
        let found =
            row.authority.map { authorities[$0.lowercased()] ?? [] }
            ?? authorities.values.flatMap { $0 }
        guard let authority = found.first else { throw row.fault(.authority, .unknownAuthority) }
        guard found.count == 1 else {
            throw row.fault(.authority, row.authority == nil ? .empty : .severalAuthorities)
        }
        return authority
    }
}

extension PeopleRow {
    func fault(_ column: PeopleColumn, _ kind: PeopleFault.Kind) -> PeopleFault {
        PeopleFault(row: number, column: column, kind)
    }
}
