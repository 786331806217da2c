import Foundation

/// What the kernel tells of a running process.
struct ProcessFacts: Sendable, Hashable {
    /// Resident memory in MB (10⁶ bytes); 0 when the process is gone.
    let megabytes: Double
    /// Open descriptors; 0 when the process is gone.
    let descriptors: Int
    /// The time that processors have spent on it, in seconds.
    let processorSeconds: Double

    init(of process: Int32) {
        let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        megabytes = Self.resident(in: status ?? "")
        let open = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd")
        descriptors = open?.count ?? 0
        let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        processorSeconds = Double(Self.ticks(in: stat ?? "")) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// The ticks in user and in kernel mode: the twelfth and thirteenth word after the name, which
    /// stands in brackets and may hold anything.
    static func ticks(in stat: String) -> Int {
        let words = (stat.split(separator: ")").last ?? "").split(separator: " ")
        guard words.count > 12 else { return 0 }
        return (Int(words[11]) ?? 0) + (Int(words[12]) ?? 0)
    }

    /// The figure of the line `VmRSS:  81234 kB`, in MB.
    static func resident(in status: String) -> Double {
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        let words = line?.split(whereSeparator: \.isWhitespace) ?? []
        return words.count > 1 ? (Double(words[1]) ?? 0) * 1024 / 1_000_000 : 0
    }
}
