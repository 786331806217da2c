import Domain
import Fixtures
import OpenID

@testable import Coordination
@testable import Web

extension Samples {
    /// One's own sign-ins, capacities and password, and the end of a session.
    static let accounts: [PageSample] = [
        PageSample("here alone") { words in
            SignInsPage(Array(signIns.prefix(1)), hasPassword: false, today: day, in: words)
        },
        PageSample("in several places") { words in
            SignInsPage(
                signIns,
                hasPassword: true,
                notice: Done.notice(.passwordChanged, in: words),
                today: day,
                in: words
            )
        },
        PageSample("with news", hasNews: true) { words in
            SignInsPage(signIns, events: events, hasPassword: true, today: day, in: words)
        },
        capacities("one", [own]), capacities("several", [own, another, family]),
        PageSample("empty") { words in PasswordPage(in: words) },
        PageSample("with problems") { words in
            PasswordPage(
                problems: [PasswordPage.wrongOld, PasswordPage.problem(.tooShort)],
                in: words
            )
        },
        PageSample("empty", signedIn: false) { words in CodePage(in: words) },
        PageSample("wrong", signedIn: false) { words in CodePage(isWrong: true, in: words) },
        PageSample("empty", signedIn: false) { words in PaperPage(in: words) },
        PageSample("dead", signedIn: false) { words in
            PaperPage(
                typed: FormFields(["paperCode": ["0123"], "ownUserName": ["elsa"]]),
                problems: [
                    PaperPage.dead, PaperPage.problem(.hasSpace), PasswordPage.problem(.common),
                    PasswordPage.differs,
                ],
                in: words
            )
        },
        PageSample("off") { words in CodesPage(.off(isNeeded: false), in: words) },
        PageSample("off, and needed") { words in CodesPage(.off(isNeeded: true), in: words) },
        PageSample("on, and a wrong code") { words in
            CodesPage(
                .on(recoveryCodes: 7, areOld: false),
                isWrong: true,
                notice: Done.notice(.provedAnew, in: words),
                in: words
            )
        },
        PageSample("on, with old recovery codes") { words in
            CodesPage(.on(recoveryCodes: 7, areOld: true), in: words)
        },
        PageSample("a secret") { words in
            CodesPage(
                .secret(
                    SecondFactor.Secret(
                        text: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
                        link: "otpauth://totp/Sammanhang:karin?secret=GEZDGNBVGY3TQOJQ"
                    )
                ),
                in: words
            )
        },
        PageSample("recovery codes") { words in
            let codes = ["GEZD0NBVGY3TQ0JQGEZD0NBV", "AEZD0NBVGY3TQ0JQGEZD0NBV"]
            return CodesPage(.recovery(codes, .turnedOn, isElsewhere: true), in: words)
        },
        PageSample("new recovery codes") { words in
            let codes = ["GEZD0NBVGY3TQ0JQGEZD0NBV"]
            return CodesPage(.recovery(codes, .renewed, isElsewhere: false), in: words)
        },
        proof("with a password", .password), proof("with a code", .passwordAndCode, isWrong: true),
        proof("at a provider", .provider("eid")),
        PageSample("to a provider", signedIn: false) { words in
            OnTheWayPage(to: eid, at: "https://id.example/in?a=1&b=2", in: words)
        },
        ending("with time left", secondsLeft: 3000), ending("soon", secondsLeft: 290),
        ending("for the last time", secondsLeft: 290, canBeMoved: false),
    ]

    private static let day: CivilDate = "2026-11-21"

    static let eid = Provider(
        key: "eid",
        name: "Prov-eID",
        issuer: "https://id.example",
        clientID: "sammanhang",
        clientSecret: Secret("")
    )

    private static func proof(
        _ name: String,
        _ asked: ProofAnew.Asked,
        isWrong: Bool = false
    ) -> PageSample {
        PageSample(name) { words in
            ProofPage(
                asked,
                problems: isWrong ? [ProofPage.wrong, CodePage.wrong] : [],
                back: isWrong ? Paths.codes : "/planer",
                providers: [eid],
                in: words
            )
        }
    }

    private static func ending(
        _ name: String,
        secondsLeft: Int64,
        canBeMoved: Bool = true
    ) -> PageSample {
        PageSample(name) { words in
            let end = SessionEnd(at: sessionEnd.at, warning: 300, canBeMoved: canBeMoved)
            return EndingPage(end, secondsLeft: secondsLeft, back: "/planer", in: words)
        }
    }

    private static let person: Person.ID = 31

    static func capacities(_ name: String, _ open: [OpenCapacity]) -> PageSample {
        PageSample(name) { words in
            CapacitiesPage(open, for: own.capacity.caller(person), in: words)
        }
    }

    /// An assignment of one's own.
    static let own = OpenCapacity(
        .staff(
            StaffAssignment(
                person: person,
                unit: SampleUnits.school.id,
                title: "Kurator",
                period: .days("2020-01-01")
            )
        ),
        at: SampleUnits.school.name
    )

    /// A manager's, for whom one stands in until Christmas.
    static let another = OpenCapacity(
        .staff(
            StaffAssignment(
                person: 32,
                unit: SampleUnits.school.id,
                title: "Enhetschef",
                period: .days("2020-01-01"),
                leadsUnit: true
            ),
            by: 9
        ),
        at: SampleUnits.school.name,
        standsInFor: "Bo Provås",
        until: "2026-12-24"
    )

    static let family = OpenCapacity(.family(.child(33)), at: nil)

    /// One of each kind, of which the first half is new.
    private static let events = AccountEvent.Kind.allCases.enumerated().map { number, kind in
        AccountEvent(
            id: AccountEvent.ID(integerLiteral: UInt8(40 + number)),
            kind: kind,
            at: SwedishTime.noon(on: day).adding(seconds: -3600 * Int64(number)),
            name: kind.isByOther ? SampleUnits.school.name : nil,
            isKnown: number > 4
        )
    }

    private static let signIns = [
        signIn(0, .computer, SampleUnits.school.name), signIn(1, .phone, SampleUnits.school.name),
        signIn(30, .unknown, nil),
    ]

    private static func signIn(
        _ hours: Int64,
        _ device: SignInDevice,
        _ unit: String?
    ) -> OwnSessions.SignIn {
        let begun = SwedishTime.noon(on: day).adding(seconds: -3600 * hours)
        return OwnSessions.SignIn(
            key: "\(hours)",
            begun: begun,
            seen: begun.adding(seconds: 300),
            way: "password",
            device: device,
            placeName: unit,
            isThis: hours == 0
        )
    }
}
