import Coordination
import Domain
import Foundation

/// What the figures were measured on.
struct MachineFacts: Codable, Sendable {
    let day: String
    let commit: String
    let processor: String
    let cores: Int
    let memoryGB: Double
    let system: String
    let fileSystem: String
    /// Of the last minute, when it began; other work makes every figure poorer.
    let load: Double

    init(commit: String, folder: URL) {
        day = SwedishTime.day(of: Effects.live.now()).description
        self.commit = commit
        let cpu = Self.text("/proc/cpuinfo").split(separator: "\n")
            .first { $0.hasPrefix("model name") }
        processor =
            cpu.flatMap { $0.split(separator: ":").last }
            .map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown"
        cores = ProcessInfo.processInfo.activeProcessorCount
        memoryGB = (Double(ProcessInfo.processInfo.physicalMemory) / 1e8).rounded() / 10
        system = "Linux " + Self.text("/proc/sys/kernel/osrelease").trimmingWhitespace
        fileSystem = Self.fileSystem(of: folder.path)
        load = Double(Self.text("/proc/loadavg").prefix { $0 != " " }) ?? 0
    }

    /// The type of the file system that is mounted closest above the path.
    private static func fileSystem(of path: String) -> String {
        let mounts = text("/proc/mounts").split(separator: "\n").map { $0.split(separator: " ") }
        let above = mounts.filter { mount in
            mount.count > 2 && (mount[1] == "/" || (path + "/").hasPrefix(mount[1] + "/"))
        }
        return above.max { $0[1].count < $1[1].count }.map { String($0[2]) } ?? "unknown"
    }

    private static func text(_ path: String) -> String {
        (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }
}

extension String {
    fileprivate var trimmingWhitespace: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
