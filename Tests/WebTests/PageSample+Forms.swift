import Coordination

@testable import Web

extension Samples {
    /// The pages that every form and every message share.
    static let forms: [PageSample] = [
        PageSample("every field") { FormPage(everyField, in: $0) },
        PageSample("every field with a problem") { words in
            FormPage(
                everyField,
                typed: FormFields(encoded: "what=A&day=2026-11-21&once=1f".utf8),
                problems: everyField.fields.map { FormProblem(field: $0.name, kind: .missing) },
                in: words
            )
        },
        PageSample("two who wrote at once") { words in
            MergePage(
                everyField,
                typed: FormFields(encoded: "what=Mitt&once=1f&performer=b".utf8),
                everyField.fields.filter { ["what", "performer"].contains($0.name) }.map {
                    FieldConflict(
                        field: $0,
                        base: $0.name == "what" ? "c" : "",
                        theirs: "a",
                        mine: "b",
                        isOpen: $0.name == "what"
                    )
                },
                happened: ["Skolan kallade till möte 2 december."],
                in: words
            )
        },
        PageSample("a message", signedIn: false) { words in
            MessagePage(
                heading: words["message.notFound.heading"],
                text: words["message.notFound.text"],
                href: "/",
                link: words["message.home"]
            )
        },
        PageSample("to be sent again", signedIn: false, csrf: "") { words in
            OutagePage(.perhapsSaved, path: "/planer", sent: sentOnce, in: words)
        },
        PageSample("to be opened again", signedIn: false, csrf: "") { words in
            OutagePage(.nothingSaved, path: "/planer", sent: nil, in: words)
        },
    ]

    static var sentOnce: FormFields {
        FormFields(encoded: "once=1f&needWords=Sover+d%C3%A5ligt".utf8)
    }

    /// A form with a field of each kind.
    private static var everyField: Form {
        Form(
            name: "input",
            action: "/insatser",
            fields: [
                .heading("what"), .note("En mening."),
                .notice("Därför.", href: "/", link: "Läs mer"),
                .line("who").preset("Mormor").optional(),
                .area("what"), .day("starts").optional().preset("2026-11-21"),
                .radios("whose", options).preset("a"), .checks("staying", options).preset("b"),
                .select("performer", options).preset("a"), .day("answerBy").rare(),
            ],
            crumb: ("/planer", "Planer"),
            version: 3,
            clause: [
                "question": "Varför?", "text": "Var och en lovar sitt.", "href": "/",
                "linkText": "Läs mer",
            ],
            hasDraft: true,
            hasMore: true
        )
    }

    private static let options = [
        Field.Option(value: "a", label: "En", hint: "Den första."),
        Field.Option(value: "b", label: "Två"),
    ]
}
