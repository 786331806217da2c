import Domain
import Foundation

/// Which day and hour an instant is in Sweden, summer time included.
package enum SwedishTime {
    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Stockholm") ?? .gmt
        return calendar
    }()

    /// The calendar date in Sweden.
    package static func day(of instant: Instant) -> CivilDate {
        let parts = calendar.dateComponents([.year, .month, .day], from: date(instant))
        return CivilDate(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)
            ?? CivilDate(daysSince1970: 0)
    }

    /// The time of day in Sweden, such as `09.30`.
    package static func clock(of instant: Instant) -> String {
        let parts = calendar.dateComponents([.hour, .minute], from: date(instant))
        return [parts.hour ?? 0, parts.minute ?? 0]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }
            .joined(separator: ".")
    }

    /// Noon in Sweden on `day`.
    package static func noon(on day: CivilDate) -> Instant {
        instant(on: day, hour: 12, minute: 0)
    }

    /// When the clocks in Sweden show `time` on `day`.
    package static func instant(on day: CivilDate, at time: TimeOfDay) -> Instant {
        instant(on: day, hour: time.hour, minute: time.minute)
    }

    private static func instant(on day: CivilDate, hour: Int, minute: Int) -> Instant {
        let parts = DateComponents(
            year: day.year,
            month: day.month,
            day: day.day,
            hour: hour,
            minute: minute
        )
        let seconds = calendar.date(from: parts)?.timeIntervalSince1970 ?? 0
        return Instant(milliseconds: Int64(seconds * 1000))
    }

    private static func date(_ instant: Instant) -> Date {
        Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    }
}
