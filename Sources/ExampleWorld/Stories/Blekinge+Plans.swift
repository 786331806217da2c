import Domain

/// Plans in Blekinge that have been agreed; each input has a goal, as the agreement asks.
extension BriefStory {
    static let plansInBlekinge: [BriefStory] = [
        BriefStory(
            .otto,
            by: .ankarskolan,
            with: .habiliteringBlekinge,
            on: -38,
            need: "Otto kommer inte upp för trappan med sitt nya ben.",
            in: .guardian,
            because: "Skolan äger huset, vården benet, och Otto står i mitten.",
            Voice("Jag vill gå sist, inte åka hiss själv.", led: "En kompis går sist med Otto."),
            goal: "Jag är på lektionen när den börjar.",
            promise: "Klassrum på nedre botten.",
            asks: "Träning i trappan, i skolan.",
            .asked
        ),
        BriefStory(
            .molly,
            by: .ronneby,
            with: .bupBlekinge,
            on: -50,
            need: "Vi grälar om maten vid varje måltid.",
            in: .guardian,
            because: "Vi får olika råd av varje mottagning.",
            Voice("Fråga mig, inte om mig.", led: "Molly är med på alla samtal."),
            goal: "Vi äter utan att prata om maten.",
            promise: "Familjesamtal hemma vid bordet.",
            asks: "En kontakt för ätstörning.",
            .declined(
                because: "Det här är vårdcentralens. Vi har ringt dit och sagt att ni hör av er."
            )
        ),
        BriefStory(
            .arvid,
            by: .bupBlekinge,
            with: .ankarskolan,
            on: -64,
            need: "Jag vill inte leva så här.",
            in: .child,
            because: "Vi träffar Arvid en timme i veckan. Skolan har honom resten.",
            Voice(
                "Ingen ska fråga mig inför andra.",
                led: "Läraren och Arvid har ett tecken i stället."
            ),
            goal: "Jag har en vuxen att gå till varje dag.",
            promise: "Samtal två gånger i veckan.",
            asks: "En vuxen som alltid har tid.",
            .running
        ),
        BriefStory(
            .nova,
            by: .snackan,
            with: .habiliteringBlekinge,
            on: -120,
            need: "Nova hör inte när det är stimmigt, och drar sig undan.",
            in: .staff,
            because: "Hörselvården gav apparater. Ingen har visat oss hur.",
            Voice("Det piper.", led: "Apparaten ställdes om samma vecka."),
            goal: "Nova är med i samlingen.",
            promise: "Små grupper och matta på golvet.",
            asks: "En halv dag hos oss med apparaterna.",
            .followedUp(because: "Nova sitter med i ringen. Nu övar vi ute på gården.")
        ),
        BriefStory(
            .viggo,
            by: .karlskrona,
            with: .ankarskolan,
            on: -150,
            need: "Viggo är ute på nätterna med äldre som vi inte känner.",
            in: .guardian,
            because: "Skola, fritid och vi vet olika delar.",
            Voice("Ni snackar, men ingen gör nåt.", led: "Vi började med jobbet han ville ha."),
            goal: "Jag har ett jobb på lördagar.",
            promise: "Stödperson två kvällar i veckan.",
            asks: "Eget schema tills vidare.",
            .followedUp(because: "Viggo jobbar på båtvarvet. Stödet fortsätter till våren.")
        ),
        BriefStory(
            .iris,
            by: .habiliteringBlekinge,
            with: .ankarskolan,
            on: -160,
            need: "Iris blir så trött av hjälpmedlen att hon inte orkar leka.",
            in: .guardian,
            because: "Vi provar ut, skolan använder, och ingen frågar hur dagen blir.",
            Voice("Jag vill välja själv när jag går.", led: "Iris väljer stol eller käppar själv."),
            goal: "Jag orkar leka efter skolan.",
            promise: "Utprovning i skolan i stället för hos oss.",
            asks: "En viloplats nära klassrummet.",
            .ended(.needsMet, because: "Iris leker varje dag. Hjälpmedlen går av sig själva nu.")
        ),
        BriefStory(
            .sam,
            by: .karlskrona,
            with: .bupBlekinge,
            on: -62,
            need: "Jag har fyllt arton och alla slutar samtidigt.",
            in: .child,
            because: "Vården, boendet och skolan lämnar över till var sin vuxenvård.",
            Voice("Skriv vem jag ska ringa.", led: "Tre namn står på Sams kylskåp."),
            goal: "Jag har en som följer med första gången.",
            promise: "Stöd i boendet till och med sommaren.",
            asks: "Ett gemensamt besök hos vuxenpsykiatrin.",
            .running
        ),
        BriefStory(
            .stella,
            by: .ronneby,
            with: .snackan,
            on: -110,
            need: "Stella har bott på tre ställen i år.",
            in: .staff,
            because: "Förskolan är det enda som har varit sig likt.",
            Voice("Min hylla ska vara min.", by: .drawing, led: "Hyllan har Stellas bild."),
            goal: "Stella har kvar sin förskola.",
            promise: "Resor till förskolan varje dag.",
            asks: "Samma avdelning, samma vuxna.",
            .ended(
                .moved,
                because: "Familjen har flyttat till ett annat län och fått planen med sig."
            )
        ),
        BriefStory(
            .elton,
            by: .bupBlekinge,
            with: .ronneby,
            on: -25,
            need: "Elton gråter varje kväll och vi vet inte varför.",
            in: .guardian,
            because: "Vi hinner inte hem till familjen, och det är där det händer.",
            Voice("Det är mörkt.", led: "En lampa lyser hela natten."),
            goal: "Elton somnar utan gråt.",
            promise: "Råd varje vecka per telefon.",
            asks: "Familjestöd hemma på kvällen.",
            .called
        ),
    ]
}
