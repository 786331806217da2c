/// The children of the stories from Blekinge; neither they nor their families exist.
extension ExampleChild {
    static let vide = ExampleChild(
        "Vide",
        "Havtorn",
        born: "2013-05-15",
        number: "201305152397",
        home: .karlskrona,
        ExampleGuardian("Mamma", "Ronja Havtorn"),
        ExampleGuardian("Pappa", "Isak Havtorn"),
        close: [("Sven Havtorn", "Farfar")]
    )
    static let tindra = ExampleChild(
        "Tindra",
        "Strandvial",
        born: "2016-05-13",
        number: "201605132388",
        home: .karlskrona,
        ExampleGuardian("Mamma", "Malin Strandvial"),
        ExampleGuardian("Pappa", "Jens Strandvial")
    )
    static let loke = ExampleChild(
        "Loke",
        "Skärgårdsmo",
        born: "2018-11-12",
        number: "201811122397",
        home: .ronneby,
        ExampleGuardian("Mamma", "Emma Skärgårdsmo"),
        ExampleGuardian("Pappa", "Hannes Skärgårdsmo")
    )
    static let hilda = ExampleChild(
        "Hilda",
        "Tärnsjö",
        born: "2015-10-15",
        number: "201510152380",
        home: .karlskrona,
        ExampleGuardian("Mamma", "Kristin Tärnsjö"),
        ExampleGuardian("Pappa", "Rasmus Tärnsjö")
    )
    static let malte = ExampleChild(
        "Malte",
        "Bokskog",
        born: "2012-02-25",
        number: "201202252399",
        home: .ronneby,
        ExampleGuardian("Pappa", "Daniel Bokskog")
    )
    static let svea = ExampleChild(
        "Svea",
        "Blåeld",
        born: "2019-05-18",
        number: "201905182380",
        home: .ronneby,
        ExampleGuardian("Mamma", "Therese Blåeld"),
        ExampleGuardian("Pappa", "Johan Blåeld")
    )
    static let zahra = ExampleChild(
        "Zahra",
        "Månskugga",
        born: "2010-02-26",
        number: "201002262382",
        home: .karlskrona,
        ExampleGuardian("Mamma", "Parwin Månskugga"),
        ExampleGuardian("Pappa", "Nasir Månskugga")
    )
    static let otto = ExampleChild(
        "Otto",
        "Strandkålsö",
        born: "2016-08-12",
        number: "201608122394",
        home: .karlskrona,
        ExampleGuardian("Mamma", "Linda Strandkålsö"),
        ExampleGuardian("Pappa", "Peter Strandkålsö")
    )
    static let molly = ExampleChild(
        "Molly",
        "Ejdervik",
        born: "2013-02-13",
        number: "201302132384",
        home: .ronneby,
        ExampleGuardian("Mamma", "Jenny Ejdervik"),
        ExampleGuardian("Pappa", "Marcus Ejdervik")
    )
    static let arvid = ExampleChild(
        "Arvid",
        "Granitholme",
        born: "2015-12-21",
        number: "201512212398",
        home: .karlskrona,
        ExampleGuardian("Mamma", "Elin Granitholme"),
        ExampleGuardian("Mamma", "Frida Granitholme")
    )
    static let nova = ExampleChild(
        "Nova",
        "Tångvall",
        born: "2019-09-13",
        number: "201909132381",
        home: .ronneby,
        ExampleGuardian("Mamma", "Sanne Tångvall")
    )
    static let viggo = ExampleChild(
        "Viggo",
        "Alsterbäck",
        born: "2011-02-27",
        number: "201102272398",
        home: .karlskrona,
        ExampleGuardian("Mamma", "Camilla Alsterbäck"),
        ExampleGuardian("Pappa", "Stefan Alsterbäck")
    )
    static let iris = ExampleChild(
        "Iris",
        "Vitmåra",
        born: "2016-03-14",
        number: "201603142389",
        home: .karlskrona,
        ExampleGuardian("Mamma", "Hanna Vitmåra"),
        ExampleGuardian("Pappa", "Oskar Vitmåra")
    )
    /// Eighteen, and still within this county's agreement.
    static let sam = ExampleChild(
        "Sam",
        "Björkö",
        born: "2008-08-27",
        number: "200808272397",
        home: .karlskrona,
        ExampleGuardian("Mamma", "Annika Björkö")
    )
    static let stella = ExampleChild(
        "Stella",
        "Sandlilja",
        born: "2018-12-17",
        number: "201812172383",
        home: .ronneby,
        ExampleGuardian("Mamma", "Nathalie Sandlilja"),
        ExampleGuardian("Pappa", "Ibrahim Sandlilja")
    )
    static let elton = ExampleChild(
        "Elton",
        "Kaprifolsäng",
        born: "2019-11-15",
        number: "201911152393",
        home: .karlskrona,
        ExampleGuardian("Mamma", "Carolin Kaprifolsäng"),
        ExampleGuardian("Pappa", "Fabian Kaprifolsäng")
    )
}
