/// What is wrong with what was asked for: where, what, and what to write instead.
///
/// It never repeats what was written, which may be somebody's personal number.
struct FieldFault: Error, Codable, Hashable, CustomStringConvertible {
    let field: String
    let problem: String
    let instead: String

    var description: String { "\(field): \(problem); \(instead)" }
}
