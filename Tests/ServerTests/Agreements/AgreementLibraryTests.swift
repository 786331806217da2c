import Domain
import Foundation
import Server
import Testing

@Suite struct `An agreement library` {
    let today = AgreementSample.today

    @Test func `takes a county that nobody has heard of, as a file beside the others`() throws {
        let kalmar = AgreementSample.root.appending(path: "Agreements/kalmar.yaml")
        let folder = try AgreementFolder([
            "exempel.yaml": AgreementSample.text(),
            "kalmar.yaml": String(contentsOf: kalmar, encoding: .utf8),
            "README.md": "not an agreement",
        ])
        let library = try AgreementLibrary(folder: folder.path, on: today)
        #expect(library.all.map(\.key.description) == ["exempel", "kalmar"])
        let county = try #require(CountyCode("99"))
        #expect(library.agreement(inCounty: county)?.key.description == "exempel")
        let key = try #require(Agreement.Key("kalmar"))
        #expect(library.agreement(for: key)?.county.name == "Kalmar län")
        #expect(try library.agreement(for: #require(Agreement.Key("annan"))) == nil)
    }

    @Test func `holds the agreements that the project comes with`() throws {
        let folder = AgreementSample.root.appending(path: "Agreements").path
        #expect(try !AgreementLibrary(folder: folder, on: today).all.isEmpty)
    }

    @Test func `names the faults of every file at once`() throws {
        let text = try AgreementSample.text()
        let folder = try AgreementFolder([
            "a.yaml": Edit(old: "planned: 8", new: "planned: 13").apply(to: text),
            "b.yaml": "",
            "c.yaml": Edit(old: "age: 21", new: "age: old").apply(to: text),
        ])
        let faults = folder.faults()
        #expect(faults.map(\.kind) == [.outOfRange, .emptyFile, .wrongType])
        #expect(
            faults.map { $0.file.dropFirst(folder.path.count) } == [
                "/a.yaml", "/b.yaml", "/c.yaml",
            ]
        )
    }

    @Test func `has one file for each key and each county`() throws {
        let text = try AgreementSample.text()
        let folder = try AgreementFolder(["a.yaml": text, "b.yaml": text])
        #expect(folder.faults().map(\.kind) == [.sharedCounty, .sharedKey])
    }

    @Test func `is not made from an empty folder, nor from one that does not exist`() throws {
        #expect(try AgreementFolder().faults().map(\.kind) == [.emptyFolder])
        let missing = AgreementFile.faults { () throws(AgreementFaults) in
            _ = try AgreementLibrary(folder: "saknas", on: today)
        }
        #expect(missing.map(\.description).first?.hasPrefix("saknas:1:1: the folder") == true)
    }

    @Test func `is not made from a file that is no text`() throws {
        let folder = try AgreementFolder()
        let path = folder.path + "/a.yaml"
        try Data([0xFF, 0xFE, 0xFA]).write(to: URL(filePath: path))
        #expect(folder.faults().map(\.kind) == [.unreadableFile])
    }
}
