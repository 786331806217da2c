extension Slip {
    /// What goes wrong with keys and values of any kind.
    static let inValues: [Slip] = [
        Slip(
            "title: Överenskommelse om barn",
            "titel: Överenskommelse om barn",
            """
            1:1: the key title is missing. Write instead: title: …
            2:1: titel: titel is not a key here. Write instead: title
            """
        ),
        Slip(
            "parties:\n",
            "colour: red\nparties:\n",
            """
            6:1: colour: colour is not a key here. Write instead: one of key, title, aliases, \
            county, parties, versions, history
            """
        ),
        Slip(
            "noticeToOffer: 7",
            "noticeToOfer: 7",
            """
            32:9: versions[1].terms.dayTargets.noticeToOfer: noticeToOfer is not a key here. Write \
            instead: noticeToOffer
            """
        ),
        Slip(
            "    from: 2024-01-01\n    decided",
            "    decided",
            """
            14:5: versions[1]: the key from is missing. Write instead: from: …
            """
        ),
        Slip(
            "aliases: [Barn i Exempel]",
            "aliases: Barn i Exempel",
            """
            3:10: aliases: "Barn i Exempel" stands where a list is expected. Write instead: a list, \
            one entry to a line, each after a hyphen
            """
        ),
        Slip(
            "{ code: \"99\", name: Exempel län }",
            "Exempel län",
            """
            4:9: county: "Exempel län" stands where a set of keys is expected. Write instead: the \
            keys code, name
            """
        ),
        Slip(
            "title: Överenskommelse om barn i Exempel län",
            "title: [Barn]",
            """
            2:8: title: a list stands where a text is expected. Write instead: a text
            """
        ),
        Slip(
            "age: 21",
            "age: tjugoett",
            """
            20:20: versions[1].terms.targetAges.to.age: "tjugoett" stands where a whole number is \
            expected. Write instead: a whole number from 0 to 120
            """
        ),
        Slip(
            "inclusive: false",
            "inclusive: no",
            """
            20:35: versions[1].terms.targetAges.to.inclusive: "no" stands where true or false is \
            expected. Write instead: true or false
            """
        ),
        Slip(
            "source: { statute: HSL (2017:30) 16 kap. 4 § }\n          owner: everyParty",
            "source: lag\n          owner: everyParty",
            """
            106:19: versions[1].terms.clauses[10].source: "lag" stands where agreement or a statute \
            is expected. Write instead: agreement, or statute: with law and section
            """
        ),
        Slip(
            "title: Överenskommelse om barn i Exempel län",
            "title: \"\"",
            """
            2:8: title: the text is empty. Write instead: a text of 1 to 4000 characters
            """
        ),
        Slip(
            "rights: [initiate, call]\n",
            "rights: []\n",
            """
            27:19: versions[1].terms.sectors[2].rights: the list is empty. Write instead: at least \
            one entry
            """
        ),
        Slip(
            "sector: school",
            "sector: skola",
            """
            25:19: versions[1].terms.sectors[2].sector: skola is not a sector. Write instead: one of \
            health, social, school, other
            """
        ),
        Slip(
            "rights: [initiate, call]\n",
            "rights: [initiate, cal]\n",
            """
            27:30: versions[1].terms.sectors[2].rights[2]: cal is not a right. Write instead: call
            """
        ),
        Slip(
            "requiredContents: [goals]",
            "requiredContents: [goal]",
            """
            29:26: versions[1].terms.requiredContents[1]: goal is not a plan content. Write instead: \
            goals
            """
        ),
        Slip(
            "source: local",
            "source: guess",
            """
            31:17: versions[1].terms.dayTargets.source: guess is not a source. Write instead: one of \
            agreement, local
            """
        ),
        Slip(
            "level: county",
            "level: lokal",
            """
            46:18: versions[1].terms.bodies[1].level: lokal is not a level. Write instead: local
            """
        ),
        Slip(
            "force: gap",
            "force: möjligen",
            """
            125:18: versions[1].terms.clauses[13].force: möjligen is not a force. Write instead: one \
            of must, should, may, fact, gap
            """
        ),
        Slip(
            "kind: page",
            "kind: web page",
            """
            130:17: versions[1].terms.documents[1].kind: web page is not a kind of document. Write \
            instead: one of practicalInstructions, agreement, informationMaterial, page
            """
        ),
        Slip(
            "key: kust\n",
            "key: Kusten 1\n",
            """
            39:16: versions[1].terms.areas[2].key: "Kusten 1" is not a key. Write instead: small \
            letters a to z and digits, with single hyphens between words
            """
        ),
        Slip(
            "noticeToOffer: 7",
            "noticeToOffer: 0",
            """
            32:24: versions[1].terms.dayTargets.noticeToOffer: 0 is out of range. Write instead: a \
            whole number from 1 to 365
            """
        ),
        Slip(
            "callToMeeting: 21",
            "callToMeeting: 366",
            """
            33:24: versions[1].terms.dayTargets.callToMeeting: 366 is out of range. Write instead: a \
            whole number from 1 to 365
            """
        ),
        Slip(
            "planned: 8",
            "planned: 13",
            """
            122:32: versions[1].terms.clauses[12].madeReal.planned: 13 is out of range. Write \
            instead: a whole number from 1 to 12
            """
        ),
        Slip(
            "atLeast: 2",
            "atLeast: 3",
            """
            28:64: versions[1].terms.dueRule.atLeast: 3 is out of range. Write instead: a whole \
            number from 1 to 2
            """
        ),
        Slip(
            "[K-13]",
            "[K-13, k13]",
            """
            132:26: versions[1].terms.documents[1].ledger[2]: k13 is not a ledger id. Write instead: \
            a capital letter, a hyphen and two digits, such as K-24
            """
        ),
        Slip(
            "https://region",
            "http://region",
            """
            131:20: versions[1].terms.documents[1].address: http://region.example/barn is not a safe \
            web address. Write instead: an address that begins with https://
            """
        ),
        Slip(
            "role: { sv: Beslutar., en: Decides. }",
            "role: { sv: Beslutar. }",
            """
            48:17: versions[1].terms.bodies[1].role: the text in English is missing. Write instead: \
            en: …
            """
        ),
    ]
}
