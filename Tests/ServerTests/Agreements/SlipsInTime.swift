extension Slip {
    /// What goes wrong with dates, periods, ages and versions.
    static let inTime: [Slip] = [
        Slip(
            "date: 2023-11-15",
            "date: 2023-02-29",
            """
            154:11: history[1].date: 2023-02-29 is not a date. Write instead: year, month and day, \
            such as 2026-11-21
            """
        ),
        Slip(
            "by: Ledningsgruppen, on: 2023-11-15",
            "by: Ledningsgruppen, on: 15 november",
            """
            16:41: versions[1].decided.on: 15 november is not a date. Write instead: year, month and \
            day, such as 2026-11-21
            """
        ),
        Slip(
            "from: 2024-01-01\n          municipalities: [\"9903\"]",
            "from: 2024-01-01\n          until: 2023-12-31\n          municipalities: [\"9903\"]",
            """
            42:18: versions[1].terms.areas[2].until: the period ends 2023-12-31, before it begins \
            2024-01-01. Write instead: 2024-01-01 or a later date, or no until at all
            """
        ),
        Slip(
            "age: 21",
            "age: 0",
            """
            19:9: versions[1].terms.targetAges: no age belongs to the range, since it ends before it \
            begins. Write instead: a later to or an earlier from
            """
        ),
        Slip(
            "    from: 2024-01-01\n    decided",
            "    from: 2027-01-01\n    decided",
            """
            14:3: versions: no version is in force on 2026-11-21. Write instead: a version whose \
            period holds 2026-11-21
            """
        ),
        Slip(
            [
                Edit(old: "    terms:\n", new: "    terms: &same\n"),
                Edit(old: "\nhistory:", new: secondVersion(number: 2) + "\nhistory:"),
            ],
            """
            14:3: versions: versions 1 and 2 are both in force on 2025-06-01. Write instead: an \
            until before 2025-06-01 in version 1
            """
        ),
        Slip(
            [
                Edit(old: "    terms:\n", new: "    until: 2025-05-31\n    terms: &same\n"),
                Edit(old: "\nhistory:", new: secondVersion(number: 1) + "\nhistory:"),
            ],
            """
            153:5: versions[2]: version 1 is already in the list. Write instead: each version once
            """
        ),
    ]
}

private func secondVersion(number: Int) -> String {
    """
      - number: \(number)
        from: 2025-06-01
        decided: { by: Ledningsgruppen, on: 2025-05-15 }
        terms: *same

    """
}
