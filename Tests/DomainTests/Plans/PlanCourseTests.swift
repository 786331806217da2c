import Domain
import Fixtures
import Testing

/// The whole course of a plan, written out by hand: from one status, what each event leads to.
private struct Line: CustomTestStringConvertible, Sendable {
    let status: String
    /// asked, refused, offered, yes, no, later.
    let offer: String
    /// consented, called, calledOff, met, agreed, followedUp, ended.
    let work: String

    init(_ status: String, _ offer: String, _ work: String) {
        (self.status, self.offer, self.work) = (status, offer, work)
    }

    var testDescription: String { status }
    var cells: [String] { (offer + " " + work).split(separator: " ").map(String.init) }

    static let all = [
        Line(
            "noticed",
            "asked nothingAsked offered offerFirst offerFirst offerFirst",
            "offerFirst offerFirst callFirst offerFirst offerFirst offerFirst ended"
        ),
        Line(
            "asked",
            "alreadyTaken refused offered offerFirst offerFirst offerFirst",
            "offerFirst offerFirst callFirst offerFirst offerFirst offerFirst ended"
        ),
        Line(
            "refused",
            "asked nothingAsked offered offerFirst offerFirst offerFirst",
            "offerFirst offerFirst callFirst offerFirst offerFirst offerFirst ended"
        ),
        Line(
            "offered",
            "alreadyTaken nothingAsked alreadyTaken accepted declined offered",
            "answerFirst answerFirst callFirst answerFirst answerFirst answerFirst ended"
        ),
        Line(
            "declined",
            "asked nothingAsked offered alreadyTaken alreadyTaken alreadyTaken",
            "answerFirst answerFirst callFirst answerFirst answerFirst answerFirst ended"
        ),
        Line(
            "accepted",
            "alreadyTaken nothingAsked alreadyTaken" + taken,
            "consented consentMissing callFirst consentMissing consentMissing consentMissing ended"
        ),
        Line(
            "consented",
            "alreadyTaken nothingAsked alreadyTaken" + taken,
            "alreadyTaken called callFirst callFirst callFirst callFirst ended"
        ),
        Line(
            "called",
            "alreadyTaken nothingAsked alreadyTaken" + taken,
            "alreadyTaken called consented met meetFirst meetFirst ended"
        ),
        Line(
            "met",
            "alreadyTaken nothingAsked alreadyTaken" + taken,
            "alreadyTaken called callFirst alreadyTaken agreed agreeFirst ended"
        ),
        Line(
            "agreed",
            "alreadyTaken nothingAsked alreadyTaken" + taken,
            "alreadyTaken agreed agreed alreadyTaken alreadyTaken followedUp ended"
        ),
        Line(
            "followedUp",
            "alreadyTaken nothingAsked alreadyTaken" + taken,
            "alreadyTaken followedUp followedUp alreadyTaken alreadyTaken followedUp ended"
        ),
        Line(
            "ended",
            "planEnded planEnded planEnded planEnded planEnded planEnded",
            "planEnded planEnded planEnded planEnded planEnded planEnded planEnded"
        ),
    ]

    private static let taken = " alreadyTaken alreadyTaken alreadyTaken"
}

@Suite struct `A plan's course` {
    private func status(_ name: String) throws -> Plan.Status {
        try #require(PlanSample.statuses.first { PlanSample.name($0) == name })
    }

    @Test func `is written out for every status`() {
        #expect(Line.all.map(\.status) == PlanSample.statuses.map(PlanSample.name))
    }

    @Test(arguments: Line.all)
    private func `is the table, cell by cell`(line: Line) throws {
        let status = try status(line.status)
        #expect(PlanSample.events.map { PlanSample.outcome(of: $0, from: status) } == line.cells)
    }

    /// What moves the work itself needs everyone's consent still to hold on the day.
    @Test(arguments: Line.all)
    private func `stands still where a consent is missing`(line: Line) throws {
        let status = try status(line.status)
        let missing: [ConsentStanding] = [
            .waiting(for: []), .waiting(for: [.guardian(5)]), .refused(by: [.guardian(5)]),
        ]
        let needsConsent: Set<Step.Kind> = [.consented, .called, .met, .agreed, .followedUp]
        for (event, cell) in zip(PlanSample.events, line.cells) {
            let isLawful = PlanSample.statuses.map(PlanSample.name).contains(cell)
            let expected = isLawful && needsConsent.contains(event.kind) ? "consentMissing" : cell
            for standing in missing {
                let outcome = PlanSample.outcome(of: event, from: status, consent: standing)
                #expect(outcome == expected, "\(event) with \(standing)")
            }
        }
    }

    @Test(arguments: Line.all)
    private func `opens the steps that the table allows and no other`(line: Line) throws {
        let plan = PlanSample.plan(try status(line.status))
        let lawful = zip(PlanSample.events, line.cells)
            .filter { PlanSample.statuses.map(PlanSample.name).contains($0.1) }
        #expect(Set(plan.openSteps(consent: .complete)) == Set(lawful.map(\.0.kind)))
    }
}
