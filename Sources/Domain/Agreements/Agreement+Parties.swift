extension Agreement {
    /// The region and the municipalities that have made the agreement (parter).
    package struct Parties: Hashable, Sendable {
        package let region: Region
        package let municipalities: [Municipality]
        package let ledger: [LedgerID]

        package init(region: Region, municipalities: [Municipality], ledger: [LedgerID]) {
            self.region = region
            self.municipalities = municipalities
            self.ledger = ledger
        }

        /// The parties as principals under the law; never empty.
        package var principals: [Principal.Kind] {
            [.region(region.county)] + municipalities.map { .municipality($0.code) }
        }

        package func includes(_ principal: Principal.Kind) -> Bool {
            principals.contains(principal)
        }
    }

    /// The region among the parties; it has the code of its county.
    package struct Region: Hashable, Sendable {
        package let name: String
        package let county: CountyCode

        package init(name: String, county: CountyCode) {
            self.name = name
            self.county = county
        }
    }

    /// One municipality among the parties.
    package struct Municipality: Hashable, Sendable {
        package let code: MunicipalityCode
        package let name: String

        package init(code: MunicipalityCode, name: String) {
            self.code = code
            self.name = name
        }
    }
}
