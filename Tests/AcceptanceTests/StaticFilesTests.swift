import Fixtures
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@Suite(.serialized) struct `A file that is the same to everyone` {
    @Test func `goes compressed to a browser that takes it, and whole to one that does not`()
        async throws
    {
        try await DemoService.visit { demo in
            let visitor = demo.stranger()
            try await visitor.open("/logga-in")
            let style = try #require(visitor.html.firstMatch(of: /\/static\/app\.\w+\.css/)).output
            for address in [String(style), "/static/app.js"] {
                let whole = try await demo.client.execute(uri: address, method: .get)
                let small = try await demo.client.execute(
                    uri: address,
                    method: .get,
                    headers: [.acceptEncoding: "br, gzip"]
                )
                #expect(whole.headers[.contentEncoding] == nil)
                #expect(small.headers[.contentEncoding] == "gzip")
                #expect(small.headers[.vary] == "accept-encoding")
                #expect(small.body.readableBytes < whole.body.readableBytes)
                #expect(small.body.getBytes(at: 0, length: 2) == [0x1F, 0x8B])
            }
        }
    }

    @Test func `is never a page, whose length could tell what is secret in it`() async throws {
        try await DemoService.visit { demo in
            let page = try await demo.client.execute(
                uri: "/logga-in",
                method: .get,
                headers: [.acceptEncoding: "gzip"]
            )
            #expect(page.status == .ok && page.headers[.contentEncoding] == nil)
        }
    }
}
