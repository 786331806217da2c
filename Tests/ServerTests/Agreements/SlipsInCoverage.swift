extension Slip {
    /// What goes wrong with groups, needs, participants, services and the clauses of rules.
    static let inCoverage: [Slip] = [
        Slip(
            "targetAges: malgrupp",
            "targetAges: malgrup",
            """
            133:30: versions[1].terms.restsOn.targetAges: malgrup is no clause of this version. Write \
            instead: malgrupp
            """
        ),
        Slip(
            "requiredContents: syfte }",
            "duerule: syfte }",
            """
            133:40: versions[1].terms.restsOn.duerule: duerule is not a key here. Write instead: \
            dueRule
            """
        ),
        Slip(
            "served: true",
            "served: yes",
            """
            137:19: versions[1].terms.targetGroups[1].served: "yes" stands where true or false is \
            expected. Write instead: true or false
            """
        ),
        Slip(
            "{ sv: ensamhet, en: loneliness }",
            "{ sv: ensamhet }",
            """
            140:17: versions[1].terms.needCategories[1].name: the text in English is missing. Write \
            instead: en: …
            """
        ),
        Slip(
            "sector: other",
            "sector: leisure",
            """
            144:19: versions[1].terms.participants[1].sector: leisure is not a sector. Write instead: \
            one of health, social, school, other
            """
        ),
        Slip(
            "runBy: municipalities",
            "runBy: kommunerna",
            """
            149:18: versions[1].terms.services[1].runBy: kommunerna is not a provider. Write instead: \
            one of region, municipalities, together
            """
        ),
        Slip(
            "ages: { from: { age: 13, inclusive: true }, to: { age: 25, inclusive: true } }",
            "ages: { from: { age: 13, inclusive: true }, to: { age: 12, inclusive: true } }",
            """
            150:17: versions[1].terms.services[1].ages: no age belongs to the range, since it ends \
            before it begins. Write instead: a later to or an earlier from
            """
        ),
        Slip(
            "      services:\n",
            """
                  services:
                    - { key: ungdomscentrum, name: En till, sector: other, runBy: region }

            """,
            """
            147:11: versions[1].terms.services[2]: service ungdomscentrum is already in the list. \
            Write instead: each service once
            """
        ),
    ]
}
