import ArgumentParser

/// `bench`: how fast the built program is, over HTTP on this machine alone.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure the built program on simulated counties.",
        discussion: """
            The program runs as a process of its own and is asked over HTTP, the way a browser asks. \
            Every figure is set beside what the bare framework and the bare disk do in the same \
            rounds.
            """,
        subcommands: [Measure.self, Soak.self, Plain.self],
        defaultSubcommand: Measure.self
    )
}
