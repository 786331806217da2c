/// A stretch of a plan's course whose length in days is followed.
///
/// Targets are local: law and agreement say only that help shall come without delay.
/// - SeeAlso: SoL (2025:400) 10 kap. 8 §; ledger K-34.
package enum CourseClock: String, Hashable, Sendable, CaseIterable {
    case noticeToOffer, offerToAnswer, answerToConsent, consentToCall, callToMeeting
    case meetingToAgreement, noticeToFirstInput, requestToReply
}
