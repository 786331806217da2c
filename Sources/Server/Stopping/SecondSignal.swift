import Foundation
import ServiceLifecycle
import UnixSignals

/// Ends the process at once when it is told to stop a second time.
///
/// Nothing is lost by that: whoever has been answered has it on the disk.
struct SecondSignal: ServiceLifecycle.Service {
    /// How the process ends then, the number of a shell for something interrupted.
    static let status: Int32 = 130

    func run() async throws {
        var seen = 0
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
        for await _ in signals.cancelOnGracefulShutdown() {
            seen += 1
            if seen > 1 { _exit(Self.status) }
        }
    }
}
