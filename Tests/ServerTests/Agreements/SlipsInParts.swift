extension Slip {
    /// What goes wrong with municipalities, areas, bodies and clauses.
    static let inParts: [Slip] = [
        Slip(
            "code: \"99\"",
            "code: \"9\"",
            """
            4:17: county.code: 9 is not a county code. Write instead: two digits
            """
        ),
        Slip(
            "code: \"9903\"",
            "code: \"993\"",
            """
            11:15: parties.municipalities[3].code: 993 is not a municipality code. Write instead: \
            four digits
            """
        ),
        Slip(
            "code: \"9903\"",
            "code: \"9803\"",
            """
            11:15: parties.municipalities[3].code: 9803 does not lie in county 99. Write instead: a \
            code that begins with 99
            """
        ),
        Slip(
            "code: \"9903\"",
            "code: \"9902\"",
            """
            11:7: parties.municipalities[3]: municipality 9902 is already in the list. Write \
            instead: each municipality once
            """
        ),
        Slip(
            "municipalities: [\"9903\"]",
            "municipalities: [\"9903\", \"9904\"]",
            """
            42:36: versions[1].terms.areas[2].municipalities[2]: 9904 is not a party to the \
            agreement. Write instead: one of 9901, 9902, 9903
            """
        ),
        Slip(
            "municipalities: [\"9903\"]",
            "municipalities: [\"9903\", \"9902\"]",
            """
            39:11: versions[1].terms.areas[2]: 9902 is in inland and in kust at once. Write instead: \
            9902 in one of them
            """
        ),
        Slip(
            "municipalities: [\"9901\", \"9902\"]",
            "municipalities: [\"9901\"]",
            """
            35:9: versions[1].terms.areas: 9902 is in no area on 2024-01-01. Write instead: 9902 \
            among the municipalities of an area that holds that day
            """
        ),
        Slip(
            "from: 2024-01-01\n          municipalities: [\"9903\"]",
            "from: 2024-01-01\n          until: 2025-12-31\n          municipalities: [\"9903\"]",
            """
            35:9: versions[1].terms.areas: 9903 is in no area on 2026-01-01. Write instead: 9903 \
            among the municipalities of an area that holds that day
            """
        ),
        Slip(
            "key: kust\n",
            "key: inland\n",
            """
            39:11: versions[1].terms.areas[2]: area inland is already in the list. Write instead: \
            each area once
            """
        ),
        Slip(
            "      clauses:\n",
            """
                    - { key: ledningsgruppen, name: En till, level: local, role: { sv: A., en: A. } }
                  clauses:

            """,
            """
            49:11: versions[1].terms.bodies[2]: body ledningsgruppen is already in the list. Write \
            instead: each body once
            """
        ),
        Slip(
            "owner: ledningsgruppen",
            "owner: ledningsgrupen",
            """
            53:18: versions[1].terms.clauses[1].owner: ledningsgrupen is neither an owner nor a body \
            of this version. Write instead: ledningsgruppen
            """
        ),
        Slip(
            "          owner: ledningsgruppen\n",
            "",
            """
            50:11: versions[1].terms.clauses[1]: nobody is named who sees to it, and the force is \
            must. Write instead: owner: followed by one of everyParty, everyService, region, \
            municipalities, or the key of a body
            """
        ),
        Slip(
            "          madeReal: { rule: Notice about age }\n",
            "",
            """
            56:11: versions[1].terms.clauses[2]: nothing says what has come of the clause. Write \
            instead: madeReal with exactly one of rule, planned (step 1 to 12) and outOfProduct
            """
        ),
        Slip(
            "{ rule: Notice about age }",
            "{}",
            """
            60:21: versions[1].terms.clauses[2].madeReal: no way is given. Write instead: madeReal \
            with exactly one of rule, planned (step 1 to 12) and outOfProduct
            """
        ),
        Slip(
            "{ rule: Notice about age }",
            "{ rule: Notice about age, planned: 2 }",
            """
            60:21: versions[1].terms.clauses[2].madeReal: more than one way is given. Write instead: \
            madeReal with exactly one of rule, planned (step 1 to 12) and outOfProduct
            """
        ),
        Slip(
            "key: utan-drojsmal",
            "key: i-god-tid",
            """
            50:9: versions[1].terms.clauses: the product refers to a clause that is missing. Write \
            instead: a clause with key: utan-drojsmal
            """
        ),
        Slip(
            "key: utan-drojsmal",
            "key: syfte",
            """
            50:9: versions[1].terms.clauses: the product refers to a clause that is missing. Write \
            instead: a clause with key: utan-drojsmal
            85:11: versions[1].terms.clauses[7]: clause syfte is already in the list. Write instead: \
            each clause once
            """
        ),
    ]
}
