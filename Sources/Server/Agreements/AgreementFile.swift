import Domain
import Foundation
import Yams

/// One file that holds a county's agreement, in the form that `docs/agreements.md` describes.
package struct AgreementFile: Hashable, Sendable {
    /// The name that stands before each fault, usually the path as the user wrote it.
    package let name: String
    package let text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    package init(at path: String) throws(AgreementFaults) {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw .wholeFile(
                path,
                .unreadableFile,
                "the file cannot be read",
                instead: "a file that exists"
            )
        }
        guard let text = String(data: bytes, encoding: .utf8) else {
            throw .wholeFile(
                path,
                .unreadableFile,
                "the file is not UTF-8 text",
                instead: "text in UTF-8"
            )
        }
        self.init(name: path, text: text)
    }

    /// The agreement, read whole.
    ///
    /// - Parameter today: The day on which some version has to be in force.
    package func agreement(on today: CivilDate) throws(AgreementFaults) -> Agreement {
        let book = FaultBook(file: name)
        let agreement = root(book).flatMap {
            AgreementEntry(node: $0, path: "", book: book).agreement(on: today)
        }
        guard let agreement, book.faults.isEmpty else { throw AgreementFaults(book.faults) }
        return agreement
    }

    private func root(_ book: FaultBook) -> Node? {
        do {
            let node = try Yams.compose(yaml: text)
            if let node, node.scalar?.string != "" { return node }
            book.note(
                .emptyFile,
                at: (1, 1),
                path: "",
                "the file holds nothing",
                instead: "an agreement, as docs/agreements.md shows"
            )
        } catch let error as YamlError {
            book.note(error)
        } catch {
            book.note(.syntax, at: (1, 1), path: "", "\(error)", instead: "YAML")
        }
        return nil
    }
}

extension AgreementFaults {
    /// A single fault that concerns a file or folder and no place in it.
    static func wholeFile(
        _ file: String,
        _ kind: AgreementFault.Kind,
        _ problem: String,
        instead: String
    ) -> AgreementFaults {
        let book = FaultBook(file: file)
        book.note(kind, at: (1, 1), path: "", problem, instead: instead)
        return AgreementFaults(book.faults)
    }
}
