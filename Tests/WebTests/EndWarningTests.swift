import Testing

@testable import Web

@Suite struct `A page that somebody may be writing in` {
    /// A page that went elsewhere by itself would lose what is typed in it.
    @Test func `keeps what is typed, and its script says when the session is soon over`()
        async throws
    {
        let renderer = try Samples.renderer()
        var kept = 0
        for sample in Samples.pages {
            let html = try sample.html(renderer)
            let isKept = html.contains("data-keep=")
            #expect(isKept == html.contains("data-ending=\"3300\""), "\(sample.name)")
            if isKept { kept += 1 }
        }
        #expect(kept > 10)
    }
}
