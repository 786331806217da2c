import ArgumentParser
import Coordination
import Domain

/// Where the agreement files lie.
struct FolderOption: ParsableArguments {
    @Option(help: "The folder with agreement files.")
    var folder = "Agreements"
}

/// The day for which an agreement is looked at.
struct DayOption: ParsableArguments {
    @Option(name: .customLong("on"), help: "The day to look at, such as 2026-11-21; else today.")
    var chosen: CivilDate?

    var day: CivilDate { chosen ?? SwedishTime.day(of: Effects.live.now()) }
}

extension CivilDate: ExpressibleByArgument {}
