/// The children whose guardians do not decide together; no number has come for any of them.
extension ExampleChild {
    static let hjalmar = ExampleChild(
        "Hjalmar",
        "Videkvist",
        born: "2018-02-11",
        number: nil,
        ExampleGuardian("Mamma", "Jenny Videkvist"),
        ExampleGuardian("Pappa", "Kaj Videkvist")
    )
    static let agnes = ExampleChild(
        "Agnes",
        "Ljungpipare",
        born: "2013-10-02",
        number: nil,
        ExampleGuardian("Mamma", "Rita Ljungpipare"),
        ExampleGuardian("Pappa", "Jarl Ljungpipare")
    )
    static let love = ExampleChild(
        "Love",
        "Mossros",
        born: "2017-06-19",
        number: nil,
        ExampleGuardian("Mamma", "Sara Mossros"),
        ExampleGuardian("Pappa", "Rolf Mossros")
    )
    static let tilde = ExampleChild(
        "Tilde",
        "Kråkbär",
        born: "2010-04-23",
        number: nil,
        ExampleGuardian("Mamma", "Inger Kråkbär"),
        ExampleGuardian("Pappa", "Sten Kråkbär")
    )
    static let valter = ExampleChild(
        "Valter",
        "Vasshorn",
        born: "2014-01-30",
        number: nil,
        ExampleGuardian("Mamma", "Stina Vasshorn"),
        ExampleGuardian("Pappa", "Peder Vasshorn")
    )
    static let linnea = ExampleChild(
        "Linnea",
        "Fjunsippa",
        born: "2016-12-05",
        number: nil,
        ExampleGuardian("Mamma", "Vanja Fjunsippa")
    )
}
