import Coordination
import Storage
import Testing

@testable import Web

@Suite struct `A page for when nothing can be saved` {
    private func html(_ outage: Outage, _ path: String, _ sent: FormFields?) async throws -> String
    {
        let renderer = try Samples.renderer()
        let page = OutagePage(outage, path: path, sent: sent, in: renderer.words(.sv))
        return try renderer.html(page, to: Visitor(session: nil, language: .sv, csrf: ""))
    }

    @Test func `bears what was sent, letter for letter`() async throws {
        let sent = FormFields(encoded: "needWords=%22A%22+%26+%3Cb%3E&whose=a&whose=b".utf8)
        let html = try await html(.nothingSaved, "/planer", sent)
        #expect(html.contains("name=\"needWords\" value=\"&quot;A&quot; &amp; &lt;b&gt;\""))
        #expect(html.contains("name=\"whose\" value=\"a\""))
        #expect(html.contains("name=\"whose\" value=\"b\""))
    }

    @Test func `sends what may have been saved again only where it is not saved twice`()
        async throws
    {
        let safe = try await html(.perhapsSaved, "/planer", Samples.sentOnce)
        #expect(safe.contains("Försök igen") && safe.contains("name=\"once\""))
        let unsafe = try await html(.perhapsSaved, "/planer", FormFields(encoded: "part=1".utf8))
        #expect(!unsafe.contains("Försök igen</button>"))
        #expect(unsafe.contains("titta efter"))
    }

    @Test(arguments: [Paths.signIn, Paths.password, Paths.code, Paths.paper])
    func `bears no password and no code`(path: String) async throws {
        let sent = FormFields(encoded: "newPassword=hemlig&paperCode=hemlig&code=hemlig".utf8)
        #expect(try await !html(.nothingSaved, path, sent).contains("hemlig"))
    }

    @Test(arguments: ["//other.example", "//other.example/planer", "/\\other.example"])
    func `sends nothing away from here, whatever address was asked for`(path: String) async throws {
        for sent in [Samples.sentOnce, nil] {
            #expect(try await !html(.nothingSaved, path, sent).contains("other.example"))
        }
    }

    @Test(arguments: [
        (StorageError.full, Outage.nothingSaved), (.busy, .nothingSaved),
        (.connectionLost, .nothingSaved), (.unreachable("no answer"), .nothingSaved),
        (.closed, .nothingSaved), (.outcomeUnknown, .perhapsSaved),
    ])
    func `is shown for what passes by itself`(error: StorageError, outage: Outage) {
        #expect(Outage(error) == outage)
    }

    @Test func `is not shown for a fault of ours`() {
        #expect(Outage(StorageError.missingColumn("id")) == nil)
        #expect(Outage(NotFound()) == nil)
    }
}
