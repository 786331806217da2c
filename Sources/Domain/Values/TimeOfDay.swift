/// A time of day, to the minute (klockslag).
package struct TimeOfDay: Hashable, Sendable, CustomStringConvertible, LosslessStringConvertible {
    package let hour: Int
    package let minute: Int

    /// The time as people write it: `13:00`, `8.30`, `kl 13`; nothing for anything else.
    package init?(_ text: String) {
        var rest = text.trimmingWhiteSpace().lowercased()
        for word in ["klockan", "kl.", "kl"] where rest.hasPrefix(word) {
            rest = String(rest.dropFirst(word.count)).trimmingWhiteSpace()
        }
        let parts = rest.split(omittingEmptySubsequences: false) { ".:".contains($0) }
        guard (1...2).contains(parts.count), (1...2).contains(parts[0].count),
            parts.count == 1 || parts[1].count == 2,
            parts.joined().allSatisfy({ "0123456789".contains($0) }),
            let hour = Int(parts[0]), (0...23).contains(hour),
            let minute = Int(parts.count == 2 ? parts[1] : "0"), (0...59).contains(minute)
        else { return nil }
        self.hour = hour
        self.minute = minute
    }

    /// Hours and minutes with two digits each, such as `08:30`.
    package var description: String {
        [hour, minute].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}
