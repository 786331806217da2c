extension Slip {
    /// What goes wrong before there is any value to read.
    static let inText: [Slip] = [
        Slip(
            "title: Överenskommelse om barn i Exempel län",
            "title: \"Överenskommelse",
            """
            4:18: this is not YAML (while parsing a block mapping: did not find expected key). Write \
            instead: YAML; look at indentation, colons and quotation marks just before
            """
        ),
        Slip(
            "  region: { name: Region Exempel }",
            "\tregion: Region Exempel",
            """
            7:1: this is not YAML (while scanning for the next token: found character that cannot \
            start any token). Write instead: YAML; look at indentation, colons and quotation marks \
            just before
            """
        ),
        Slip(
            "versions:\n",
            "---\nversions:\n",
            """
            13:1: this is not YAML (expected a single document in the stream: but found another \
            document). Write instead: YAML; look at indentation, colons and quotation marks just before
            """
        ),
        Slip(
            "Beslutad.",
            "Beslutad.\u{7}",
            """
            155:28: this is not YAML (control characters are not allowed). Write instead: YAML; look \
            at indentation, colons and quotation marks just before
            """
        ),
        Slip(
            "key: exempel\n",
            "key: exempel\nkey: annat\n",
            """
            1:1: a key stands twice: key. Write instead: each key once
            """
        ),
    ]
}
