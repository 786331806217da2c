import Fixtures
import Foundation
import Testing

@Suite struct `The command about the database` {
    @Test func `migrates a file that is not there, and finds it sound`() throws {
        try check(FileManager.default.temporaryDirectory.path + "/\(UUID())/new.sqlite")
    }

    @Test(.enabled(if: TestServer.shared != nil))
    func `migrates a database on a server, and finds it sound`() async throws {
        let place = try await TestPlace.onServer(like: .empty)
        try check(place.address)
    }

    @Test(arguments: ["migrate", "doctor", "serve", "demo"])
    func `never prints a password`(command: String) throws {
        let addresses = [
            "postgres://ada:hemlighet@127.0.0.1:1/plan",
            "postgres://ada:hemlighet@127.0.0.1:x/plan",
            "postgres://ada:hem%zzlighet@127.0.0.1/plan",
        ]
        for address in addresses {
            let run = try CommandRun(command, "--database", address, in: DemoService.root)
            #expect(run.exitCode != 0)
            #expect(!(run.output + run.complaints).contains("lighet"))
        }
    }

    private func check(_ database: String) throws {
        let early = try CommandRun("doctor", "--database", database, in: DemoService.root)
        #expect(early.exitCode == 1)
        let first = try CommandRun("migrate", "--database", database, in: DemoService.root)
        #expect(first.output.hasPrefix("0001-organisations\n"))
        let second = try CommandRun("migrate", "--database", database, in: DemoService.root)
        #expect(second.output == "nothing to do\n")
        let doctor = try CommandRun("doctor", "--database", database, in: DemoService.root)
        #expect(doctor.output.contains("ok     database: migrated, "))
        #expect(doctor.exitCode == 0)
    }
}
