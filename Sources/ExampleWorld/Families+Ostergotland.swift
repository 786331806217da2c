/// The children of the stories from Östergötland; neither they nor their families exist.
extension ExampleChild {
    /// Nineteen, and decides on her own.
    static let alva = ExampleChild(
        "Alva",
        "Rapsfält",
        born: "2007-02-21",
        number: "200702212382",
        home: .linkoping,
        ExampleGuardian("Mamma", "Monika Rapsfält")
    )
    static let liam = ExampleChild(
        "Liam",
        "Ängsvädd",
        born: "2016-07-21",
        number: "201607212394",
        home: .norrkoping,
        ExampleGuardian("Pappa", "Jonny Ängsvädd"),
        ExampleGuardian("Mamma", "Veronica Ängsvädd")
    )
    static let meja = ExampleChild(
        "Meja",
        "Vetekorn",
        born: "2015-09-21",
        number: "201509212385",
        home: .linkoping,
        ExampleGuardian("Mamma", "Cecilia Vetekorn"),
        ExampleGuardian("Pappa", "Henning Vetekorn")
    )
    static let walter = ExampleChild(
        "Walter",
        "Slättmo",
        born: "2013-04-15",
        number: "201304152398",
        home: .norrkoping,
        ExampleGuardian("Mamma", "Pernilla Slättmo"),
        ExampleGuardian("Pappa", "Göran Slättmo")
    )
    static let ines = ExampleChild(
        "Ines",
        "Körsbärslund",
        born: "2012-04-12",
        number: "201204122384",
        home: .motala,
        ExampleGuardian("Mamma", "Sara Körsbärslund"),
        ExampleGuardian("Pappa", "Antonio Körsbärslund")
    )
    static let hugo = ExampleChild(
        "Hugo",
        "Ekbacke",
        born: "2018-10-25",
        number: "201810252393",
        home: .norrkoping,
        ExampleGuardian("Mamma", "Louise Ekbacke"),
        ExampleGuardian("Pappa", "Martin Ekbacke")
    )
    static let ronja = ExampleChild(
        "Ronja",
        "Bergsklint",
        born: "2019-06-17",
        number: "201906172380",
        home: .linkoping,
        ExampleGuardian("Mamma", "Katarina Bergsklint"),
        ExampleGuardian("Pappa", "Niklas Bergsklint")
    )
    static let sami = ExampleChild(
        "Sami",
        "Hägerfjärd",
        born: "2010-01-03",
        number: "201001032398",
        home: .linkoping,
        ExampleGuardian("Mamma", "Fatima Hägerfjärd"),
        ExampleGuardian("Pappa", "Omar Hägerfjärd")
    )
    static let ellen = ExampleChild(
        "Ellen",
        "Smörblomma",
        born: "2016-11-11",
        number: "201611112382",
        home: .norrkoping,
        ExampleGuardian("Mamma", "Ulla-Britt Smörblomma")
    )
    static let frank = ExampleChild(
        "Frank",
        "Tegelmur",
        born: "2015-07-14",
        number: "201507142394",
        home: .norrkoping,
        ExampleGuardian("Pappa", "Kent Tegelmur"),
        ExampleGuardian("Pappa", "Alexander Tegelmur")
    )
    static let lykke = ExampleChild(
        "Lykke",
        "Humleblom",
        born: "2013-01-16",
        number: "201301162382",
        home: .linkoping,
        ExampleGuardian("Mamma", "Rebecka Humleblom"),
        ExampleGuardian("Pappa", "Mikael Humleblom")
    )
    static let axel = ExampleChild(
        "Axel",
        "Linåker",
        born: "2011-11-13",
        number: "201111132393",
        home: .motala,
        ExampleGuardian("Mamma", "Birgitta Linåker"),
        ExampleGuardian("Pappa", "Tomas Linåker")
    )
    static let cleo = ExampleChild(
        "Cleo",
        "Solhöjd",
        born: "2019-01-26",
        number: "201901262384",
        home: .linkoping,
        ExampleGuardian("Mamma", "Evelina Solhöjd"),
        ExampleGuardian("Pappa", "Jakob Solhöjd")
    )
    static let tage = ExampleChild(
        "Tage",
        "Kvarnbäck",
        born: "2016-02-22",
        number: "201602222398",
        home: .norrkoping,
        ExampleGuardian("Mamma", "Ellinor Kvarnbäck"),
        ExampleGuardian("Pappa", "Björn Kvarnbäck")
    )
    static let bilal = ExampleChild(
        "Bilal",
        "Sädesvåg",
        born: "2015-08-19",
        number: "201508192398",
        home: .norrkoping,
        ExampleGuardian("Mamma", "Hanan Sädesvåg"),
        ExampleGuardian("Pappa", "Yasin Sädesvåg")
    )
    static let greta = ExampleChild(
        "Greta",
        "Lönnlöv",
        born: "2018-11-19",
        number: "201811192382",
        home: .linkoping,
        ExampleGuardian("Mamma", "Amanda Lönnlöv"),
        ExampleGuardian("Pappa", "Filip Lönnlöv")
    )
    static let vincent = ExampleChild(
        "Vincent",
        "Stenåker",
        born: "2006-12-31",
        number: "200612312397",
        home: .motala,
        ExampleGuardian("Mamma", "Inger Stenåker")
    )
    /// Twenty, within this county's agreement and beyond the others'.
    static let lo = ExampleChild(
        "Lo",
        "Klockljung",
        born: "2006-05-28",
        number: "200605282383",
        home: .linkoping,
        ExampleGuardian("Pappa", "Ragnar Klockljung")
    )
}
