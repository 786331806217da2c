/// Words and runs of keys that are in the passwords everyone tries first.
///
/// Taken from what the published lists of stolen passwords have in common, and from what people at
/// Swedish workplaces choose.
enum CommonWords {
    static let all = keys + words + seasons + work + english

    private static let keys = [
        "qwertyuiop", "qwerty", "asdfghjkl", "asdfgh", "zxcvbnm", "zxcvbn", "qazwsxedcrfv",
        "qazwsxedc", "qazwsx", "qazxsw", "zaqxsw", "zxcasdqwe", "qweasdzxc", "qweasd", "qwerasdf",
        "qqww", "aabbcc", "abcdefgh", "abcdef", "abcd", "abc", "qwe", "asd", "zxc", "aaa", "xxx",
        "qwert", "poiuyt", "mnbvcx", "wsxedc", "wsx", "edc", "rfv", "qaz",
    ]

    private static let words = [
        "lösenordet", "lösenord", "losenord", "hemligheten", "hemligt", "hemlig", "inloggning",
        "logga in", "loggain", "välkommen", "valkommen", "hejsan", "hejhej", "hej", "tjena",
        "älskling", "älskar dig", "älskar", "alskar", "kärlek", "karlek", "mamma", "pappa", "bebis",
        "familjen", "familj", "barnen", "barn", "sverige", "svensk", "fotboll", "hockey",
        "hammarby", "katten", "hunden", "blomma", "solsken", "fika", "kaffe", "jul", "semester",
        "sommarlov", "ändra mig", "byt mig", "bytmig", "nytt", "ny",
    ]

    private static let seasons = [
        "sommaren", "sommar", "vintern", "vinter", "våren", "vår", "hösten", "höst", "januari",
        "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
        "november", "december", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag",
        "söndag", "spring", "summer", "autumn", "winter", "monday", "friday",
    ]

    private static let work = [
        "sammanhang", "samordnad", "individuell", "planen", "plan", "socialtjänsten",
        "socialtjänst", "socialtjanst", "socialen", "elevhälsan", "elevhälsa", "skolan", "skola",
        "kurator", "kommunen", "kommun", "regionen", "region", "sjukhuset", "sjukhus", "vården",
        "vård", "jobbet", "jobb", "kontoret", "kontor", "administratör", "admin", "användare",
    ]

    private static let english = [
        "administrator", "password", "passw0rd", "pa$$word", "p@ssword", "passwort", "passord",
        "iloveyou", "letmein", "welcome", "login", "secret", "changeme", "default", "temp",
        "sunshine", "princess", "football", "baseball", "superman", "batman", "dragon", "monkey",
        "shadow", "master", "charlie", "michael", "jordan", "liverpool", "manchester", "united",
        "computer", "internet", "playstation", "minecraft", "pokemon", "starwars", "transformers",
        "international", "professional", "peanutbutter", "butter", "cookiemonster", "finalfantasy",
        "supernatural", "onedirection", "justinbieber", "jamesbond", "jesus", "ingodwetrust",
        "trustno", "lovely", "love", "user", "test", "guest", "root", "hello", "please", "family",
        "leavemealone", "needforspeed", "counterstrike", "hannahmontana", "sonyericsson",
    ]
}
