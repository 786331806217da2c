import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `The way back from a change of language` {
    @Test(arguments: ["/planer", "/planer/0197-aa/samtycken", "/hjalp"])
    func `leads to the page where it was made`(path: String) {
        #expect(ReturnPath(path)?.path == path)
    }

    @Test(arguments: [
        "https://annan.example", "//annan.example", "/\\annan.example", "planer", "",
        "/planer?klart=sparat", "/%2f%2fannan.example",
    ])
    func `never leads out of the site`(path: String) {
        #expect(ReturnPath(path) == nil)
    }

    @Test func `is sent along with the choice, in the head and at the foot`() async throws {
        for sample in Samples.pages.prefix(3) {
            let html = try sample.html(try Samples.renderer())
            #expect(html.matches(of: /action="\/sprak"/).count == 2)
            #expect(html.matches(of: /name="back" value="\/[a-z0-9\/-]*"/).count == 2)
        }
    }
}
