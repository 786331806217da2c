import Foundation

/// Everything that a run found, as it is kept.
struct Report: Codable, Sendable {
    let machine: MachineFacts
    let secondsOfRound: Double
    let goals: [Goal]
    let counties: [CountyFigures]
    let figures: [Figures]

    init(_ machine: MachineFacts, _ rounds: Rounds) {
        self.machine = machine
        secondsOfRound = rounds.seconds
        counties = rounds.stages.map { CountyFigures($0) }
        figures = rounds.places.map { place in
            let besides = place.job.besides.map { job in
                // The bare framework and the bare disk know no county.
                rounds.samples.first { $0.key.job == job }?.value ?? []
            }
            return Figures(place, rounds.samples[place] ?? [], beside: besides ?? [])
        }
        goals = Goals(figures: figures, counties: counties, jobs: rounds.jobs).all
    }

    var faults: Int { figures.reduce(0) { $0 + $1.faults } }

    /// Reads as lines what the file holds.
    func tell() {
        for figure in figures {
            let spent = figure.processorEach.map { ", \($0) ms of a processor each" } ?? ""
            let ratio = figure.ratio.map { "  \($0) of \(figure.besides?.rawValue ?? "")" } ?? ""
            Console.say(
                "\(figure.plans) plans, \(figure.clients) clients: \(figure.title): "
                    + "\(figure.perSecond)/s, p50 \(figure.p50), p95 \(figure.p95), "
                    + "p99 \(figure.p99), most \(figure.most) ms\(spent)\(ratio)"
            )
        }
        for goal in goals {
            Console.say(
                "\(goal.isMet ? "met   " : "MISSED")  \(goal.what): \(goal.measured), \(goal.goal)"
            )
        }
    }
}

extension Encodable {
    /// Writes the value as JSON that a person can read, with the keys in order.
    func keep(at path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        var data = try encoder.encode(self)
        data.append(UInt8(ascii: "\n"))
        try data.write(to: URL(filePath: path))
    }
}
