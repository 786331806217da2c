/// Where the readers of one file write down what they find wrong.
///
/// A class, because every reader of a file, however deep, writes into the same book, and reading
/// goes on after a fault so that the author learns of all of them at once.
final class FaultBook {
    let file: String
    private(set) var faults: [AgreementFault] = []

    init(file: String) {
        self.file = file
    }

    func note(
        _ kind: AgreementFault.Kind,
        at mark: (line: Int, column: Int),
        path: String,
        _ problem: String,
        instead: String
    ) {
        faults.append(
            AgreementFault(
                file: file,
                line: mark.line,
                column: mark.column,
                path: path,
                kind: kind,
                problem: problem,
                instead: instead
            )
        )
    }
}
