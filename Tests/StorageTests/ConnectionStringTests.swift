import Fixtures
import Storage
import Testing

@testable import StoragePostgres

@Suite struct `The address of a server` {
    @Test func `is printed without user and password`() throws {
        let address = try ConnectionString(
            "postgres://ada:hemlighet@db.example:5433/plan?sslmode=require"
        )
        for text in ["\(address)", String(reflecting: address), "\(dumped(address))"] {
            #expect(!text.contains("hemlighet"))
            #expect(!text.contains("ada"))
        }
        #expect("\(address)" == "postgres://db.example:5433/plan")
    }

    @Test(arguments: [
        "postgres://ada:hem%zzlighet@db.example/plan", "postgres://ada:hemlighet@[::1/plan",
        "postgres://db.example/plan?pasword=hemlighet",
    ])
    func `is not quoted when it cannot be read`(text: String) {
        let error = #expect(throws: StorageError.self) { try ConnectionString(text) }
        #expect(!String(describing: error).contains("hemlighet"))
        #expect(!String(describing: error).contains("lighet"))
    }

    @Test(
        arguments: [
            ("postgres://db.example/plan", "verify-full"),
            ("postgres://db.example/plan?sslmode=require", "require"),
            ("postgres://db.example,127.0.0.1/plan", "verify-full"),
            ("postgres://10.0.0.7/plan", "verify-full"), ("postgres://localhost/plan", nil),
            ("postgres://127.0.0.1/plan", nil), ("postgres://[::1]/plan", nil),
            ("postgres:///plan?host=/run/postgresql", nil), ("postgres:///plan", nil),
        ] as [(String, String?)]
    )
    func `asks another machine for its certificate`(text: String, mode: String?) throws {
        #expect(try ConnectionString(text).sslMode == mode)
    }

    @Test(arguments: [
        ("postgres://a/b", true), ("postgresql://a/b", true), ("POSTGRES://a/b", true),
        ("data/sammanhang.sqlite", false), ("/var/lib/postgres", false), ("", false),
    ])
    func `is told from the path of a file`(text: String, isServer: Bool) {
        #expect(ConnectionString.names(text) == isServer)
    }

    private func dumped(_ value: some Any) -> String {
        var text = ""
        dump([value], to: &text)
        return text
    }
}
