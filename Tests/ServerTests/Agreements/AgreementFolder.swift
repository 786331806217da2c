import Domain
import Foundation
import Server
import Testing

/// A folder for one test, with the files it asks for.
struct AgreementFolder: ~Copyable {
    let path: String

    init(_ files: [String: String] = [:]) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "agreements-\(UUID().uuidString)")
        path = folder.path
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appending(path: name))
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func faults() -> [AgreementFault] {
        AgreementFile.faults { () throws(AgreementFaults) in
            _ = try AgreementLibrary(folder: path, on: AgreementSample.today)
        }
    }
}

extension AgreementFile {
    /// The faults that the reading ends with, or none.
    static func faults(in read: () throws(AgreementFaults) -> Void) -> [AgreementFault] {
        do throws(AgreementFaults) {
            try read()
            return []
        } catch {
            return error.all
        }
    }
}
