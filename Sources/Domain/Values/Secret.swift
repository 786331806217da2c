/// A value that is never printed: not in an error, a log, a dump or a debugger.
package struct Secret<Value: Sendable>: Sendable {
    /// The value itself, for the one who needs it.
    package let revealed: Value

    package init(_ value: Value) {
        revealed = value
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "•••" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
