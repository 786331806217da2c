import Foundation
import Logging
@testable import Server
import Synchronization
import Testing

@Suite struct `A line of the log as JSON` {
    @Test func `holds the event and what is told of it, numbers as numbers`() throws {
        let line = try written { logger in
            logger.info("request", metadata: ["status": .stringConvertible(200), "route": "/a"])
        }
        #expect(line["message"] as? String == "request")
        #expect(line["level"] as? String == "info")
        #expect(line["status"] as? Int == 200)
        #expect(line["route"] as? String == "/a")
        #expect(line["request.id"] as? String == "7" && line["hb.request.id"] == nil)
        #expect((line["time"] as? String)?.hasSuffix("Z") == true)
    }

    @Test func `cannot be made into two by what is told`() throws {
        let line = try written { logger in
            logger.error("a\nb", metadata: ["route": "\"}\n{\"level\":\"x\""])
        }
        #expect(line["message"] as? String == "a\nb")
        #expect(line["level"] as? String == "error")
    }

    @Test func `keeps its own words when what is told has the same name`() throws {
        let line = try written { $0.info("a", metadata: ["message": "b", "level": "c"]) }
        #expect(line["message"] as? String == "a")
        #expect(line["level"] as? String == "info")
    }

    private func written(_ log: (Logger) -> Void) throws -> [String: Any] {
        let lines = Lines()
        var logger = Logger(label: "test") { label in
            JSONLogHandler(label: label) { lines.add($0) }
        }
        logger[metadataKey: "hb.request.id"] = "7"
        log(logger)
        let text = lines.text
        #expect(text.count { $0 == "\n" } == 1 && text.hasSuffix("\n"))
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(object as? [String: Any])
    }
}

private final class Lines: Sendable {
    private let data = Mutex(Data())

    var text: String { String(decoding: data.withLock { $0 }, as: UTF8.self) }

    func add(_ line: Data) { data.withLock { $0 += line } }
}
