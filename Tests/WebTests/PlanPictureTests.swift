import Domain
import Fixtures
import Testing

@testable import Web

@Suite struct `The picture of those around a child` {
    private func rects(in picture: [String: Any]) throws -> [[String: Double]] {
        let boxes = try #require(picture["boxes"] as? [[String: Any]])
        return boxes.compactMap { ($0["rect"] as? [String: String])?.compactMapValues(Double.init) }
    }

    private func picture(_ sample: PlanSample) throws -> [String: Any] {
        let reading = PlanReading(
            overview: sample.overview(for: .holder),
            words: try Samples.words(.sv),
            caller: PlanSample.Reader.holder.caller
        )
        return try #require(PlanPicture(reading: reading).model)
    }

    @Test func `has room for the longest name of a unit in three lines`() {
        let text = PictureText(size: 17, width: 292)
        #expect(
            text.lines(SampleUnits.habilitation.name) == [
                "Barn- och ungdomshabiliteringen", "i Oskarshamn och Västervik,",
                "mottagning norr",
            ]
        )
    }

    @Test(arguments: ["A", "Verksamhetsutvecklingskoordinatorn i Storstadens skärgårdsområde", "—"])
    func `never has a line that is wider than its box`(text: String) {
        for size in [13.5, 14.5, 17] {
            let measure = PictureText(size: size, width: 150)
            let lines = measure.lines(text)
            #expect(lines.allSatisfy { measure.measure($0) <= 150 })
            #expect(lines.joined().filter { $0 != "-" && $0 != " " } == text.filter { $0 != " " })
        }
    }

    @Test(arguments: [PlanSample.empty, .typical, .worst])
    func `keeps its boxes apart and inside the picture`(sample: PlanSample) throws {
        let picture = try picture(sample)
        let size = try #require(picture["viewBox"] as? String).split(separator: " ")
            .compactMap { Double($0) }
        let boxes = try rects(in: picture)
        for (number, one) in boxes.enumerated() {
            let (x, y) = (one["x"] ?? -1, one["y"] ?? -1)
            let (right, bottom) = (x + (one["width"] ?? 0), y + (one["height"] ?? 0))
            #expect(x >= 0 && y >= 0 && right <= size[2] && bottom <= size[3])
            for other in boxes.dropFirst(number + 1) {
                let (left, top) = (other["x"] ?? 0, other["y"] ?? 0)
                #expect(left >= right || top >= bottom || left + (other["width"] ?? 0) <= x)
            }
        }
    }

    @Test func `says the same in a list`() throws {
        let picture = try picture(.typical)
        let list = try #require(picture["list"] as? [[String: String]])
        #expect(
            list.map { $0["name"] } == [
                "Lindskolan", "Barn- och ungdomspsykiatrin", "Socialtjänsten", "Familjen",
            ]
        )
        #expect(list.last?["text"] == "Mamma, pappa och mormor. 1 åtagande")
    }

    @Test func `is dashed around a unit that has only been asked`() throws {
        let boxes = try #require(try picture(.typical)["boxes"] as? [[String: Any]])
        let classes = boxes.compactMap { ($0["rect"] as? [String: String])?["class"] }
        #expect(classes == ["school", "health", "social asked", "family"])
    }

    @Test func `names in words those who do not fit`() async throws {
        let picture = try picture(.worst)
        #expect((picture["boxes"] as? [[String: Any]])?.count == 8)
        let rest = try #require(picture["rest"] as? String)
        #expect(rest.contains(SampleUnits.many[5].name))
    }
}
