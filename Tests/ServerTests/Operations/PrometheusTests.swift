import Metrics
import Server
import Testing

@Suite struct `The figures for Prometheus` {
    private let metrics = PrometheusMetrics()

    @Test func `count, under one name for all who count the same`() {
        for _ in 0..<3 {
            Counter(label: "a.b", dimensions: [("route", "/x")], factory: metrics).increment(by: 2)
        }
        Counter(label: "a.b", dimensions: [("route", "/y")], factory: metrics).increment()
        #expect(
            metrics.text == """
                # TYPE a_b_total counter
                a_b_total{route="/x"} 6
                a_b_total{route="/y"} 1

                """
        )
    }

    @Test func `follow what goes up and down`() {
        let meter = Meter(label: "open", factory: metrics)
        meter.increment()
        meter.increment(by: 1.5)
        meter.decrement()
        Gauge(label: "left", factory: metrics).record(7)
        #expect(metrics.text == "# TYPE left gauge\nleft 7\n# TYPE open gauge\nopen 1.5\n")
    }

    @Test func `tell how large most were`() {
        let sizes = Recorder(label: "size", aggregate: true, factory: metrics)
        for size in [1, 3, 300] { sizes.record(size) }
        let lines = metrics.text.split(separator: "\n")
        #expect(lines.first == "# TYPE size histogram")
        #expect(lines.contains("size_bucket{le=\"1\"} 1"))
        #expect(lines.contains("size_bucket{le=\"2\"} 1"))
        #expect(lines.contains("size_bucket{le=\"4\"} 2"))
        #expect(lines.contains("size_bucket{le=\"256\"} 2"))
        #expect(lines.contains("size_bucket{le=\"+Inf\"} 3"))
        #expect(lines.contains("size_sum 304.0") && lines.contains("size_count 3"))
    }

    @Test func `tell times in seconds`() {
        Timer(label: "took", factory: metrics).recordMilliseconds(20)
        let lines = metrics.text.split(separator: "\n")
        #expect(lines.contains("took_seconds_bucket{le=\"0.01\"} 0"))
        #expect(lines.contains("took_seconds_bucket{le=\"0.025\"} 1"))
        #expect(lines.contains("took_seconds_sum 0.02"))
    }

    @Test func `keep every value inside its quotation marks`() {
        Counter(label: "a", dimensions: [("b c", "\"\\\nd")], factory: metrics).increment()
        #expect(metrics.text == "# TYPE a_total counter\na_total{b_c=\"\\\"\\\\\\nd\"} 1\n")
    }

    @Test func `forget what is no longer measured`() {
        let counter = Counter(label: "a", factory: metrics)
        counter.increment()
        counter.destroy()
        #expect(metrics.text.isEmpty)
    }
}
