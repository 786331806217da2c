import Foundation

/// What a long run found, as it is kept.
struct SoakReport: Codable, Sendable {
    /// The most that memory may have grown by, as a share.
    static let mostGrowth = 0.02

    let machine: MachineFacts
    let minutes: Double
    let mostPerSecond: Double
    let perSecond: Double
    let answers: Int
    let faults: Int
    let p50: Double
    let p95: Double
    let p99: Double
    let most: Double
    /// Every ten seconds, in MB.
    let megabytes: [Double]
    let descriptors: [Int]
    let descriptorsBefore: Int
    let descriptorsAfter: Int
    /// From the second sixth of the time to the last, as a share.
    let growth: Double
    let isSound: Bool

    init(
        machine: MachineFacts,
        minutes: Double,
        most: Sample,
        sample: Sample,
        before: ProcessFacts,
        looks: [ProcessFacts],
        after: ProcessFacts
    ) {
        self.machine = machine
        self.minutes = minutes
        mostPerSecond = most.rate.rounded(to: 1)
        perSecond = sample.rate.rounded(to: 1)
        answers = sample.count
        faults = sample.faults
        p50 = sample.milliseconds(at: 50).rounded(to: 3)
        p95 = sample.milliseconds(at: 95).rounded(to: 3)
        p99 = sample.milliseconds(at: 99).rounded(to: 3)
        self.most = sample.milliseconds(at: 100).rounded(to: 3)
        megabytes = looks.map { $0.megabytes.rounded(to: 1) }
        descriptors = looks.map(\.descriptors)
        descriptorsBefore = before.descriptors
        descriptorsAfter = after.descriptors
        growth = Self.growth(looks.map(\.megabytes)).rounded(to: 4)
        isSound =
            faults == 0 && growth < Self.mostGrowth && descriptorsAfter <= descriptorsBefore
    }

    /// How much more the last sixth has than the second; in the first, caches still fill.
    static func growth(_ megabytes: [Double]) -> Double {
        let sixth = max(1, megabytes.count / 6)
        let early = Array(megabytes.dropFirst(sixth).prefix(sixth)).median
        let late = Array(megabytes.suffix(sixth)).median
        return early > 0 ? late / early - 1 : 0
    }

    func tell() {
        let percent = (growth * 100).rounded(to: 2)
        Console.say("\(answers) answers, \(perSecond)/s of \(mostPerSecond)/s, \(faults) faults")
        Console.say("p50 \(p50), p95 \(p95), p99 \(p99), most \(most) ms")
        Console.say("memory \(megabytes.first ?? 0) to \(megabytes.last ?? 0) MB, \(percent) %")
        Console.say("descriptors \(descriptorsBefore) before, \(descriptorsAfter) after")
        Console.say(isSound ? "sound" : "NOT SOUND")
    }
}
