import ArgumentParser

/// `sammanhang agreement`: reads and checks what the counties have agreed on.
struct AgreementCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "Check and show agreement files.",
        discussion: "How such a file is written is described in docs/agreements.md.",
        subcommands: [AgreementCheck.self, AgreementList.self, AgreementShow.self]
    )
}
