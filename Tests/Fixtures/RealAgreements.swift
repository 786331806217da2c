import Domain
import Foundation
import Server

/// The agreements that the project comes with, read from their files.
package enum RealAgreements {
    package static func all() throws -> [Agreement] {
        let folder = DemoService.root.appending(path: "Agreements").path
        return try AgreementLibrary(folder: folder, on: TestWorld.today).all
    }

    package static func named(_ key: String) throws -> Agreement {
        guard let found = try all().first(where: { $0.key.description == key }) else {
            throw CocoaError(.fileNoSuchFile)
        }
        return found
    }
}
