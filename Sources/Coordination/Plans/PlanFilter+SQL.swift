import Domain
import Storage

extension PlanFilter {
    /// Which rows of `plan` are wanted, so that a page of the list is as long as it may be.
    ///
    /// A copy is never late: nobody knows what has been done since it was handed out.
    func condition(_ today: CivilDate) -> SQL {
        let side: SQL =
            switch side {
            case nil: "1 = 1"
            case .own: "holder_id = owner_id"
            case .copies: "holder_id <> owner_id"
            }
        return "(\(side) AND \(stage?.condition(today) ?? "1 = 1"))"
    }
}

extension PlanFilter.Stage {
    /// A status is stored as a word, and after it the day or the reason that belongs to it.
    fileprivate func condition(_ today: CivilDate) -> SQL {
        switch self {
        case .beginning:
            """
            (status IN ('noticed', 'asked', 'offered', 'accepted', 'consented', 'met')
                OR status LIKE 'called %')
            """
        case .running: "(status LIKE 'agreed %' OR status LIKE 'followedUp %')"
        case .late:
            """
            (holder_id = owner_id
                AND (status LIKE 'agreed %' AND status < \("agreed \(today)")
                    OR status LIKE 'followedUp %' AND status < \("followedUp \(today)")))
            """
        case .ended: "(status IN ('refused', 'declined') OR status LIKE 'ended %')"
        }
    }
}
