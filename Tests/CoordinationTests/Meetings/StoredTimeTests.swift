import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A time that was stored before times were read` {
    @Test(arguments: [("efter lunch", "efter lunch"), ("13.00", "13:00"), ("kl 8", "08:00")])
    func `is still shown, and as a time when it is one`(stored: String, shown: String)
        async throws
    {
        let story = try await PlanStory(in: try await TestWorld(), until: .called)
        try await story.world.database.write { connection in
            _ = try connection.execute("UPDATE meeting SET time = \(stored)")
        }
        let overview = try await story.overview(as: story.world.bup)
        #expect(overview.meetings.map(\.time) == [shown])
    }
}

@Suite struct `A child who was asked earlier the same day` {
    @Test func `is kept as asked at that step, and not as unasked for a reason`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .noticed)
        try await story.step(.offered, voice: .askedEarlier(at: .noticed))
        let voices = try await story.overview(as: story.world.bup).voices
        #expect(voices.map(\.voice).contains(.askedEarlier(at: .noticed)))
    }
}
