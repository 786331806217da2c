/// What has been given, by its id.
struct GivenThing: StaffAnswer {
    let id: String

    var text: String { "given   \(id)" }
}

/// What has got a last day.
struct EndedThing: StaffAnswer {
    let id: String
    let lastDay: String

    var text: String { "ends    \(id)  after \(lastDay)" }
}
