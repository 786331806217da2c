import Storage

/// The most that one page has asked the database, whoever opened it.
struct PageCount: CustomStringConvertible {
    /// How often the same text may run for one page: for a few things by name, never for each of many.
    static let mostRepeats = 3

    /// The most statements for one page: what was measured, and room for a few more.
    static func limit(_ path: String) -> Int { limits[path] ?? 66 }

    private static let limits = [
        "/": 36, "/att-gora": 36, "/planer": 22, "/planer/sok": 14, "/planer/{plan}": 55,
        "/planer/{plan}/handelser": 63, "/planer/{plan}/utlamnande": 58,
        "/planer/{plan}/vem-har-tittat": 18,
    ]

    let path: String
    private(set) var most = 0
    private(set) var repeats = 0
    private var repeated = ""

    init(path: String) {
        self.path = path
    }

    mutating func add(_ statements: [SQL]) {
        most = max(most, statements.count)
        for (text, same) in Dictionary(grouping: statements, by: Self.form)
        where same.count > repeats {
            repeats = same.count
            repeated = text
        }
    }

    /// The text with one mark for a list of any length, so that no loop hides behind lists.
    private static func form(_ sql: SQL) -> String {
        sql.description.replacing(#/\s+/#, with: " ").replacing(#/\?(, ?\?)+/#, with: "?")
            .replacing(#/\(\?\)(, \(\?\))+/#, with: "(?)")
    }

    var description: String { "\(path): \(most), \(repeats) times \(repeated)" }
}
