import Fixtures
import Domain
import Foundation
import Server
import Testing

@Suite struct `A setting` {
    @Test func `is taken from a flag before a variable, and from a variable before the file`()
        throws
    {
        let file = try WrittenFile("port: 1\nlog-format: json\nhost: '::1'\n")
        let settings = Settings(
            flags: [.port: "3"],
            environment: ["SAMMANHANG_PORT": "2", "SAMMANHANG_LOG_FORMAT": "text"],
            file: file.path
        )
        let configuration = try Configuration(settings)
        #expect(configuration.port == 3)
        #expect(configuration.logFormat == .text)
        #expect(configuration.host == "::1")
        #expect(configuration.stopWait == .seconds(30))
    }

    @Test func `is read from the file that the environment names`() throws {
        let file = try WrittenFile("port: 81\n")
        let settings = Settings(environment: ["SAMMANHANG_CONFIG": file.path])
        #expect(try Configuration(settings).port == 81)
    }

    @Test func `may be left out of a file of nothing but comments`() throws {
        let file = try WrittenFile("# nothing\n")
        #expect(try Configuration(Settings(file: file.path)).port == 8080)
    }

    @Test(arguments: Setting.allCases)
    func `has a standard that can be used`(setting: Setting) {
        #expect(throws: Never.self) {
            try Configuration(Settings(flags: [setting: setting.standard]))
        }
    }

    @Test func `has staff give a code beside the password, but for a demonstration`() throws {
        func ways(_ written: String?, isDemo: Bool) throws -> WaysIn {
            let settings = Settings(flags: written.map { [.staffPasswords: $0] } ?? [:])
            return try Configuration(settings, isDemo: isDemo).ways
        }
        #expect(try ways(nil, isDemo: false) == WaysIn(staffPasswords: .withCodes))
        #expect(try ways(nil, isDemo: true) == WaysIn(staffPasswords: .yes))
        for isDemo in [true, false] {
            #expect(
                try ways("with-codes", isDemo: isDemo) == WaysIn(staffPasswords: .withCodes)
            )
            #expect(try ways("yes", isDemo: isDemo) == WaysIn(staffPasswords: .yes))
        }
    }
}

@Suite struct `Everything wrong with the settings` {
    @Test func `is told at once, with the place where each was written`() throws {
        let file = try WrittenFile("port: many\nprot: 1\nquiet: [true]\nlog-format: xml\n")
        let problems = problems(
            flags: [.port: "65536", .host: ""],
            environment: ["SAMMANHANG_QUIET": "perhaps", "SAMMANHANG_PROT": "1"],
            file: file.path
        )
        #expect(
            problems == [
                "--host: write an address of this machine, such as 127.0.0.1",
                "--port: write a number from 0 to 65535",
                "SAMMANHANG_QUIET: write true or false",
                "SAMMANHANG_PROT: there is no such setting; did you mean SAMMANHANG_PORT?",
                "\(file.path):3: write one value, as name: value",
                "\(file.path):1: port: write a number from 0 to 65535",
                "\(file.path):2: prot: there is no such setting; did you mean port?",
                "\(file.path):4: log-format: write text or json",
            ]
        )
    }

    @Test func `never repeats what was written, since it may be a secret`() throws {
        let address = "postgres://ada:hem%zzlighet@127.0.0.1/plan"
        let file = try WrittenFile("database: \(address)\nport: hemlighet\n'a' hemlighet: [\n")
        let broken = try WrittenFile("port: 1\nport: hemlighet\n")
        let problems = problems(
            flags: [.database: address, .logFormat: "hemlighet"],
            environment: ["SAMMANHANG_DATABASE": address],
            file: file.path
        )
        #expect(problems.count == 4)
        #expect(!problems.joined().contains("lighet"))
        #expect(!self.problems(file: broken.path).joined().contains("lighet"))
    }

    @Test func `takes in what only shows beside another setting`() {
        #expect(problems(flags: [.host: "0.0.0.0"]).count == 1)
        #expect(problems(flags: [.host: "0.0.0.0", .secureCookies: "true"]) == [])
        #expect(problems(flags: [.port: "9000", .operationsPort: "9000"]).count == 1)
    }

    @Test func `takes in a port for operations that another machine could reach`() {
        for host in ["0.0.0.0", "::", "192.0.2.1", "localhost"] {
            #expect(
                problems(flags: [.operationsHost: host])
                    == ["--operations-host: write 127.0.0.1 or ::1"]
            )
        }
    }

    @Test(arguments: ["just words", "- a\n- b", "port: 1\n port: 2"])
    func `takes in a file that holds no settings`(text: String) throws {
        #expect(problems(file: try WrittenFile(text).path).count == 1)
    }

    @Test func `takes in a file that is not there`() {
        #expect(problems(file: "/nowhere/at/all.yaml").count == 1)
    }

    @Test func `leaves alone what scripts and tests put in the environment`() {
        #expect(problems(environment: ["SAMMANHANG_PROOFS": "a", "SAMMANHANG_TEST_X": "b"]) == [])
    }

    private func problems(
        flags: [Setting: String] = [:],
        environment: [String: String] = [:],
        file: String? = nil
    ) -> [String] {
        do {
            _ = try Configuration(Settings(flags: flags, environment: environment, file: file))
            return []
        } catch {
            return error.all.map(\.description)
        }
    }
}

@Suite struct `A secret` {
    @Test func `is never printed`() {
        let secret = Secret("hemlighet")
        var dumped = ""
        dump([secret], to: &dumped)
        let printed = ["\(secret)", secret.debugDescription, "\([secret])", dumped]
        #expect(printed.allSatisfy { $0.contains("•••") && !$0.contains("hemlighet") })
        #expect(secret.revealed == "hemlighet")
    }
}

/// A file of settings that is gone with whoever holds it.
final class WrittenFile {
    let path: String

    init(_ text: String) throws {
        path = try temporaryDatabasePath() + ".yaml"
        try Data(text.utf8).write(to: URL(filePath: path))
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
