import Storage

/// What administrators look after, worked out from the rows alone.
enum OracleOffice {
    /// One person, assignment, deputyship and unit of each authority, by the name in the path.
    ///
    /// The person is the one whose assignment it is.
    static func all(_ connection: any Connection) throws -> [String: [String: String]] {
        var offices: [String: [String: String]] = [:]
        let rows = try connection.all(
            """
            SELECT service_unit.authority_id, staff_assignment.unit_id, staff_assignment.person_id,
                staff_assignment.id, deputyship.id AS deputyship_id
            FROM staff_assignment
            JOIN service_unit ON service_unit.id = staff_assignment.unit_id
            LEFT JOIN deputyship ON deputyship.assignment_id = staff_assignment.id
            ORDER BY staff_assignment.id
            """
        )
        for row in rows {
            let authority = try row.text("authority_id")
            let deputyship = try row.optionalText("deputyship_id")
            if offices[authority]?["deputyship"] != nil, deputyship == nil { continue }
            offices[authority] = [
                "person": try row.text("person_id"), "assignment": try row.text("id"),
                "unit": try row.text("unit_id"),
            ]
            if let deputyship { offices[authority]?["deputyship"] = deputyship }
        }
        return offices
    }

    /// What every child, and every guardian, is called in full.
    static func namesOfFamilies(_ connection: any Connection) throws -> Set<String> {
        let children = try connection.all("SELECT given_name, family_name FROM child")
            .map { "\(try $0.text("given_name")) \(try $0.text("family_name"))" }
        let guardians = try connection.all("SELECT name FROM guardian").map { try $0.text("name") }
        return Set(children + guardians)
    }
}
