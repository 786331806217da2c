import Yams

extension FaultBook {
    /// Writes down that the text is no YAML; nothing more can then be read of it.
    func note(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let words = [context?.text, problem].compactMap { $0 }.joined(separator: ": ")
            noteSyntax(at: (mark.line, mark.column), words)
        case .duplicatedKeysInMapping(let keys, let context):
            note(
                .sameKeyTwice,
                at: (context.mark.line, context.mark.column),
                path: "",
                "a key stands twice: \(keys.sorted().joined(separator: ", "))",
                instead: "each key once"
            )
        case .reader(let problem, let offset, _, let yaml):
            let before = yaml.prefix(offset ?? 0).split(
                separator: "\n",
                omittingEmptySubsequences: false
            )
            let column = (before.last?.unicodeScalars.count ?? 0) + 1
            noteSyntax(at: (max(1, before.count), column), problem)
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            noteSyntax(at: (1, 1), error.description)
        }
    }

    private func noteSyntax(at mark: (line: Int, column: Int), _ problem: String) {
        note(
            .syntax,
            at: mark,
            path: "",
            "this is not YAML (\(problem))",
            instead: "YAML; look at indentation, colons and quotation marks just before"
        )
    }
}
