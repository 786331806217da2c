import Storage

/// Every migration there has been, in order; a released one is never edited.
package enum Migrations {
    package static let all: [Migration] = [
        .m0001Organisations, .m0002Accounts, .m0003Course, .m0004Contents, .m0005Ledger,
        .m0006CallAnswers, .m0007KeptNotes, .m0008GoalOfInput, .m0009Family, .m0010Versions,
        .m0011FamilyMessages, .m0012Submissions, .m0013CalledOff, .m0014CopyRequests,
        .m0015NothingLost, .m0016Needs, .m0017AnswerMoment, .m0018KnownLines, .m0019LogTree,
        .m0020FamilyReplies, .m0021TakenBack, .m0023Heartbeat, .m0024SavedFilters, .m0025Indexes,
        .m0026Door, .m0027Sessions, .m0028SecondFactor, .m0029Roles, .m0030SignInCodes,
        .m0031ProofAnew, .m0032StaffCodes, .m0033AccountsOpenedBy, .m0034AccountEvents,
    ]
}
