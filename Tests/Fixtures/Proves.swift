import Foundation
import Testing

/// Says which rows of the requirement ledger or disclosure cases a test proves.
///
/// The ids are noted while the test is prepared, in the file that `SAMMANHANG_PROOFS` names;
/// `make ledger` joins them with the results of the run. A suite that carries the trait proves the
/// rows only as a whole: every test in it passes, and at least one ran.
package struct Proves: TestTrait, SuiteTrait {
    package let ids: [String]

    package func prepare(for test: Test) async throws {
        guard let path = ProcessInfo.processInfo.environment["SAMMANHANG_PROOFS"] else { return }
        let lines = ids.map { "\($0)\t\(test.id)\t\(test.displayName ?? test.name)\n" }
        try append(lines.joined(), to: path)
    }
}

extension Trait where Self == Proves {
    /// Ties the test to the rows it proves, and only if it would fail were the behaviour removed.
    package static func proves(_ ids: String...) -> Self { Proves(ids: ids) }
}

/// Adds the text in one system call, so that tests prepared at the same time cannot tear it apart.
private func append(_ text: String, to path: String) throws {
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT, 0o644)
    guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard write(file, bytes, bytes.count) == bytes.count else {
        throw CocoaError(.fileWriteUnknown)
    }
}
