/// What stands under one name and its labels.
enum PrometheusFigure: Sendable {
    case amount(PrometheusAmount)
    case spread(PrometheusSpread)

    var handler: AnyObject {
        switch self {
        case .amount(let amount): amount
        case .spread(let spread): spread
        }
    }

    var kind: String {
        switch self {
        case .amount(let amount): amount.kind
        case .spread: "histogram"
        }
    }

    func lines(name: String, labels: [PrometheusLabel]) -> String {
        switch self {
        case .amount(let amount): "\(name)\(labels.text) \(amount.value.inPrometheus)\n"
        case .spread(let spread): spread.lines(name: name, labels: labels)
        }
    }
}

extension Double {
    /// A whole number without a fraction, as people expect of a count.
    var inPrometheus: String { Int64(exactly: self)?.description ?? description }
}
