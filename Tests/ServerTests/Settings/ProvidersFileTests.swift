import Domain
import OpenID
import Fixtures
import Foundation
import Server
import Testing

@Suite struct `A file of providers` {
    private let secret = "so-secret-that-nobody-may-see-it"

    private func configuration(_ text: String, _ origin: String? = "https://sammanhang.example")
        throws -> Configuration
    {
        let secretFile = try WrittenFile(secret + "\n")
        let file = try WrittenFile(text.replacingOccurrences(of: "SECRET", with: secretFile.path))
        var flags: [Setting: String] = [.providers: file.path]
        flags[.publicAddress] = origin
        return try Configuration(Settings(flags: flags))
    }

    private func problems(_ text: String, _ origin: String? = "https://sammanhang.example")
        -> [String]
    {
        do {
            _ = try configuration(text, origin)
            return []
        } catch let problems as Settings.Problems {
            return problems.all.map { problem in
                problem.description.components(separatedBy: ".yaml:").last ?? ""
            }
        } catch {
            return ["\(error)"]
        }
    }

    private let whole = """
        - key: eid
          name: Prov-eID
          issuer: https://id.example
          client-id: sammanhang
          client-secret-file: SECRET
          scopes: [openid, profile]
          personal-number-claims: [nin, ssn]
          levels: [loa3]
          names: [staff]
          authorities: [01990000-0000-7000-8000-000000000007]
          patience-seconds: 30
        """

    @Test func `describes each as it is written`() throws {
        let provider = try #require(try configuration(whole).providers.first)
        #expect(provider.key == "eid" && provider.name == "Prov-eID")
        #expect(provider.issuer == "https://id.example" && provider.clientID == "sammanhang")
        #expect(provider.clientSecret.revealed == secret)
        #expect(provider.scopes == ["openid", "profile"])
        #expect(provider.numberClaims == ["nin", "ssn"] && provider.levels == ["loa3"])
        #expect(provider.patience == 30)
        let authority = try #require(Authority.ID("01990000-0000-7000-8000-000000000007"))
        #expect(provider.names == WaysIn.Naming(staff: true, at: [authority]))
    }

    @Test func `never tells a secret`() throws {
        let configuration = try configuration(whole)
        var dumped = ""
        dump(configuration, to: &dumped)
        #expect(!dumped.contains(secret) && !"\(configuration)".contains(secret))
        #expect(!problems(whole + "\n  levles: [a]").joined().contains(secret))
    }

    @Test func `tells everything wrong at once, with its line`() {
        let found = problems(
            """
            - key: Freja eID
              issuer: http://id.example
              client-id: a
              client-secret-file: nowhere
              scopes: [profile]
              levles: [a]
              patience-seconds: 0
              authorities: [socialen]
            """
        ).joined(separator: "\n")
        for part in [
            "1: key: write a short word", "1: name: write what the button says",
            "2: issuer: write the provider's address", "4: client-secret-file: ",
            "nowhere cannot be read", "5: scopes: openid must be one of them",
            "6: levles: there is no such field; did you mean levels?",
            "7: patience-seconds: write a whole number from 1 to 120",
            "1: names: write whom it may name: [family], [staff] or [family, staff]",
        ] {
            #expect(found.contains(part), "\(part)")
        }
    }

    @Test(arguments: [
        ("names: []", "names: write whom it may name"), ("names: [alla]", "names: write whom"),
        ("names: [staff]\n  authorities: [socialen]", "authorities: write ids from"),
        ("names: [staff]\n  authorities: []", "authorities: write ids from"),
        (
            "names: [family]\n  authorities: [01990000-0000-7000-8000-000000000007]",
            "authorities: write ids from"
        ),
    ])
    func `says whom the provider may name`(written: String, told: String) {
        let start = whole.components(separatedBy: "  names:")[0]
        #expect(problems(start + "  " + written).contains { $0.contains(told) }, "\(written)")
    }

    @Test func `names staff where staff have no passwords`() throws {
        func problems(_ text: String?) throws -> [String] {
            let secretFile = try WrittenFile(secret)
            var flags: [Setting: String] = [
                .staffPasswords: "no", .publicAddress: "https://sammanhang.example",
            ]
            let file = try text.map {
                try WrittenFile($0.replacingOccurrences(of: "SECRET", with: secretFile.path))
            }
            flags[.providers] = file?.path
            do {
                _ = try Configuration(Settings(flags: flags))
                return []
            } catch { return error.all.map(\.description) }
        }
        #expect(try problems(whole).isEmpty)
        let family = whole.components(separatedBy: "  names:")[0] + "  names: [family]"
        for text in [family, nil] {
            #expect(try problems(text).contains { $0.contains("nobody who works here could") })
        }
    }

    @Test func `needs to know where people come back to, and two names for two`() {
        #expect(problems(whole, nil).contains { $0.contains("write public-address too") })
        #expect(
            problems(whole + "\n" + whole).contains {
                $0.contains("two providers have the key eid")
            }
        )
    }

    @Test(arguments: ["http://sammanhang.example", "https://a.example/path", "sammanhang.example"])
    func `is sent people back to an address that is safe and has no path`(origin: String) {
        #expect(problems(whole, origin).contains { $0.contains("--public-address") })
    }
}
