import Histogram
import NIOCore

/// How long the answers of one round took.
struct Sample: Sendable {
    private(set) var seconds: Double
    private(set) var faults = 0
    private(set) var bytes = 0
    /// What the server's process spent of the processors meanwhile.
    var processorSeconds = 0.0
    /// The first answer that was not good, for whoever has to find out why.
    private(set) var firstFault: String?
    private(set) var microseconds = Self.empty

    private static var empty: Histogram<UInt64> {
        // Three digits; what takes longer than a minute is not measured here.
        Histogram(highestTrackableValue: 60_000_000, numberOfSignificantValueDigits: .three)
    }

    init(seconds: Double) {
        self.seconds = seconds
    }

    /// What needs no visitor, such as a sync of the disk.
    init(_ times: [TimeAmount], seconds: Double) {
        self.seconds = seconds
        for time in times { microseconds.record(UInt64(max(1, time.nanoseconds / 1000))) }
    }

    var count: Int { Int(microseconds.totalCount) }
    var rate: Double { seconds > 0 ? Double(count - faults) / seconds : 0 }

    mutating func note(_ reply: Reply, after time: TimeAmount) {
        microseconds.record(UInt64(max(1, time.nanoseconds / 1000)))
        bytes += reply.body.readableBytes
        guard !reply.isGood else { return }
        faults += 1
        firstFault = firstFault ?? "\(reply.status) \(reply.text.prefix(200))"
    }

    /// What another visitor saw in the same time.
    mutating func add(_ other: Sample) {
        microseconds.add(other.microseconds)
        faults += other.faults
        bytes += other.bytes
        firstFault = firstFault ?? other.firstFault
    }

    /// What was seen in another round.
    mutating func append(_ other: Sample) {
        add(other)
        seconds += other.seconds
        processorSeconds += other.processorSeconds
    }

    /// - Parameter percentile: 0…100.
    /// - Returns: Milliseconds.
    func milliseconds(at percentile: Double) -> Double {
        count == 0 ? 0 : Double(microseconds.valueAtPercentile(percentile)) / 1000
    }
}
