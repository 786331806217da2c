import Domain
import Foundation

/// What has been written in a file, in the environment and as flags, with everything wrong in it.
///
/// A flag wins over the environment, and the environment over the file.
package struct Settings: Sendable {
    /// One value and where somebody wrote it; any value may be secret, so none is printed.
    struct Entry: Sendable {
        let setting: Setting
        let value: Secret<String>
        let place: String
    }

    /// Those that win first.
    private var entries: [Entry] = []

    /// What cannot be used, wherever it was written, also when another place wins over it.
    package private(set) var problems: [Problem] = []

    /// A setting that cannot be used, where it is written, and what to write instead.
    package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        package let description: String
    }

    /// All that is wrong at once.
    package struct Problems: Error, Hashable, Sendable, CustomStringConvertible {
        package let all: [Problem]
        package var description: String {
            all.map(\.description).joined(separator: "\n")
        }
    }

    /// - Parameter file: The path of a settings file; the environment may name one too.
    package init(
        flags: [Setting: String] = [:],
        environment: [String: String] = [:],
        file: String? = nil
    ) {
        for setting in Setting.allCases {
            flags[setting].map { add($0, to: setting, at: setting.flag) }
        }
        read(environment)
        if let path = file ?? environment[Self.fileVariable] { read(SettingsFile(at: path)) }
    }

    /// The same, from the environment of this process.
    package static func ofProcess(flags: [Setting: String], file: String?) -> Settings {
        Settings(flags: flags, environment: ProcessInfo.processInfo.environment, file: file)
    }

    /// The value that holds.
    func text(_ setting: Setting) -> String {
        entry(setting)?.value.revealed ?? setting.standard
    }

    /// Whether somebody has written a value.
    func isWritten(_ setting: Setting) -> Bool { entry(setting) != nil }

    /// Where the value that holds was written, for a fault that only shows beside other settings.
    func place(_ setting: Setting) -> String { entry(setting)?.place ?? setting.rawValue }

    mutating func note(_ problem: String) {
        problems.append(Problem(description: problem))
    }

    private func entry(_ setting: Setting) -> Entry? { entries.first { $0.setting == setting } }

    private mutating func add(_ text: String, to setting: Setting, at place: String) {
        guard setting.kind.allows(text) else {
            return note("\(place): \(setting.kind.inWords)")
        }
        entries.append(Entry(setting: setting, value: Secret(text), place: place))
    }

    // MARK: - Where it is written

    private static let fileVariable = Setting.variablePrefix + "CONFIG"

    /// Variables with our prefix that scripts and tests use, and that set nothing in a server.
    private static let others: Set = [
        "CONFIG", "PROOFS", "SAMPLES", "REGENERATE", "SCREENSHOTS", "BASE", "SEED", "PURGE_DATA",
    ]

    private mutating func read(_ environment: [String: String]) {
        let ours = environment.filter { $0.key.hasPrefix(Setting.variablePrefix) }
        for setting in Setting.allCases {
            ours[setting.variable].map { add($0, to: setting, at: setting.variable) }
        }
        let known = Setting.allCases.map(\.variable)
        for name in ours.keys.sorted() where !known.contains(name) {
            let rest = String(name.dropFirst(Setting.variablePrefix.count))
            if Self.others.contains(rest) || rest.hasPrefix("TEST_") { continue }
            note("\(name): there is no such setting\(Self.meant(known.nearest(to: name)))")
        }
    }

    private mutating func read(_ file: SettingsFile) {
        for problem in file.problems { note(problem) }
        for line in file.lines {
            let place = "\(file.path):\(line.number): \(line.name)"
            if let setting = Setting(rawValue: line.name) {
                add(line.value, to: setting, at: place)
            } else {
                let nearest = Setting.allCases.map(\.rawValue).nearest(to: line.name)
                note("\(place): there is no such setting\(Self.meant(nearest))")
            }
        }
    }

    private static func meant(_ name: String?) -> String {
        name.map { "; did you mean \($0)?" } ?? ""
    }
}
