import Domain

/// Plans in Östergötland that have been agreed.
extension BriefStory {
    static let plansInOstergotland: [BriefStory] = [
        BriefStory(
            .ellen,
            by: .barnhalsan,
            with: .almskolan,
            on: -40,
            need: "Ellen pratar bara med mormor sedan mamma blev sjuk.",
            in: .guardian,
            because: "Mormor är ensam med allt. Skolan vill hjälpa men vet inte hur.",
            Voice(
                "Jag skriver hellre.",
                by: .writing,
                led: "Ellen har en bok som läraren svarar i."
            ),
            goal: "Jag har någon att prata med i skolan.",
            promise: "Samtal med Ellen och mormor.",
            asks: "En vuxen som läser boken varje dag.",
            .asked
        ),
        BriefStory(
            .frank,
            by: .norrkoping,
            with: .barnhalsan,
            on: -46,
            need: "Frank låser in sig när vi kommer.",
            in: .staff,
            because: "Han har mött fjorton vuxna i år. Det behöver bli färre.",
            Voice("Jag orkar inte nya.", led: "Bara två av oss träffar Frank."),
            goal: "Jag har en vuxen som är kvar.",
            promise: "Samma socialsekreterare hela året.",
            asks: "Samtal hos en och samma psykolog.",
            .declined(
                because: "Frank är tolv i vår, och då tar en annan mottagning över. Vi ringer er."
            )
        ),
        BriefStory(
            .lykke,
            by: .bupLinkoping,
            with: .larkskolan,
            on: -58,
            need: "Jag tappar bort allt, varje dag, och alla blir arga.",
            in: .child,
            because: "Utredningen är klar, men vardagen är densamma.",
            Voice("Jag behöver två av allt.", led: "Böckerna finns nu både hemma och i skolan."),
            goal: "Jag har med mig det jag ska.",
            promise: "Kurs för Lykke och hennes föräldrar.",
            asks: "Dubbla böcker och en lista på bänken.",
            .running
        ),
        BriefStory(
            .axel,
            by: .motala,
            with: .ungdomshalsan,
            on: -66,
            need: "Axel har slutat gå ut. Han spelar till morgonen.",
            in: .guardian,
            because: "Skolan skickar brev, vi ringer, och dörren är stängd.",
            Voice("Kom hit och spela då.", by: .phone, led: "Vi kom dit och spelade en timme."),
            goal: "Jag går ut en gång om dagen.",
            promise: "Hembesök varje onsdag, med spel.",
            asks: "Ett samtal hemma hos Axel.",
            .running
        ),
        BriefStory(
            .cleo,
            by: .bupLinkoping,
            with: .larkskolan,
            on: -125,
            need: "Cleo äter bara vit mat, och allt mindre av den.",
            in: .guardian,
            because: "Kök, klass och klinik gör på tre sätt.",
            Voice("Det ska inte ta i varandra.", led: "Tallrik med fack, också i skolan."),
            goal: "Cleo äter lunch med en kompis.",
            promise: "Matskola med familjen.",
            asks: "Egen plats och tallrik med fack.",
            .followedUp(because: "Cleo äter fem sorter nu. Skolan fortsätter som förut.")
        ),
        BriefStory(
            .tage,
            by: .norrkoping,
            with: .almskolan,
            on: -130,
            need: "Tage bor varannan vecka och gymnastikpåsen är alltid på fel ställe.",
            in: .staff,
            because: "Två hem, en skola, och ingen som har hela veckan i huvudet.",
            Voice(
                "Jag vill ha en almanacka.",
                by: .drawing,
                led: "Almanackan hänger i båda köken."
            ),
            goal: "Jag vet var jag är i morgon.",
            promise: "Samtal med båda föräldrarna ihop.",
            asks: "En extra påse i skåpet.",
            .ended(.coordinationNoLongerNeeded, because: "Föräldrarna sköter almanackan själva nu.")
        ),
        BriefStory(
            .bilal,
            by: .barnhalsan,
            with: .norrkoping,
            on: -135,
            need: "Bilal vill inte gå i affären. Han säger att alla tittar.",
            in: .guardian,
            because: "Kriget sitter i, och familjen väntar på besked om bostad.",
            Voice(
                "När det smäller hör jag det andra.",
                led: "Vi ses på morgonen, när det är tyst."
            ),
            goal: "Jag kan åka buss med pappa.",
            promise: "Traumasamtal med tolk.",
            asks: "En kontakt för bostaden.",
            .followedUp(because: "Bilal åkte buss i tisdags. Bostaden är klar till jul.")
        ),
        BriefStory(
            .greta,
            by: .bupLinkoping,
            with: .larkskolan,
            on: -145,
            need: "Greta vill inte leva om hon måste gå till skolan, säger hon.",
            in: .guardian,
            because: "Vi vågar inte låta det vara, och skolan vågar inte heller.",
            Voice("Jag vill börja om i en liten klass.", led: "Skolan fann en liten grupp."),
            goal: "Jag har roligt en gång om dagen.",
            promise: "Tät kontakt, också på telefon.",
            asks: "En plats i den lilla gruppen.",
            .ended(.needsMet, because: "Greta trivs i gruppen. Vi finns kvar för samtal.")
        ),
        BriefStory(
            .vincent,
            by: .motala,
            with: .ungdomshalsan,
            on: -52,
            need: "Jag har ingenstans att bo efter nyår.",
            in: .child,
            because: "Boendet slutar när skolan slutar, och skolan slutar snart.",
            Voice("Säg som det är.", led: "Vincent fick hela listan, också det som är svårt."),
            goal: "Jag har en egen nyckel i januari.",
            promise: "Stödlägenhet i väntan på eget.",
            asks: "Samtal om att bo själv.",
            .running
        ),
        BriefStory(
            .lo,
            by: .ungdomshalsan,
            with: .bupLinkoping,
            on: -23,
            need: "Jag är tjugo och har fått olika svar på om jag får vara kvar.",
            in: .child,
            because: "Ingen har sagt vem som tar över, och när.",
            Voice("Jag vill slippa berätta allt igen.", led: "Lo skriver själv sin sida."),
            goal: "Jag berättar en gång.",
            promise: "Vi håller i tills någon annan har tagit över.",
            asks: "Svar på vem som tar över, och när.",
            .called
        ),
    ]
}
