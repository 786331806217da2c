import Coordination
import Domain
import ExampleWorld
import Fixtures
import Hummingbird
import HummingbirdTesting
import Server
import Storage
import Testing

/// What the pages and the operations ask the database, in the invented counties.
@Suite(.serialized) struct `The statements of the service` {
    /// Staff on both sides of a plan, a manager, both kinds of family, and someone invited.
    private static let readers = [
        "bup", "skolskoterska", "socialtjanst", "chef", "mamma", "elsa", "ledare",
        "administrator",
    ]

    @Test func `are few on each page, and none is asked in a loop`() async throws {
        let pages = try await Self.walked.value.pages
        #expect(pages.count > 60)
        for page in pages.values {
            #expect(page.most <= PageCount.limit(page.path), "\(page)")
            #expect(page.repeats <= PageCount.mostRepeats, "\(page)")
        }
    }

    @Test func `are counted where there is a loop of queries`() async throws {
        let record = StatementRecord()
        let database = RecordingDatabase(try await migratedDatabase(), in: record)
        try await database.read { connection in
            for id in 1...9 {
                _ = try connection.all("SELECT id FROM plan WHERE id = \(id.description)")
            }
        }
        var page = PageCount(path: "/")
        page.add(record.takeLatest())
        #expect(page.repeats == 9 && page.most == 9)
    }

    @Test func `read no whole table, on either engine`() async throws {
        let record = try await Self.walked.value.record
        try await Self.tellStories(noting: record)
        let scans = try await QueryPlan.scans(of: record.each, in: Self.county())
        #expect(record.each.count > 200)
        for (text, tables) in scans.sorted(by: { $0.key < $1.key }) {
            let left = tables.subtracting(QueryPlan.excused.keys)
            #expect(left.isEmpty, "reads all of \(left.sorted()): \(text)")
        }
        let met = scans.values.reduce(into: Set()) { $0.formUnion($1) }
        #expect(met.isSuperset(of: QueryPlan.excused.keys), "no excuse that nobody needs")
    }

    @Test func `are caught where one reads a whole table`() async throws {
        let planted: [String: SQL] = [
            "all": "SELECT id FROM plan WHERE say = \("alone")",
            "inside":
                "SELECT id FROM plan WHERE id = \("a") AND child_id NOT IN (SELECT id FROM need WHERE whose = \("child"))",
            "fine": "SELECT id FROM plan WHERE id = \("a")",
        ]
        let scans = try await QueryPlan.scans(of: planted, in: try await migratedDatabase())
        #expect(scans["all"] == ["plan"])
        #expect(scans["inside"] == ["need"])
        #expect(scans["fine"] == nil)
    }

    /// What the readers' pages have asked, found out once for both tests.
    private static let walked = Task {
        let record = StatementRecord()
        return (record: record, pages: try await walk(noting: record))
    }

    /// Opens every page as each of the readers, wherever they may.
    private static func walk(noting record: StatementRecord) async throws -> [String: PageCount] {
        try await DemoService.visit(noting: record) { open in
            let oracle = try await Oracle(open.demo.service.database)
            record.forget()
            let paths = open.demo.service.router.routes.filter { $0.method == .get }
                .map { $0.path.description }.filter { !$0.hasPrefix("/static") }
            let staff = ExampleWorld.logins.filter { $0.unit != nil }.map(\.userName)
            var pages: [String: PageCount] = [:]
            for login in readers {
                let reader = try #require(oracle.readers[login])
                let visitor = try await open.visitor(login)
                for path in paths {
                    for address in oracle.addresses(path, for: reader).prefix(4) {
                        _ = record.takeLatest()
                        try await visitor.open(address)
                        pages[path, default: PageCount(path: path)].add(record.takeLatest())
                    }
                }
                if staff.contains(login) {
                    try await visitor.open("/planer")
                    _ = record.takeLatest()
                    try await visitor.send(["text": "a"], to: "/planer/sok")
                    pages["/planer/sok", default: PageCount(path: "/planer/sok")]
                        .add(record.takeLatest())
                }
            }
            return pages
        }
    }

    /// Tells every story of the invented counties, through the operations of the service.
    private static func tellStories(noting record: StatementRecord) async throws {
        let database = try await migratedDatabase()
        _ = try await ExampleWorld.settle(
            in: RecordingDatabase(database, in: record),
            agreements: AgreementShelf(try RealAgreements.all()),
            today: DemoService.today
        )
    }

    /// A simulated county of a hundred plans.
    private static func county() async throws -> any Database {
        let world = try await PlacedDatabase(TestPlace.new(like: .settled))
        let simulation = try await Simulation(
            of: RealAgreements.named("kalmar"),
            plans: 100,
            years: 3,
            seed: 7,
            castFrom: world
        )
        let county = try await migratedDatabase()
        _ = try await simulation.fill(county, passwordHash: "none", today: DemoService.today) { _ in
        }
        return county
    }
}
