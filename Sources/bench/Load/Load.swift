import Foundation
import NIOCore

/// So many visitors with a connection each, who ask again as soon as they are answered.
///
/// Bounded in count and in time: no more than `clients` questions are ever under way.
struct Load: Sendable {
    /// What a visitor asks, by the visitor's number and how often it has asked.
    typealias Script = @Sendable (_ visitor: Int, _ count: Int) -> Question

    let wire: Wire
    let clients: Int
    let seconds: Double
    /// The most questions each second of all together; nothing for as many as there are answers.
    var pace: Double?
    let script: Script

    /// Asks until the time is over, and waits for the last answers.
    func run() async throws -> Sample {
        let began = NIODeadline.now()
        let plan = Visit.Plan(
            began: began,
            end: began + .nanoseconds(Int64(seconds * 1e9)),
            step: pace.map { .nanoseconds(Int64(Double(clients) / $0 * 1e9)) },
            script: script
        )
        let samples = try await withThrowingTaskGroup(of: Sample.self) { group in
            for number in 0..<clients {
                let offset = (plan.step?.nanoseconds ?? 0) * Int64(number) / Int64(clients)
                group.addTask { try await visit(number, plan, offset: .nanoseconds(offset)) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let taken = Double((NIODeadline.now() - began).nanoseconds) / 1e9
        return samples.reduce(into: Sample(seconds: taken)) { $0.add($1) }
    }

    private func visit(_ number: Int, _ plan: Visit.Plan, offset: TimeAmount) async throws -> Sample
    {
        let (samples, pen) = AsyncStream.makeStream(of: Sample.self)
        let channel = try await wire.open {
            let visit = Visit(number, plan, offset: offset) { pen.yield($0) }
            return { visit.next(after: $0) }
        }
        channel.closeFuture.whenComplete { _ in pen.finish() }
        for await sample in samples { return sample }
        throw BenchFault("the server hung up on a visitor")
    }
}
