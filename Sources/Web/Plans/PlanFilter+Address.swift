import Coordination
import Domain

/// The filter of the list of plans in an address, which holds words of the site and nothing of
/// anyone.
extension PlanFilter {
    static let stageName = "lage"
    static let sideName = "haller"

    /// What the fields of an address or a form ask for; what they cannot mean is left out.
    init(_ field: (String) -> String?) {
        self.init(
            stage: field(Self.stageName).flatMap { word in
                Stage.allCases.first { $0.word == word }
            },
            side: field(Self.sideName).flatMap { word in
                Side.allCases.first { $0.word == word }
            }
        )
    }

    /// The address of the list with only this.
    var address: String { Self.address(choices) }

    /// The address of the page that comes after a place in that list.
    func address(after place: PlanListPlace) -> String {
        Self.address(choices + ["\(Paths.after)=\(place)"])
    }

    private var choices: [String] {
        [
            stage.map { "\(Self.stageName)=\($0.word)" },
            side.map { "\(Self.sideName)=\($0.word)" },
        ].compactMap { $0 }
    }

    private static func address(_ choices: [String]) -> String {
        choices.isEmpty ? Paths.plans : "\(Paths.plans)?\(choices.joined(separator: "&"))"
    }
}

extension PlanFilter.Stage {
    /// The word for it in an address.
    var word: String {
        switch self {
        case .beginning: "borjan"
        case .running: "pagar"
        case .late: "forsenade"
        case .ended: "avslutade"
        }
    }
}

extension PlanFilter.Side {
    /// The word for it in an address.
    var word: String {
        switch self {
        case .own: "egna"
        case .copies: "kopior"
        }
    }
}
