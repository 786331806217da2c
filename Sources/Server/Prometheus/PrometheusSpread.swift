import Metrics
import Synchronization

/// How often a value was at most so and so large.
///
/// A class, as the metrics library asks.
final class PrometheusSpread: RecorderHandler, TimerHandler, Sendable {
    /// Upper bounds for how many there are of something.
    static let counts: [Double] = [1, 2, 4, 8, 16, 32, 64, 128, 256]

    /// Upper bounds for how long something took, in seconds.
    static let seconds = [
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
    ]

    private struct State {
        var counts: [Int]
        var sum = 0.0
    }

    private let bounds: [Double]
    private let state: Mutex<State>

    init(bounds: [Double]) {
        self.bounds = bounds
        state = Mutex(State(counts: Array(repeating: 0, count: bounds.count + 1)))
    }

    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        let place = bounds.firstIndex { value <= $0 } ?? bounds.count
        state.withLock { state in
            state.counts[place] += 1
            state.sum += value
        }
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }

    func lines(name: String, labels: [PrometheusLabel]) -> String {
        let (counts, sum) = state.withLock { ($0.counts, $0.sum) }
        var total = 0
        var lines = ""
        for (bound, count) in zip(bounds.map(\.inPrometheus) + ["+Inf"], counts) {
            total += count
            let bucket = labels + [PrometheusLabel(name: "le", value: bound)]
            lines += "\(name)_bucket\(bucket.text) \(total)\n"
        }
        return lines + "\(name)_sum\(labels.text) \(sum)\n\(name)_count\(labels.text) \(total)\n"
    }
}
