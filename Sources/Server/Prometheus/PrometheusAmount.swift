import Metrics
import Synchronization

/// One number: a counter that only grows, or a gauge that follows something.
///
/// A class, as the metrics library asks.
final class PrometheusAmount: CounterHandler, MeterHandler, RecorderHandler, Sendable {
    let kind: String
    private let number = Mutex(0.0)

    init(kind: String) {
        self.kind = kind
    }

    var value: Double { number.withLock { $0 } }

    func increment(by amount: Int64) { number.withLock { $0 += Double(amount) } }
    func reset() { number.withLock { $0 = 0 } }

    func increment(by amount: Double) { number.withLock { $0 += amount } }
    func decrement(by amount: Double) { number.withLock { $0 -= amount } }
    func set(_ value: Int64) { number.withLock { $0 = Double(value) } }
    func set(_ value: Double) { number.withLock { $0 = value } }

    func record(_ value: Int64) { set(value) }
    func record(_ value: Double) { set(value) }
}
