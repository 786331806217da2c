/// A tree over the log that grows at its end, so that nothing before can be changed unseen.
///
/// Only the roots of its whole subtrees are kept: one for each bit that is set in the size.
/// - SeeAlso: RFC 6962 section 2.1; `docs/audit.md`.
package struct LogTree: Hashable, Sendable {
    /// How many leaves there are; the next leaf gets this place.
    package private(set) var size: Int64 = 0

    /// The roots of the whole subtrees, the largest first.
    private var peaks: [LogHash] = []

    /// A tree without leaves.
    package init() {}

    /// A tree as it was stored; nothing if the peaks do not fit the size.
    package init?(size: Int64, peaks: [UInt8]) {
        guard size >= 0, peaks.count == size.nonzeroBitCount * LogHash.byteCount else { return nil }
        self.size = size
        self.peaks = stride(from: 0, to: peaks.count, by: LogHash.byteCount).compactMap {
            LogHash(peaks[$0..<$0 + LogHash.byteCount])
        }
    }

    /// The peaks one after another, as they are stored.
    package var peakBytes: [UInt8] { peaks.flatMap(\.bytes) }

    /// The hash that stands for every leaf and their order.
    package var root: LogHash {
        guard var root = peaks.last else { return .empty }
        for peak in peaks.dropLast().reversed() { root = LogHash(peak, root) }
        return root
    }

    /// Sets a leaf at the end.
    package mutating func append(_ leaf: LogHash) {
        var peak = leaf
        for _ in 0..<(~size).trailingZeroBitCount { peak = LogHash(peaks.removeLast(), peak) }
        peaks.append(peak)
        size += 1
    }
}
