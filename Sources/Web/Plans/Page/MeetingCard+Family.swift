import Coordination
import Domain

/// The family among the called: each reads the own answer, and the unit that called reads all.
extension MeetingCard {
    /// Nothing on paper, nor of a copy, since an answer is the unit's that called and no other's.
    func family(_ meeting: PlanMeeting) -> [[String: String]] {
        guard !reading.isOnPaper, !reading.isCopy, !caller.isInvited else { return [] }
        if let own = caller.ownGiver {
            return [row(of: own, called: reading.text("familyWords.you"), meeting)]
        }
        let child = Consent.Giver.child(reading.overview.child.id)
        let hasAnswered = reading.overview.reply(of: child, to: meeting) != nil
        return (reading.overview.repliers + (hasAnswered ? [child] : [])).map {
            row(of: $0, called: reading.giver($0), meeting)
        }
    }

    /// Who reads the answers, told where there are any.
    func readers(_ meeting: PlanMeeting) -> String? {
        guard !family(meeting).isEmpty else { return nil }
        let key = caller.unit == nil ? "familyReply.readers" : "familyReply.tellNobody"
        return reading.text(key, ["unit": reading.unitName(reading.plan.holder)])
    }

    private func row(
        of giver: Consent.Giver,
        called name: String,
        _ meeting: PlanMeeting
    ) -> [String: String] {
        let reply = reading.overview.reply(of: giver, to: meeting)
        var row = ["mark": "family", "who": name]
        row["kind"] = reply.map { $0.way == .cannot ? "plain" : "done" } ?? "wait"
        row["label"] = reading.words["familyReply.tag.\(reply?.way.rawValue ?? "silent")"]
        let support = reply?.support.map {
            reading.text("familyReply.needs", ["support": $0.description])
        }
        let said = [support, reply?.words.map(reading.words.quote)].compactMap { $0 }
        row["detail"] = said.isEmpty ? nil : said.joined(separator: " ")
        guard giver == caller.ownGiver, meeting.day >= reading.today else { return row }
        row["answerHref"] = Paths.familyReply(meeting.id, in: reading.plan.id)
        row["answerLabel"] = reading.text(
            reply == nil ? "plan.meeting.answer" : "familyReply.change"
        )
        return row
    }
}

extension PlanReading {
    /// The meeting that the family's reader is asked about, with the answer so far.
    var asked: (meeting: PlanMeeting, reply: FamilyReply?)? {
        guard let own = caller.ownGiver, !plan.status.isEnded, let meeting = overview.comingCall
        else { return nil }
        return (meeting, overview.reply(of: own, to: meeting))
    }
}
