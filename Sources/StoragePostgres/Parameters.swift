import CLibPQ
import Storage

/// Values to bind, in the form libpq sends them.
struct Parameters {
    /// What the server is told of each value's type.
    ///
    /// Nothing of a text: like a quoted literal it is of the type that its place asks for.
    let types: [Oid]
    let lengths: [Int32]
    /// 1 for bytes, which go as they are; 0 for what goes as text.
    let formats: [Int32]
    private let texts: TextBuffer

    /// - Throws: `StorageError.zeroByteInText`, since the server cannot keep such a text.
    init(_ values: [SQLValue]) throws {
        var texts = TextBuffer()
        for value in values {
            switch value {
            case .null: texts.appendNothing()
            case .integer(let number): texts.append("\(number)".utf8)
            case .bytes(let bytes): texts.append(bytes)
            case .text(let text):
                guard !text.utf8.contains(0) else { throw StorageError.zeroByteInText }
                texts.append(text.utf8)
            }
        }
        self.texts = texts
        types = values.map(\.type)
        lengths = values.map(\.length)
        formats = values.map { $0.kind == .bytes ? 1 : 0 }
    }

    var count: Int32 { Int32(types.count) }

    func withPointers<Value>(
        _ body: ([UnsafePointer<CChar>?]) throws -> Value
    ) rethrows -> Value {
        try texts.withPointers(body)
    }
}

extension SQLValue {
    fileprivate var type: Oid {
        switch self {
        case .null, .text: 0
        case .integer: ServerType.int8
        case .bytes: ServerType.bytea
        }
    }

    /// Only read for bytes.
    fileprivate var length: Int32 {
        if case .bytes(let bytes) = self { Int32(bytes.count) } else { 0 }
    }
}
