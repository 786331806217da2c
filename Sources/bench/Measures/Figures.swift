/// What was measured of one job, in a county of one size.
struct Figures: Codable, Sendable {
    let job: Job
    let title: String
    let plans: Int
    let clients: Int
    let rounds: Int
    let answers: Int
    let faults: Int
    let bytesEach: Int
    /// The median of the rounds.
    let perSecond: Double
    /// All rounds together, in milliseconds.
    let p50: Double
    let p95: Double
    let p99: Double
    let most: Double
    /// What one answer costs the server of a processor, in milliseconds, whatever else the machine
    /// does; nothing for what has no server.
    let processorEach: Double?
    /// The rate beside that of another job, the median of the rounds.
    let besides: Job?
    let ratio: Double?

    init(_ place: Rounds.Place, _ samples: [Sample], beside others: [Sample]) {
        job = place.job
        title = place.job.title
        plans = place.plans
        clients = place.job.clients
        rounds = samples.count
        let all = samples.reduce(into: Sample(seconds: 0)) { $0.append($1) }
        answers = all.count
        faults = all.faults
        bytesEach = all.bytes / max(1, all.count)
        perSecond = samples.map(\.rate).median.rounded(to: 1)
        p50 = all.milliseconds(at: 50).rounded(to: 3)
        p95 = all.milliseconds(at: 95).rounded(to: 3)
        p99 = all.milliseconds(at: 99).rounded(to: 3)
        most = all.milliseconds(at: 100).rounded(to: 3)
        let spent = all.processorSeconds * 1000 / Double(max(1, all.count))
        processorEach = spent > 0 ? spent.rounded(to: 3) : nil
        besides = place.job.besides
        let ratios = zip(samples, others).filter { $1.rate > 0 }.map { $0.rate / $1.rate }
        ratio = ratios.isEmpty ? nil : ratios.median.rounded(to: 5)
    }
}

extension [Double] {
    /// The one in the middle, or half-way between the two; 0 of none.
    var median: Double {
        guard !isEmpty else { return 0 }
        let sorted = sorted()
        let middle = count / 2
        return count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}

extension Double {
    /// - Parameter places: How many decimals.
    func rounded(to places: Int) -> Double {
        let power = (0..<places).reduce(1.0) { power, _ in power * 10 }
        return (self * power).rounded() / power
    }
}
