import Domain
import Foundation

/// The agreements of every county that the server serves.
///
/// A library exists only when every file in it is without fault; the server does not start on less.
package struct AgreementLibrary: Hashable, Sendable {
    /// In order of key.
    package let all: [Agreement]

    /// Reads every file of a folder whose name ends with `.yaml`.
    package init(folder: String, on today: CivilDate) throws(AgreementFaults) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw .wholeFile(
                folder,
                .unreadableFile,
                "the folder cannot be read",
                instead: "a folder that exists"
            )
        }
        let paths = names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
        guard !paths.isEmpty else {
            throw .wholeFile(
                folder,
                .emptyFolder,
                "the folder holds no agreement",
                instead: "a file whose name ends with .yaml"
            )
        }
        try self.init(files: paths, on: today)
    }

    /// Reads the files at these paths, and finds the faults of all of them before it gives up.
    package init(files paths: [String], on today: CivilDate) throws(AgreementFaults) {
        var read: [(file: String, agreement: Agreement)] = []
        var faults: [AgreementFault] = []
        for path in paths {
            do throws(AgreementFaults) {
                read.append((path, try AgreementFile(at: path).agreement(on: today)))
            } catch {
                faults += error.all
            }
        }
        faults += Self.clashes(among: read)
        guard faults.isEmpty else { throw AgreementFaults(faults) }
        all = read.map(\.agreement).sorted { $0.key < $1.key }
    }

    package func agreement(for key: Agreement.Key) -> Agreement? {
        all.first { $0.key == key }
    }

    package func agreement(inCounty county: CountyCode) -> Agreement? {
        all.first { $0.county.code == county }
    }

    /// A key or a county that two files both claim.
    private static func clashes(
        among read: [(file: String, agreement: Agreement)]
    ) -> [AgreementFault] {
        read.indices.flatMap { place in
            let (file, agreement) = read[place]
            let book = FaultBook(file: file)
            for (other, earlier) in read[..<place] {
                if earlier.key == agreement.key {
                    book.note(
                        .sharedKey,
                        at: (1, 1),
                        path: "key",
                        "\(agreement.key) is also the key of \(other)",
                        instead: "another key"
                    )
                }
                if earlier.county.code == agreement.county.code {
                    book.note(
                        .sharedCounty,
                        at: (1, 1),
                        path: "county.code",
                        "\(agreement.county.code) is also the county of \(other)",
                        instead: "one file for each county"
                    )
                }
            }
            return book.faults
        }
    }
}
