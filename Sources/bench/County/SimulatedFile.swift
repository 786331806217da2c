import Foundation

/// A database that holds a simulated county.
struct SimulatedFile: Sendable {
    let path: String
    let plans: Int
    /// How long `sammanhang simulate` took; nothing when the file was there already.
    let seconds: Double?
    /// What the command said of it: rows, lines of the log.
    let summary: [String: Int]

    init(
        of county: String,
        plans: Int,
        in folder: URL,
        with program: Binary,
        seed: UInt64
    ) throws {
        path = folder.appending(component: "simulated-\(plans).sqlite").path
        self.plans = plans
        guard !FileManager.default.fileExists(atPath: path) else {
            (seconds, summary) = (nil, [:])
            return
        }
        Console.say("simulating \(plans) plans")
        let begun = ContinuousClock.now
        let said = try program.run([
            "simulate", "--county", county, "--plans", "\(plans)", "--years", "5", "--seed",
            "\(seed)", "--database", path, "--agreements", program.agreements,
        ])
        seconds = (ContinuousClock.now - begun).seconds
        summary = said.split(separator: "\n").reduce(into: [:]) { found, line in
            let words = line.split(separator: " ")
            if let last = words.last, let number = Int(last), words.count > 1 {
                found[words.dropLast().joined(separator: " ")] = number
            }
        }
    }

    var megabytes: Double {
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        return Double((facts?[.size] as? NSNumber)?.int64Value ?? 0) / 1_000_000
    }
}

extension Duration {
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
