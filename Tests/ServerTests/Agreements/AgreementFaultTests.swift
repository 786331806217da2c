import Domain
import Foundation
import Server
import Testing

@Suite struct `A fault in an agreement file` {
    private static let slips =
        Slip.inText + Slip.inValues + Slip.inTime + Slip.inParts + Slip.inCoverage

    @Test(arguments: slips)
    func `is named with its place and what to write instead`(slip: Slip) throws {
        #expect(try slip.found().map(\.description) == slip.faults)
    }

    @Test func `is not found in the example`() throws {
        let agreement = try AgreementSample.file().agreement(on: AgreementSample.today)
        #expect(agreement.key.description == "exempel")
    }

    @Test func `does not hide the next one`() throws {
        let slip = Slip(
            [
                Edit(old: "age: 21", new: "age: 200"),
                Edit(old: "sector: health", new: "sector: helth"),
                Edit(old: "planned: 8", new: "planned: 0"),
                Edit(old: "date: 2023-11-15", new: "date: i dag"),
            ],
            ""
        )
        let found = try slip.found()
        #expect(found.map(\.kind) == [.outOfRange, .unknownWord, .outOfRange, .unreadableDate])
        #expect(found.map(\.line) == [20, 22, 122, 154])
    }

    @Test func `has a row in the guide, with a message that is really given`() throws {
        let guide = try AgreementSample.guide()
        let rows = try Self.slips.flatMap { try $0.found().map(\.row) } + rowsOfWholeFiles()
        for kind in AgreementFault.Kind.allCases {
            let possible = rows.filter { $0.hasPrefix("| \(kind.rawValue) |") }
            #expect(possible.contains { guide.contains($0) }, "\(kind): \(possible)")
        }
    }

    /// What is said about files and folders that cannot be used at all.
    private func rowsOfWholeFiles() throws -> [String] {
        let text = try AgreementSample.text()
        let folders: [[String: String]] = [
            [:], ["tom.yaml": "# bara en rad"], ["a.yaml": text, "b.yaml": text],
        ]
        let missing = AgreementFile.faults { () throws(AgreementFaults) in
            _ = try AgreementFile(at: "saknas.yaml")
        }
        return try missing.map(\.row)
            + folders.flatMap { files in
                let folder = try AgreementFolder(files)
                let path = folder.path + "/"
                return folder.faults().map { $0.row.replacingOccurrences(of: path, with: "") }
            }
    }
}

extension AgreementFault {
    /// The row that the guide has for this kind of fault, with this message as its example.
    fileprivate var row: String {
        "| \(kind.rawValue) | \(problem). Write instead: \(instead) |"
    }
}
