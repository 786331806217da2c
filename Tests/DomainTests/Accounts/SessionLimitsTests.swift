import Domain
import Testing

@Suite struct `The limits of a session` {
    private let begun = Instant(milliseconds: 0)
    private let limits = SessionLimits(pauseMinutes: 30, lifeHours: 2)

    @Test func `end it after a pause, and after its whole life however busy it is`() {
        let early = limits.end(begun: begun, seen: begun.adding(seconds: 600))
        #expect(early.at == begun.adding(seconds: 600 + 1800) && early.canBeMoved)
        let late = limits.end(begun: begun, seen: begun.adding(seconds: 7000))
        #expect(late.at == begun.adding(seconds: 7200) && !late.canBeMoved)
    }

    @Test(arguments: [(5, 60), (20, 240), (25, 300), (60, 300), (240, 300)] as [(Int, Int64)])
    func `are told of in good time`(minutes: Int, seconds: Int64) {
        #expect(SessionLimits(pauseMinutes: minutes).warning == seconds)
    }

    @Test func `leave nothing when they have passed`() {
        let end = limits.end(begun: begun, seen: begun)
        #expect(end.secondsLeft(at: begun) == 1800)
        #expect(end.secondsLeft(at: begun.adding(seconds: 9000)) == 0)
    }
}

@Suite struct `What someone signed in with` {
    @Test(
        arguments: [
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/130.0", .computer),
            ("Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) Safari/605.1.15", .computer),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148", .phone),
            ("Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/128.0 Mobile", .phone),
            ("curl/8.5", .unknown), ("", .unknown), (nil, .unknown),
        ] as [(String?, SignInDevice)]
    )
    func `is a phone or a computer, and no more is kept`(text: String?, device: SignInDevice) {
        #expect(SignInDevice(describedAs: text) == device)
    }
}
