import Domain

extension FieldFault {
    init(_ problem: UserName.Problem) {
        let (what, instead) =
            switch problem {
            case .empty: ("it is empty", "write what the person signs in with")
            case .form:
                (
                    "it is no user name",
                    "write \(UserName.lengths.lowerBound) to \(UserName.lengths.upperBound) "
                        + "letters, digits, or . - _ @"
                )
            case .identityNumber:
                ("it may be a personal number", "write a name with fewer than ten digits")
            }
        self.init(field: "--user-name", problem: what, instead: instead)
    }

    init(_ problem: ProperName.Problem, field: String) {
        let (what, instead) =
            switch problem {
            case .empty: ("it is empty", "write a name")
            case .tooLong: ("it is too long", "write at most \(ProperName.longest) characters")
            case .identityNumber:
                ("it may hold a personal number", "write it with fewer than six digits")
            }
        self.init(field: field, problem: what, instead: instead)
    }

    init(_ problem: ChosenPassword.Problem) {
        let (what, instead) =
            switch problem {
            case .tooShort:
                (
                    "the password is too short",
                    "write at least \(ChosenPassword.shortest) characters on one line"
                )
            case .tooLong:
                (
                    "the password is too long",
                    "write at most \(ChosenPassword.longest) characters on one line"
                )
            case .common:
                (
                    "the password is among those that everyone tries first",
                    "write four words that have nothing to do with each other"
                )
            case .own:
                ("the password is made of the person's own names", "write other words")
            }
        self.init(field: "--password-stdin", problem: what, instead: instead)
    }

    init(_ refusal: StaffingRefusal, field: String) {
        let (what, instead) = Self.words(refusal)
        self.init(field: field, problem: what, instead: instead)
    }

    private static func words(_ refusal: StaffingRefusal) -> (String, String) {
        switch refusal {
        case .userNameTaken: ("someone signs in with it already", "write another")
        case .familyAccount:
            ("it is an account of the family's", "write one of someone who works there")
        case .accountClosed: ("the account is closed", "write one that is open")
        case .roleBelongs(.unit): ("the role is one at a unit", "write --unit")
        case .roleBelongs(.authority):
            ("the role is one in an authority", "write --authority and no --unit")
        case .roleBelongs(.family):
            ("the role follows from what is recorded about a child", "write another")
        case .overlaps(let period):
            ("the person has it there already, \(text(period))", "write other days")
        case .unitCloses(let day): ("the unit closes after \(day)", "end on that day or before")
        case .endsAlready(let day): ("it ends on \(day) already", "write a day before that")
        case .tooFarBack(let day):
            ("what has been in force is not unsaid", "write \(day) or later")
        case .ownDeputy: ("nobody stands in for themselves", "write a colleague")
        case .ownAssignment:
            ("nobody gives themselves an assignment", "let someone else do it")
        case .deputyFromElsewhere:
            (
                "the person does not work for the authority on the first of the days",
                "write someone who does"
            )
        case .deputyOutside(let period):
            ("the days are not among the assignment's", "write days \(text(period))")
        case .worksElsewhere:
            (
                "another authority relies on the account too",
                "run the command where the data is kept"
            )
        case .holdsPlans:
            ("the unit answers for plans that are not over", "hand them over or end them first")
        }
    }

    private static func text(_ period: Period) -> String {
        period.until.map { "from \(period.from) until \($0)" } ?? "from \(period.from)"
    }
}
