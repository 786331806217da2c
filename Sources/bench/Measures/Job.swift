/// One thing that is measured.
enum Job: String, CaseIterable, Codable, Sendable {
    case plain8, plain64, planPage, startPage, list, search, loggedRead, write1, write64, commit
    case commit64, sync

    /// What grows with the county, and so is measured in every size of it.
    static let ofGrowth: [Job] = [.planPage, .startPage, .list, .search]

    var clients: Int {
        switch self {
        case .write1, .commit, .sync: 1
        case .plain8, .planPage, .startPage, .list, .search: 8
        case .plain64, .loggedRead, .write64, .commit64: 64
        }
    }

    var title: String {
        switch self {
        case .plain8, .plain64: "plain GET of the framework"
        case .planPage: "plan page"
        case .startPage: "start page"
        case .list: "list of plans"
        case .search: "search by name"
        case .loggedRead: "read with its log entry on the disk (the agenda of a plan)"
        case .write1, .write64: "new plan, with its log entries on the disk"
        case .commit: "one row, one commit, no server"
        case .commit64: "one row each, commits shared, no server"
        case .sync: "4 KiB appended and synced, no server"
        }
    }

    /// Whether a server is asked for it.
    var hasServer: Bool { ![.commit, .commit64, .sync].contains(self) }

    /// What its rate is set beside, in the same round.
    var besides: Job? {
        switch self {
        case .plain8, .plain64, .sync: nil
        case .planPage, .startPage, .list, .search: .plain8
        case .loggedRead: .plain64
        case .commit, .commit64, .write1, .write64: .sync
        }
    }

    /// How it is asked for over HTTP; nothing for what has no server.
    func script(_ sights: Sights, on day: String) -> Load.Script? {
        switch self {
        case .plain8, .plain64: { _, _ in .get("/") }
        case .planPage: { sights.reader.get(Self.pick(sights.plans, $0, $1)) }
        case .loggedRead: { sights.reader.get(Self.pick(sights.plans, $0, $1) + "/dagordning") }
        case .startPage: { _, _ in sights.reader.get("/") }
        case .list: { _, _ in sights.reader.get("/planer") }
        case .search: { sights.reader.search(sights.name($0 * 7 + $1)) }
        case .write1, .write64: { sights.newPlan($0, $1, on: day) }
        case .commit, .commit64, .sync: nil
        }
    }

    /// All visitors go through all plans, none beside another.
    private static func pick(_ plans: [String], _ visitor: Int, _ count: Int) -> String {
        plans[(visitor * 31 + count) % plans.count]
    }
}
