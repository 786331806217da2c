/// That someone who gets a code on paper has lost what makes their codes from an app.
enum LostCodes {
    private static let name = "lostCodes"
    private static let yes = "yes"

    static func field(_ words: Words) -> Field {
        .checks(name, [Field.Option(value: yes, label: words["field.lostCodes.yes"])]).optional()
    }

    static func isChosen(in fields: FormFields) -> Bool { fields[name] == yes }
}
