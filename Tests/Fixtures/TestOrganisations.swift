import Domain

/// An invented region with two units, and an invented municipality with two authorities.
package enum TestOrganisations {
    package static let (countyCode, municipalityCode): (CountyCode, MunicipalityCode) = {
        guard let county = CountyCode("99"), let municipality = MunicipalityCode("9901") else {
            preconditionFailure("the codes are wrong")
        }
        return (county, municipality)
    }()

    package static let region = Principal(
        id: 1,
        name: "Region Provlandet",
        kind: .region(countyCode)
    )
    package static let municipality = Principal(
        id: 2,
        name: "Provby kommun",
        kind: .municipality(municipalityCode)
    )
    package static let principals = [region, municipality]

    package static let care = Authority(
        id: 11,
        name: "Hälso- och sjukvårdsnämnden",
        principal: region.id
    )
    package static let socialBoard = Authority(
        id: 12,
        name: "Socialnämnden",
        principal: municipality.id
    )
    package static let schoolBoard = Authority(
        id: 13,
        name: "Utbildningsnämnden",
        principal: municipality.id
    )
    package static let authorities = [care, socialBoard, schoolBoard]

    package static let bup = ServiceUnit(
        id: 21,
        name: "BUP Provby",
        authority: care.id,
        principal: region.id,
        sector: .health,
        secrecy: .healthCare
    )
    package static let social = ServiceUnit(
        id: 22,
        name: "Barn- och ungdomsenheten",
        authority: socialBoard.id,
        principal: municipality.id,
        sector: .social,
        secrecy: .socialServices
    )
    package static let school = ServiceUnit(
        id: 23,
        name: "Elevhälsan vid Provskolan",
        authority: schoolBoard.id,
        principal: municipality.id,
        sector: .school,
        secrecy: .pupilSupport
    )
    /// A unit of the same authority as `bup`, which has nothing to do with the child.
    package static let paediatrics = ServiceUnit(
        id: 24,
        name: "Barnmottagningen",
        authority: care.id,
        principal: region.id,
        sector: .health,
        secrecy: .healthCare
    )
    package static let units = [bup, social, school, paediatrics]
}
