import Domain

/// The children of the stories, from 0 to 19 years; neither they nor their families exist.
extension ExampleChild {
    static let elsa = ExampleChild(
        "Elsa",
        "Smultronäng",
        born: "2014-05-18",
        number: "201405182385",
        ExampleGuardian("Mamma", "Maja Smultronäng"),
        ExampleGuardian("Pappa", "Henrik Tallkotte"),
        close: [("Birgit Smultronäng", "Mormor")]
    )
    static let noah = ExampleChild(
        "Noah",
        "Kvistlund",
        born: "2017-08-14",
        number: "201708142391",
        ExampleGuardian("Mamma", "Sofi Kvistlund"),
        ExampleGuardian("Pappa", "Adde Kvistlund")
    )
    static let ida = ExampleChild(
        "Ida",
        "Snödroppe",
        born: "2019-05-12",
        number: "201905122386",
        ExampleGuardian("Mamma", "Lina Snödroppe"),
        ExampleGuardian("Mammi", "Hanna Snödroppe")
    )
    static let saga = ExampleChild(
        "Saga",
        "Blåklocksäng",
        born: "2016-09-14",
        number: "201609142383",
        home: .nybro,
        ExampleGuardian("Mamma", "Eva Blåklocksäng"),
        ExampleGuardian("Pappa", "Tor Blåklocksäng")
    )
    static let elias = ExampleChild(
        "Elias",
        "Vattenspegel",
        born: "2015-06-22",
        number: "201506222395",
        ExampleGuardian("Mamma", "Rim Vattenspegel"),
        ExampleGuardian("Pappa", "Jad Vattenspegel")
    )
    static let tuva = ExampleChild(
        "Tuva",
        "Kantarellskog",
        born: "2015-02-25",
        number: "201502252388",
        ExampleGuardian("Mamma", "Ylva Kantarellskog"),
        ExampleGuardian("Pappa", "Roger Gråhäger", until: -400)
    )
    /// Newly arrived, with a reserve number.
    static let yusuf = ExampleChild(
        "Yusuf",
        "Daggkåpa",
        born: "2021-03-25",
        number: "20210325K069",
        home: .oskarshamn,
        ExampleGuardian("Mamma", "Samira Daggkåpa")
    )
    static let milo = ExampleChild(
        "Milo",
        "Enbuske",
        born: "2017-03-27",
        number: "201703272391",
        home: .nybro,
        ExampleGuardian("Mamma", "Petra Enbuske"),
        ExampleGuardian("Pappa", "Olle Enbuske")
    )
    /// So young that no number has come yet.
    static let sol = ExampleChild(
        "Sol",
        "Ängsull",
        born: "2026-09-30",
        number: nil,
        ExampleGuardian("Mamma", "Ellen Ängsull"),
        ExampleGuardian("Pappa", "Viktor Ängsull")
    )
    static let alma = ExampleChild(
        "Alma",
        "Tranbärsmyr",
        born: "2019-12-20",
        number: "201912202387",
        ExampleGuardian("Mamma", "Josefin Tranbärsmyr"),
        ExampleGuardian("Pappa", "Mats Rimfrost")
    )
    static let leo = ExampleChild(
        "Leo",
        "Havtornsbacke",
        born: "2011-08-16",
        number: "201108162395",
        ExampleGuardian("Mamma", "Anna Havtornsbacke"),
        ExampleGuardian("Pappa", "Conny Stenskvätta")
    )
    /// Here on a coordination number.
    static let amina = ExampleChild(
        "Amina",
        "Månviol",
        born: "2023-04-14",
        number: "202304742386",
        home: .oskarshamn,
        ExampleGuardian("Mamma", "Hodan Månviol"),
        ExampleGuardian("Pappa", "Abdi Månviol")
    )
    static let lova = ExampleChild(
        "Lova",
        "Björnmossa",
        born: "2014-08-24",
        number: "201408242384",
        ExampleGuardian("Mamma", "Ida-Lotta Björnmossa"),
        ExampleGuardian("Pappa", "Simon Björnmossa")
    )
    /// Her guardian was chosen by a court.
    static let freja = ExampleChild(
        "Freja",
        "Strandkål",
        born: "2011-06-09",
        number: "201106092388",
        home: .nybro,
        ExampleGuardian("Moster", "Gunilla Strandkål", kind: .appointed)
    )
    /// The number names the day before his birth, as happens when a day's numbers run out.
    static let nils = ExampleChild(
        "Nils",
        "Kardborre",
        born: "2016-11-15",
        number: "201611142397",
        ExampleGuardian("Mamma", "Åsa Kardborre"),
        ExampleGuardian("Pappa", "Erik Kardborre")
    )
    static let ebba = ExampleChild(
        "Ebba",
        "Sälgkvist",
        born: "2017-05-23",
        number: "201705232385",
        home: .nybro,
        ExampleGuardian("Mamma", "Malin Sälgkvist"),
        ExampleGuardian("Pappa", "Jim Sälgkvist")
    )
    static let adam = ExampleChild(
        "Adam",
        "Lingontuva",
        born: "2018-11-04",
        number: "201811042397",
        ExampleGuardian("Mamma", "Nora Lingontuva"),
        ExampleGuardian("Pappa", "Karim Lingontuva")
    )
    /// Eighteen in a few weeks.
    static let wilma = ExampleChild(
        "Wilma",
        "Norrskensdal",
        born: "2008-12-28",
        number: "200812282382",
        ExampleGuardian("Mamma", "Carina Norrskensdal")
    )
    static let edvin = ExampleChild(
        "Edvin",
        "Ekollon",
        born: "2012-04-13",
        number: "201204132391",
        home: .nybro,
        ExampleGuardian("Mamma", "Sanna Ekollon"),
        ExampleGuardian("Pappa", "Pål Ekollon")
    )
    static let maj = ExampleChild(
        "Maj",
        "Harsyra",
        born: "2016-08-13",
        number: "201608132385",
        ExampleGuardian("Mamma", "Terese Harsyra"),
        ExampleGuardian("Pappa", "Nicke Harsyra")
    )
    static let noor = ExampleChild(
        "Noor",
        "Aftonskimmer",
        born: "2010-03-01",
        number: "201003012380",
        ExampleGuardian("Mamma", "Layla Aftonskimmer")
    )
    /// Eighteen while the plan was running.
    static let anton = ExampleChild(
        "Anton",
        "Rönnskog",
        born: "2008-09-02",
        number: "200809022395",
        ExampleGuardian("Mamma", "Marita Rönnskog"),
        ExampleGuardian("Pappa", "Leif Rönnskog")
    )
    static let signe = ExampleChild(
        "Signe",
        "Käringtand",
        born: "2015-08-30",
        number: "201508302385",
        ExampleGuardian("Mamma", "Lotta Käringtand"),
        ExampleGuardian("Pappa", "Bengt Käringtand")
    )
    static let theo = ExampleChild(
        "Theo",
        "Vindfälle",
        born: "2014-09-22",
        number: "201409222393",
        home: .nybro,
        ExampleGuardian("Mamma", "Jessica Vindfälle")
    )
    static let juni = ExampleChild(
        "Juni",
        "Gullviveäng",
        born: "2018-12-31",
        number: "201812312385",
        ExampleGuardian("Mamma", "Frida Gullviveäng"),
        ExampleGuardian("Pappa", "Ola Gullviveäng")
    )
    static let isak = ExampleChild(
        "Isak",
        "Barrskog",
        born: "2017-09-05",
        number: "201709052391",
        ExampleGuardian("Mamma", "Mia Barrskog"),
        ExampleGuardian("Pappa", "Tommy Barrskog")
    )
    static let vera = ExampleChild(
        "Vera",
        "Skogsstjärna",
        born: "2013-08-12",
        number: "201308122389",
        ExampleGuardian("Mamma", "Ulrika Skogsstjärna"),
        ExampleGuardian("Pappa", "Fredrik Skogsstjärna")
    )
    static let sixten = ExampleChild(
        "Sixten",
        "Talgoxe",
        born: "2007-11-04",
        number: "200711042390",
        ExampleGuardian("Mamma", "Gun Talgoxe"),
        ExampleGuardian("Pappa", "Kjell Talgoxe")
    )
}
