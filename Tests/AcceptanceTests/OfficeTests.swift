import Coordination
import Domain
import Fixtures
import Hummingbird
import Server
import Storage
import Testing

/// Everyone who looks after the service or the agreement, and meets no child there.
@Suite(.serialized) struct `Someone whose role meets no child` {
    /// What is the same for everyone who is signed in.
    private static let open: Set = [
        "/", "/live", "/logga-in", "/logga-ut", "/sprak", "/om", "/hjalp", "/ordlista",
        "/tillganglighet", "/overenskommelsen", "/uppdrag", "/inloggningar", "/inloggningar/avslut",
        "/inloggningar/slutar", "/inloggningar/stanna", "/losenord", "/engangskod", "/engangskoder",
        "/engangskoder/start", "/engangskoder/bekraftelse", "/engangskoder/avslut", "/kod",
        "/engangskoder/reservkoder", "/bekrafta",
    ]

    @Test(.proves("K-49", "D-40"))
    func `is told of every page about a child what is told of one that never was`() async throws {
        try await DemoService.visit { demo in
            let plan = try await demo.plan(of: "Elsa")
            let routes = demo.demo.service.router.routes.map { ($0.method, $0.path.description) }
                .filter { !$0.1.hasPrefix("/static") && !Self.open.contains($0.1) }
            #expect(routes.count > 60)
            for role in Role.assigned where role.place == .authority {
                let own = role == .administrator ? "/administration" : "-"
                let visitor = try await Self.signIn(as: role, demo)
                try await visitor.open("/planer/\(Self.nobody)")
                let unknown = visitor.html
                for (method, path) in routes where !path.hasPrefix(own) {
                    let address = path.replacing("/planer/{plan}", with: plan)
                        .replacing(#/{\w+}/#, with: Self.nobody)
                    if method == .get {
                        try await visitor.open(address)
                    } else {
                        try await visitor.send([:], to: address)
                    }
                    #expect(visitor.status == 404, "\(method) \(path) as \(role)")
                    #expect(visitor.html == unknown, "\(method) \(path) as \(role)")
                }
            }
        }
    }

    @Test func `begins with the agreement, and has no way to the plans`() async throws {
        try await DemoService.visit { demo in
            let visitor = try await Self.signIn(as: .auditor, demo)
            try await visitor.open("/")
            #expect(visitor.status == 200 && visitor.address == "/overenskommelsen")
            #expect(visitor.values(ofLinks: "/planer").isEmpty)
            #expect(visitor.values(ofLinks: "/att-gora").isEmpty)
        }
    }

    private static let nobody = "01990000-0000-7000-8000-000000000000"

    /// Opens an account with this role in the authority of the school nurse, and signs in.
    private static func signIn(as role: Role, _ demo: OpenDemo) async throws -> Visitor {
        let id =
            "01990000-0000-7000-8000-0000000000\(10 + (Role.allCases.firstIndex(of: role) ?? 0))"
        let name = "prov.\(role.rawValue)".lowercased()
        try await demo.demo.service.database.write { connection in
            let copied: [SQL] = [
                "INSERT INTO person (id, name) VALUES (\(id), 'Prov Ämbete')",
                """
                INSERT INTO account (person_id, user_name, password_hash)
                SELECT \(id), \(name), password_hash
                FROM account
                WHERE user_name = 'skolskoterska'
                """,
                """
                INSERT INTO staff_assignment
                    (id, person_id, role, authority_id, title, from_day)
                SELECT \(id), \(id), \(role.rawValue), service_unit.authority_id, 'prov',
                    '2020-01-01'
                FROM staff_assignment
                JOIN account ON account.person_id = staff_assignment.person_id
                JOIN service_unit ON service_unit.id = staff_assignment.unit_id
                WHERE account.user_name = 'skolskoterska'
                """,
            ]
            for statement in copied { _ = try connection.execute(statement) }
        }
        return try await demo.visitor(name)
    }
}
