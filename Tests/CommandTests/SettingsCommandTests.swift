import Fixtures
import Foundation
import Server
import Testing

@Suite struct `The settings on the command line` {
    @Test(arguments: ["serve", "demo", "doctor"])
    func `are all there, under the names that the file has`(command: String) throws {
        let help = try CommandRun(command, "--help", in: DemoService.root).output
        for setting in Setting.allCases { #expect(help.contains(setting.flag), "\(setting)") }
    }

    @Test func `say all that is wrong at once`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).yaml")
        try Data("quiet: perhaps\n".utf8).write(to: file)
        let run = try CommandRun(
            "serve",
            "--config",
            file.path,
            "--port",
            "x",
            "--log-format",
            "y",
            in: DemoService.root
        )
        #expect(run.exitCode != 0)
        #expect(run.complaints.contains("--port: write a number from 0 to 65535"))
        #expect(run.complaints.contains("--log-format: write text or json"))
        #expect(run.complaints.contains("\(file.path):1: quiet: write true or false"))
    }

    @Test func `can name the database for every command in a file`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "settings.yaml").path
        try Data("database: \(folder.path)/a.sqlite\n".utf8).write(to: URL(filePath: file))
        for command in [["migrate"], ["audit", "verify"], ["doctor"]] {
            let run = try CommandRun(command + ["--config", file], in: DemoService.root)
            #expect(run.exitCode == 0, "\(command) \(run.complaints)")
        }
        #expect(FileManager.default.fileExists(atPath: "\(folder.path)/a.sqlite"))
    }
}
