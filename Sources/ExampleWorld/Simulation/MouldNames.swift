import Coordination

/// The child's names in a story, and how to find them in its texts.
struct MouldNames: Hashable, Sendable {
    enum Part: CaseIterable, Hashable, Sendable {
        case given, family, foldedGiven, foldedFamily
    }

    private let words: [Part: [UInt8]]

    init(given: String, family: String) {
        words = [
            .given: Array(given.utf8),
            .family: Array(family.utf8),
            .foldedGiven: Array(FoldedName.fold(given).utf8),
            .foldedFamily: Array(FoldedName.fold(family).utf8),
        ]
    }

    /// Which name begins at this place, and how many bytes it takes.
    func part(in bytes: [UInt8], at place: Int) -> (Part, length: Int)? {
        for part in Part.allCases {
            guard let word = words[part], bytes[place...].starts(with: word) else { continue }
            return (part, word.count)
        }
        return nil
    }
}

/// The names that a copy has instead.
struct NewNames: Sendable {
    private let texts: [MouldNames.Part: String]

    init(drawnFrom generator: inout SplitMix64) {
        let given = Self.given.randomElement(using: &generator) ?? "Kim"
        let family =
            (Self.beginnings.randomElement(using: &generator) ?? "Berg")
            + (Self.ends.randomElement(using: &generator) ?? "gren")
        texts = [
            .given: given, .family: family, .foldedGiven: FoldedName.fold(given),
            .foldedFamily: FoldedName.fold(family),
        ]
    }

    subscript(part: MouldNames.Part) -> String { texts[part] ?? "" }

    private static let given = [
        "Adam", "Agnes", "Albin", "Alice", "Alma", "Alva", "Amir", "Arvid", "Astrid", "Axel",
        "Bianca", "Carl", "Clara", "Dina", "Ebba", "Edvin", "Elin", "Elis", "Ella", "Elsa",
        "Emil", "Ester", "Fatima", "Felix", "Filip", "Freja", "Gustav", "Hanna", "Harry", "Hedda",
        "Hugo", "Ida", "Ines", "Iris", "Isak", "Ivar", "Jasmin", "Joel", "Julia", "Kim", "Leah",
        "Leo", "Lilly", "Linus", "Love", "Lova", "Majken", "Malte", "Märta", "Melvin", "Milla",
        "Mira", "Molly", "Nils", "Noel", "Olle", "Omar", "Otto", "Pelle", "Ronja", "Rut", "Sam",
        "Selma", "Sigge", "Signe", "Siri", "Stella", "Svante", "Theo", "Tilda", "Tuva", "Vega",
        "Vera", "Viggo", "Viktor", "Vilgot", "Wilma", "Yasin", "Åke", "Östen",
    ]

    private static let beginnings = [
        "Alm", "Ask", "Berg", "Björk", "Blom", "Dal", "Ek", "Fjäll", "Flod", "Glim", "Gran",
        "Gull", "Hav", "Hassel", "Hed", "Is", "Klipp", "Lind", "Ljung", "Lund", "Lärk", "Mån",
        "Norr", "Ny", "Regn", "Ros", "Rönn", "Sand", "Sjö", "Snö", "Sol", "Sten", "Storm",
        "Ström", "Söder", "Tall", "Träd", "Vind", "Vinter", "Ängs", "Åker", "Ö",
    ]

    private static let ends = [
        "backe", "blad", "blom", "bo", "dal", "fjäril", "fors", "glänta", "gren", "gård",
        "hav", "kulle", "källa", "land", "ljus", "lund", "mo", "mark", "näs", "park", "skog",
        "skugga", "stig", "strand", "strimma", "ström", "sund", "vik", "väg", "å", "äng", "ö",
    ]
}
