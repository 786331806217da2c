import Logging

/// How each line of the log is written.
package enum LogFormat: String, CaseIterable, Sendable {
    /// For a person who reads it.
    case text
    /// One JSON object to a line, for a machine that gathers them.
    case json

    /// A logger for the whole server, on standard error.
    package func logger(_ level: Logger.Level) -> Logger {
        var logger = Logger(label: "sammanhang") { label in
            switch self {
            case .text: StreamLogHandler.standardError(label: label)
            case .json: JSONLogHandler(label: label)
            }
        }
        logger.logLevel = level
        return logger
    }
}
