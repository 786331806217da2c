import Coordination
import Domain
import Foundation
import Logging

/// Writes each event as one JSON object on a line of its own.
///
/// Whatever an event holds stays inside its line: a line break in a value is written as `\n`.
struct JSONLogHandler: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    private let label: String
    private let write: @Sendable (Data) -> Void

    /// - Parameter write: Takes a whole line at a time, with its break.
    init(
        label: String,
        write: @escaping @Sendable (Data) -> Void = { FileHandle.standardError.write($0) }
    ) {
        self.label = label
        self.write = write
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var fields: [String: Field] = [:]
        let all = [metadataProvider?.get() ?? [:], metadata, event.metadata ?? [:]]
        for (key, value) in all.joined() { fields[Self.names[key] ?? key] = Field(value) }
        fields["time"] = .text(Self.now)
        fields["level"] = .text(event.level.rawValue)
        fields["logger"] = .text(label)
        fields["message"] = .text(event.message.description)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let line = try? encoder.encode(fields) else { return }
        write(line + [UInt8(ascii: "\n")])
    }

    /// Names of the library under which nobody would look.
    private static let names = ["hb.request.id": "request.id"]

    private static var now: String {
        let seconds = Double(Effects.live.now().milliseconds) / 1000
        return Foundation.Date(timeIntervalSince1970: seconds)
            .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
}

/// One value: a number where it was given as one, and text otherwise.
private enum Field: Encodable {
    case text(String)
    case number(Double)

    init(_ value: Logger.Metadata.Value) {
        switch value {
        case .stringConvertible(let number as Int): self = .number(Double(number))
        case .stringConvertible(let number as Double): self = .number(number)
        default: self = .text(value.description)
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        }
    }
}
