import Foundation

/// A role that looks after the service or the agreement and meets no child in it.
package struct Office: Hashable, Sendable {
    /// How far it reaches.
    package enum Reach: Hashable, Sendable {
        case authority(Authority.ID)
        /// Every authority: only whoever runs the command where the data is kept.
        case everywhere
    }

    package let role: Role
    package let reach: Reach

    package init(role: Role, reach: Reach) {
        self.role = role
        self.reach = reach
    }

    package func reaches(_ authority: Authority.ID) -> Bool {
        switch reach {
        case .authority(let own): own == authority
        case .everywhere: true
        }
    }
}

extension Caller {
    /// Whoever runs the command on the machine that keeps the data.
    ///
    /// It may look after people everywhere and open no plan. The log names it by a number that is
    /// nobody's.
    /// - SeeAlso: RFC 9562, section 5.9.
    package static let commandLine = Caller(
        person: Person.ID(UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))),
        standing: .office(Office(role: .administrator, reach: .everywhere))
    )
}
