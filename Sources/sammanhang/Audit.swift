import ArgumentParser

/// `sammanhang audit`: looks after the log of who did what.
struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prove that the log of who did what is whole.",
        discussion: "What the log holds and how it is proved is described in docs/audit.md.",
        subcommands: [AuditVerify.self]
    )
}
