import Metrics
import Synchronization

/// Keeps every figure of the process, and writes them as Prometheus reads them.
///
/// A class, since all who measure share it.
/// - SeeAlso: Prometheus, "Exposition formats", text version 0.0.4.
package final class PrometheusMetrics: MetricsFactory, Sendable {
    /// One figure: its name, and what tells it from others of that name.
    struct Key: Hashable, Sendable {
        let name: String
        let labels: [PrometheusLabel]
    }

    private let figures = Mutex<[Key: PrometheusFigure]>([:])

    package init() {}

    /// Every figure, those of one name together, in the order of their names.
    package var text: String {
        let all = figures.withLock { $0 }
        let names = Dictionary(grouping: all.keys, by: \.name).sorted { $0.key < $1.key }
        return names.map { name, keys in
            let lines = keys.sorted { $0.labels < $1.labels }.compactMap { key in
                all[key]?.lines(name: name, labels: key.labels)
            }
            let kind = keys.first.flatMap { all[$0] }?.kind ?? "untyped"
            return "# TYPE \(name) \(kind)\n" + lines.joined()
        }.joined()
    }

    package func makeCounter(
        label: String,
        dimensions: [(String, String)]
    ) -> any CounterHandler {
        amount(label, dimensions, suffix: "_total", kind: "counter")
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        amount(label, dimensions, suffix: "", kind: "gauge")
    }

    package func makeRecorder(
        label: String,
        dimensions: [(String, String)],
        aggregate: Bool
    ) -> any RecorderHandler {
        aggregate
            ? spread(label, dimensions, suffix: "", bounds: PrometheusSpread.counts)
            : amount(label, dimensions, suffix: "", kind: "gauge")
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        spread(label, dimensions, suffix: "_seconds", bounds: PrometheusSpread.seconds)
    }

    package func destroyCounter(_ handler: any CounterHandler) { forget(handler) }
    package func destroyMeter(_ handler: any MeterHandler) { forget(handler) }
    package func destroyRecorder(_ handler: any RecorderHandler) { forget(handler) }
    package func destroyTimer(_ handler: any TimerHandler) { forget(handler) }

    // MARK: - Finding and forgetting

    private func amount(
        _ label: String,
        _ dimensions: [(String, String)],
        suffix: String,
        kind: String
    ) -> PrometheusAmount {
        let made = PrometheusAmount(kind: kind)
        guard case .amount(let kept) = keep(.amount(made), label + suffix, dimensions) else {
            return made
        }
        return kept
    }

    private func spread(
        _ label: String,
        _ dimensions: [(String, String)],
        suffix: String,
        bounds: [Double]
    ) -> PrometheusSpread {
        let made = PrometheusSpread(bounds: bounds)
        guard case .spread(let kept) = keep(.spread(made), label + suffix, dimensions) else {
            return made
        }
        return kept
    }

    /// The figure that has been kept under the name since before, or else this one.
    private func keep(
        _ figure: PrometheusFigure,
        _ label: String,
        _ dimensions: [(String, String)]
    ) -> PrometheusFigure {
        let labels = dimensions.map { PrometheusLabel(name: $0.0, value: $0.1) }.sorted()
        let key = Key(name: PrometheusLabel.name(label), labels: labels)
        return figures.withLock { figures in
            if let kept = figures[key] { return kept }
            figures[key] = figure
            return figure
        }
    }

    private func forget(_ handler: AnyObject) {
        figures.withLock { figures in
            figures = figures.filter { $0.value.handler !== handler }
        }
    }
}
