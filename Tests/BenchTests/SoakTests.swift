import Testing

@testable import bench

@Suite struct `A long run` {
    @Test func `leaves out the time in which caches fill`() {
        let looks = [20.0, 60, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80]
        #expect(SoakReport.growth(looks) == 0)
    }

    @Test func `sees memory that goes on growing`() {
        let looks = (0..<60).map { 80 + Double($0) * 0.1 }
        #expect(SoakReport.growth(looks) > SoakReport.mostGrowth)
    }

    @Test func `reads memory as the kernel tells it`() {
        let status = "Name:\tsammanhang\nVmPeak:\t  99999 kB\nVmRSS:\t   78125 kB\nThreads:\t9\n"
        #expect(ProcessFacts.resident(in: status) == 80)
        #expect(ProcessFacts.resident(in: "") == 0)
    }

    @Test func `reads the time of processors also of a process with an odd name`() {
        let stat = "7 (a) b) S 1 7 7 0 -1 4194560 100 0 3 0 250 50 0 0 20 0 9 0 1 2 3"
        #expect(ProcessFacts.ticks(in: stat) == 300)
        #expect(ProcessFacts.ticks(in: "") == 0)
    }
}
