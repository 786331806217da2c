import Coordination
import Fixtures
import Storage
import Testing

@Suite struct `The sequencer of the log` {
    @Test func `gives every leaf one place, however many run it while others write`() async throws {
        let world = try await TestWorld()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<5 {
                        try await LogSequencer.placeInTurn(in: world.database)
                        _ = try await world.coordinator.planList(as: world.bup)
                        _ = try await world.coordinator.toDoList(as: world.bup)
                    }
                }
            }
            try await group.waitForAll()
        }
        try await LogSequencer.placeInTurn(in: world.database)
        let proof = try await LogVerification(world.database).verify()
        #expect(proof.waiting == 0)
        #expect(proof.size > 0)
        #expect(try await world.count("access_log") == Int(proof.size))
    }
}
