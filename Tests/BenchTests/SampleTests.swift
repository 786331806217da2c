import NIOCore
import NIOHTTP1
import Testing

@testable import bench

private func reply(_ status: HTTPResponseStatus, to location: String? = nil) -> Reply {
    let headers = HTTPHeaders(location.map { [("Location", $0)] } ?? [])
    let head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
    return Reply(head: head, body: ByteBuffer(string: "abc"))
}

@Suite struct `A sample` {
    @Test func `tells its percentiles in milliseconds`() {
        let sample = Sample((1...100).map { .milliseconds($0) }, seconds: 2)
        #expect(abs(sample.milliseconds(at: 50) - 50) < 0.1)
        #expect(abs(sample.milliseconds(at: 95) - 95) < 0.1)
        #expect(abs(sample.milliseconds(at: 100) - 100) < 0.1)
        #expect(sample.rate == 50)
    }

    @Test func `counts no page of sign-in and no error as an answer`() {
        var sample = Sample(seconds: 1)
        sample.note(reply(.ok), after: .milliseconds(1))
        sample.note(reply(.seeOther, to: "/planer/1"), after: .milliseconds(1))
        sample.note(reply(.seeOther, to: "/logga-in"), after: .milliseconds(1))
        sample.note(reply(.notFound), after: .milliseconds(1))
        #expect(sample.faults == 2)
        #expect(sample.rate == 2)
        #expect(sample.firstFault?.hasPrefix("303") == true)
    }

    @Test func `of several rounds has the rate of the round in the middle`() {
        let rounds = [10, 40, 20].map { count in
            Sample(Array(repeating: .milliseconds(1), count: count), seconds: 1)
        }
        let found = Figures(Rounds.Place(job: .list, plans: 1), rounds, beside: rounds)
        #expect(found.perSecond == 20)
        #expect(found.answers == 70)
        #expect(found.ratio == 1)
    }
}

@Suite struct `A visit` {
    private func plan(step: TimeAmount?) -> Visit.Plan {
        let now = NIODeadline.now()
        return Visit.Plan(began: now, end: now + .hours(1), step: step) { .get("/\($0)/\($1)") }
    }

    @Test func `asks at once when nothing holds it back`() {
        let visit = Visit(3, plan(step: nil), offset: .zero) { _ in }
        let first = visit.next(after: nil)
        #expect(first?.question.path == "/3/0")
        #expect(first?.wait == .zero)
        #expect(visit.next(after: reply(.ok))?.question.path == "/3/1")
    }

    @Test func `waits for its turn when it keeps a pace`() throws {
        let visit = Visit(0, plan(step: .minutes(1)), offset: .zero) { _ in }
        #expect(visit.next(after: nil)?.wait == .zero)
        let wait = try #require(visit.next(after: reply(.ok))?.wait)
        #expect(wait > .seconds(50))
        #expect(wait <= .minutes(1))
    }

    @Test func `ends when the time is over, and tells what it saw`() {
        var seen: Sample?
        let now = NIODeadline.now()
        let over = Visit.Plan(began: now, end: now, step: nil) { _, _ in .get("/") }
        let visit = Visit(0, over, offset: .zero) { seen = $0 }
        #expect(visit.next(after: nil) == nil)
        #expect(seen?.count == 0)
    }
}
