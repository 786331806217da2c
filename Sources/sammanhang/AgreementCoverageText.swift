import Domain

/// Whom and what an agreement names, as lines of plain text; no section for what it does not name.
struct AgreementCoverageText {
    private let coverage: Coverage

    init(_ coverage: Coverage) {
        self.coverage = coverage
    }

    var lines: [String] {
        section("Target groups", coverage.targetGroups.map(group))
            + section("Needs that are named", coverage.needCategories.map { "  \($0.name.en)" })
            + section("Who may take part", coverage.participants.map(participant))
            + section("Services", coverage.services.flatMap(service))
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", title] + lines
    }

    private func group(_ group: TargetGroup) -> String {
        "  \(group.name.en)\(group.isServed ? "" : " [not served by the product]")"
    }

    private func participant(_ participant: Participant) -> String {
        "  \(participant.name.en) (\(participant.sector))"
    }

    private func service(_ service: NamedService) -> [String] {
        let ages = service.ages.map { ", \($0.inWords)" } ?? ""
        return ["  \(service.name): run by \(service.runBy)\(ages)"]
            + [service.unclear].compactMap { $0.map { "    not settled in the text: \($0.en)" } }
    }
}

extension AgeRange {
    /// Both ends with whether they are counted in.
    var inWords: String { "\(from.inWords) to \(to.inWords)" }
}

extension AgeRange.End {
    fileprivate var inWords: String { "\(age.years) \(isInclusive ? "inclusive" : "exclusive")" }
}
