import Domain
import Storage

extension Plan: PlanPart {
    package static let partKind = PartKind.plan
    package static let table: SQL = "plan"
    package static let columns: [SQL] = [
        "lead_id", "agreement_key", "agreement_version", "say", "status", "latest_step",
    ]

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [holder, agreement.key, agreement.version, say.rawValue, status.stored, latestStep]
    }

    package init(_ row: Row) throws {
        guard let status = Status(stored: try row.text("status")) else {
            throw row.damaged("status")
        }
        self.init(
            id: try row.value("id"),
            child: try row.value("child_id"),
            holder: try row.value("lead_id"),
            agreement: AgreementReference(
                key: try row.text("agreement_key"),
                version: try row.int("agreement_version")
            ),
            say: try row.choice("say"),
            status: status,
            latestStep: try row.value("latest_step")
        )
    }
}

/// A status as it is stored: one word, and after it the day or the reason that belongs to it.
extension Plan.Status {
    package var stored: String {
        switch self {
        case .noticed: "noticed"
        case .asked: "asked"
        case .refused: "refused"
        case .offered: "offered"
        case .declined: "declined"
        case .accepted: "accepted"
        case .consented: "consented"
        case .called(let meeting): "called \(meeting)"
        case .met: "met"
        case .agreed(let followUp): "agreed \(followUp)"
        case .followedUp(let next): "followedUp \(next)"
        case .ended(let reason): "ended \(reason.rawValue)"
        }
    }

    package init?(stored: String) {
        let space = stored.firstIndex(of: " ")
        let word = space.map { String(stored[..<$0]) } ?? stored
        let detail = space.map { String(stored[stored.index(after: $0)...]) }
        let day = detail.flatMap { CivilDate($0) }
        let reason = detail.flatMap { Plan.EndReason(rawValue: $0) }
        switch (word, day, reason) {
        case ("noticed", _, _): self = .noticed
        case ("asked", _, _): self = .asked
        case ("refused", _, _): self = .refused
        case ("offered", _, _): self = .offered
        case ("declined", _, _): self = .declined
        case ("accepted", _, _): self = .accepted
        case ("consented", _, _): self = .consented
        case ("called", let day?, _): self = .called(meeting: day)
        case ("met", _, _): self = .met
        case ("agreed", let day?, _): self = .agreed(followUp: day)
        case ("followedUp", let day?, _): self = .followedUp(next: day)
        case ("ended", _, let reason?): self = .ended(because: reason)
        default: return nil
        }
    }
}
