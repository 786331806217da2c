import Foundation
import Yams

/// A file of settings: one name and one value to a line, as `config/example.yaml` shows.
struct SettingsFile {
    struct Line {
        let number: Int
        let name: String
        let value: String
    }

    let path: String
    private(set) var lines: [Line] = []
    private(set) var problems: [String] = []

    init(at path: String) {
        self.path = path
        guard let bytes = FileManager.default.contents(atPath: path),
            let text = String(data: bytes, encoding: .utf8)
        else {
            problems.append("\(path): write the path of a file that can be read, in UTF-8")
            return
        }
        do {
            try read(Yams.compose(yaml: text))
        } catch let error as YamlError {
            note(error)
        } catch {
            problems.append("\(path): this is not YAML")
        }
    }

    /// A file of nothing but comments holds no settings, which is lawful.
    private mutating func read(_ root: Node?) {
        guard let root, root.scalar?.string != "" else { return }
        guard let mapping = root.mapping else {
            problems.append("\(path): write one setting to a line, as name: value")
            return
        }
        for (key, value) in mapping {
            let number = key.mark?.line ?? 1
            guard let name = key.scalar?.string, let scalar = value.scalar else {
                problems.append("\(path):\(number): write one value, as name: value")
                continue
            }
            lines.append(Line(number: number, name: name, value: scalar.string))
        }
    }

    /// The engine's own words quote what stands in the file, so only the line is told.
    private mutating func note(_ error: YamlError) {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            problems.append(
                "\(path):\(mark.line): this is not YAML; look at indentation, colons and quotation "
                    + "marks"
            )
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.sorted().joined(separator: ", ")
            problems.append("\(path):\(context.mark.line): each setting once; twice: \(names)")
        default:
            problems.append("\(path): this is not YAML")
        }
    }
}
