import Coordination
import Domain

/// How long things have taken, and what is late, said in words.
struct CourseTime {
    let reading: PlanReading

    /// Nothing before there is anything to count.
    var model: [String: Any]? {
        let rows = readings.map(row)
        guard !rows.isEmpty else { return nil }
        var model: [String: Any] = ["rows": rows]
        model["clause"] = reading.clause(.withoutDelay, asking: "plan.time.why")
        return model
    }

    /// Of a copy only what has ended: what is running there may have stopped since.
    private var readings: [CourseClocks.Reading] {
        reading.overview.clocks.readings.filter { !reading.isCopy || !$0.isRunning }
    }

    private func row(_ clock: CourseClocks.Reading) -> [String: String] {
        let key = clock.isRunning ? "clock.running" : "clock.ended"
        var row = [
            "days": reading.words.count("clock.days", clock.days),
            "label": reading.words["\(key).\(clock.clock.rawValue)"],
        ]
        if clock.daysLate != nil, let target = clock.target {
            let source = reading.overview.version.terms.targetSource
            row["target"] = reading.text(
                "clock.target.\(source.rawValue)",
                ["days": reading.words.count("clock.days", target)]
            )
            row["class"] = clock.isRunning ? "late" : nil
        }
        return row
    }
}
