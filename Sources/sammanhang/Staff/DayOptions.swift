import ArgumentParser
import Domain

/// The days that something lasts.
struct DayOptions: ParsableArguments {
    @Option(help: "The first day. (default: today)")
    var from: CivilDate?

    @Option(help: "The last day. (default: until further notice)")
    var until: CivilDate?
}
