import Domain

extension RefusalText {
    /// Why something about people, units or assignments is not done, and what to do instead.
    static func sentence(_ refusal: StaffingRefusal, _ words: Words) -> String {
        switch refusal {
        case .userNameTaken: words["refusal.staff.userNameTaken"]
        case .familyAccount: words["refusal.staff.familyAccount"]
        case .accountClosed: words["refusal.staff.accountClosed"]
        case .roleBelongs(.unit): words["refusal.staff.needsUnit"]
        case .roleBelongs(.authority): words["refusal.staff.needsAuthority"]
        case .roleBelongs(.family): words["refusal.staff.familyRole"]
        case .overlaps(let period): overlaps(period, words)
        case .unitCloses(let day):
            words.text("refusal.staff.unitCloses", ["day": words.longDay(day)])
        case .endsAlready(let day):
            words.text("refusal.staff.endsAlready", ["day": words.longDay(day)])
        case .tooFarBack(let day):
            words.text("refusal.staff.tooFarBack", ["day": words.longDay(day)])
        case .ownDeputy: words["refusal.staff.ownDeputy"]
        case .ownAssignment: words["refusal.staff.ownAssignment"]
        case .deputyFromElsewhere: words["refusal.staff.deputyFromElsewhere"]
        case .deputyOutside(let period): outside(period, words)
        case .worksElsewhere: words["refusal.staff.worksElsewhere"]
        case .holdsPlans: words["refusal.staff.holdsPlans"]
        }
    }

    private static func overlaps(_ period: Period, _ words: Words) -> String {
        let from = words.longDay(period.from)
        guard let until = period.until else {
            return words.text("refusal.staff.overlaps.open", ["from": from])
        }
        return words.text(
            "refusal.staff.overlaps.closed",
            ["from": from, "until": words.longDay(until)]
        )
    }

    private static func outside(_ period: Period, _ words: Words) -> String {
        let from = words.longDay(period.from)
        guard let until = period.until else {
            return words.text("refusal.staff.deputyOutside.open", ["from": from])
        }
        return words.text(
            "refusal.staff.deputyOutside.closed",
            ["from": from, "until": words.longDay(until)]
        )
    }

    /// The field that the refusal is about.
    static func field(of refusal: StaffingRefusal) -> String {
        switch refusal {
        case .userNameTaken: "staffUserName"
        case .roleBelongs: "staffPlace"
        case .overlaps, .deputyOutside: "staffFrom"
        case .unitCloses: "staffUntil"
        case .endsAlready, .tooFarBack: "lastDay"
        case .ownDeputy, .deputyFromElsewhere: "standIn"
        case .familyAccount, .accountClosed, .ownAssignment, .worksElsewhere, .holdsPlans: ""
        }
    }
}
