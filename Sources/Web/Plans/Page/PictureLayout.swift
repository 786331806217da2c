/// Where everything stands in the picture: the child in the middle, boxes in rows above and below.
///
/// Only attributes come out of it; colours and dashes belong to the style sheet.
struct PictureLayout {
    private static let width = 680.0
    private static let margin = 4.0
    private static let gutter = 24.0
    private static let boxWidth = 324.0
    private static let padding = 16.0
    private static let distance = 26.0

    private let boxes: [PlacedBox]
    private let child: PlacedChild
    private let height: Double

    init(name: String, age: String, boxes: [PlanPicture.Box]) {
        let rows = stride(from: 0, to: boxes.count, by: 2).map { first in
            boxes[first..<min(first + 2, boxes.count)].map {
                PlacedBox($0, width: Self.boxWidth, padding: Self.padding)
            }
        }
        let above = rows.prefix((rows.count + 1) / 2)
        let below = rows.dropFirst(above.count)
        var placed: [PlacedBox] = []
        var top = Self.margin
        for (number, row) in above.enumerated() {
            placed += Self.place(row, at: top, isNear: number == above.count - 1)
            top += Self.height(of: row) + Self.gutter
        }
        var child = PlacedChild(name: name, age: age)
        child.x = Self.width / 2
        child.y = top - Self.gutter + Self.distance + child.radius
        top = child.y + child.radius + Self.distance
        for (number, row) in below.enumerated() {
            placed += Self.place(row, at: top, isNear: number == 0)
            top += Self.height(of: row) + Self.gutter
        }
        self.boxes = placed
        self.child = child
        height = top - (below.isEmpty ? Self.distance : Self.gutter) + Self.margin
    }

    private static func height(of row: [PlacedBox]) -> Double { row.map(\.height).max() ?? 0 }

    /// The boxes of a row beside each other; one that is alone stands in the middle.
    private static func place(
        _ row: [PlacedBox],
        at top: Double,
        isNear: Bool
    ) -> [PlacedBox] {
        row.enumerated().map { number, box in
            var box = box
            box.x =
                row.count == 1
                ? (width - boxWidth) / 2 : margin + Double(number) * (boxWidth + gutter)
            box.y = top
            box.height = height(of: row)
            box.isNear = isNear
            return box
        }
    }

    var model: [String: Any] {
        [
            "viewBox": "0 0 \(Self.width.units) \(height.units)",
            "ties": boxes.map { ["class": $0.asked, "path": $0.tie(from: child)] },
            "child": child.circle,
            "childLines": child.lines,
            "boxes": boxes.map { ["rect": $0.rect, "lines": $0.lines] as [String: Any] },
        ]
    }
}

/// A box with its place.
struct PlacedBox {
    private let box: PlanPicture.Box
    private let width: Double
    private let padding: Double
    private let texts: [(style: String, height: Double, lines: [String])]
    var x = 0.0
    var y = 0.0
    var height: Double
    /// Whether the box stands in the row next to the child.
    var isNear = false

    init(_ box: PlanPicture.Box, width: Double, padding: Double) {
        func wrap(_ text: String?, _ size: Double) -> [String] {
            PictureText(size: size, width: width - 2 * padding).lines(text ?? "")
        }
        self.box = box
        self.width = width
        self.padding = padding
        texts = [
            ("name", 21, wrap(box.name, 17)), ("what", 19, wrap(box.who, 14.5)),
            (box.isSoon ? "note soon" : "note", 19, wrap(box.note, 13.5)),
        ]
        height = texts.reduce(2 * padding) { $0 + Double($1.lines.count) * $1.height }
    }

    /// What follows the names of classes when the unit has only been asked.
    var asked: String { box.isAsked ? " asked" : "" }

    var rect: [String: String] {
        [
            "class": "\(box.sector)\(asked)", "x": x.units, "y": y.units, "width": width.units,
            "height": height.units,
        ]
    }

    var lines: [[String: String]] {
        var bottom = y + padding - 5
        return texts.flatMap { style, step, lines in
            lines.map { line in
                bottom += step
                return [
                    "class": style, "x": (x + padding).units, "y": bottom.units, "text": line,
                ]
            }
        }
    }

    /// The line to the child: straight from the nearest rows, else along the middle and in.
    func tie(from child: PlacedChild) -> String {
        let middle = x + width / 2
        let isAbove = y < child.y
        let edge = isAbove ? y + height : y
        let start = "M\(child.x.units) \(child.y.units)"
        if isNear || middle == child.x { return "\(start) L\(middle.units) \(edge.units)" }
        let isLeft = middle < child.x
        let lane = child.x + (isLeft ? -5 : 5)
        let side = isLeft ? x + width : x
        return "M\(lane.units) \(child.y.units) V\((y + height / 2).units) H\(side.units)"
    }
}

/// The child, with a circle as large as the name needs.
struct PlacedChild {
    private let texts: [(style: String, line: String)]
    let radius: Double
    var x = 0.0
    var y = 0.0

    init(name: String, age: String) {
        let names = PictureText(size: 17, width: 120).lines(name)
        let widest = names.map { PictureText(size: 17, width: 120).measure($0) }.max() ?? 0
        texts = names.map { ("name middle", $0) } + [("note middle", age)]
        radius = max(50, widest / 2 + 16, Double(texts.count) * 14 + 12)
    }

    var circle: [String: String] {
        ["x": x.units, "y": y.units, "radius": radius.units]
    }

    var lines: [[String: String]] {
        let first = y - Double(texts.count - 1) * 10.5 + 5
        return texts.enumerated().map { number, text in
            [
                "class": text.style, "x": x.units, "y": (first + Double(number) * 21).units,
                "text": text.line,
            ]
        }
    }
}

extension Double {
    /// The number as an attribute, with at most one decimal.
    fileprivate var units: String {
        let tenths = Int((self * 10).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
