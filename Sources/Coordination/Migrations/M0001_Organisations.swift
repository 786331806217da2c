import Storage

extension Migration {
    static let m0001Organisations = Migration(
        id: "0001-organisations",
        statements: [
            """
            CREATE TABLE principal (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('region', 'municipality')),
                code TEXT NOT NULL UNIQUE
            )
            """,
            """
            CREATE TABLE authority (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL,
                principal_id TEXT NOT NULL REFERENCES principal (id)
            )
            """,
            """
            CREATE TABLE service_unit (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL,
                authority_id TEXT NOT NULL REFERENCES authority (id),
                principal_id TEXT NOT NULL REFERENCES principal (id),
                sector TEXT NOT NULL CHECK (sector IN ('health', 'social', 'school', 'other')),
                secrecy TEXT NOT NULL CHECK (
                    secrecy IN (
                        'healthCare', 'socialServices', 'preschool', 'pupilSupport',
                        'privateProvider', 'none'
                    )
                )
            )
            """,
        ]
    )
}
