import Coordination
import Domain
import Storage

/// Three counties to try the product in: invented organisations, people, and plans in every state.
///
/// Everything is written by the service's own operations, each on its own day, so every rule was
/// kept, every hand-out has its ground, and the log is genuine.
package enum ExampleWorld {
    /// An account that anyone may use in a demonstration.
    package struct Login: Hashable, Sendable {
        package let userName: String
        package let password: String
        package let name: String
        /// The person's title, or what the person is to the child, in Swedish.
        package let role: String
        /// The unit's name; nothing for the family, or for someone who meets no child.
        package let unit: String?
        /// The county where the person works or lives.
        package let county: String

        /// The role, and where.
        package var who: String { [role, unit].compactMap { $0 }.joined(separator: ", ") }
    }

    /// What the seeding left behind.
    package struct Summary: Hashable, Sendable {
        package let plans: Int
        package let children: Int
        package let people: Int
    }

    /// The password of every account, published on purpose.
    package static let password = "sammanhang-demo"

    /// Every account there is, staff first.
    package static let logins: [Login] =
        Colleague.allCases.map {
            Login(
                userName: $0.rawValue,
                password: password,
                name: $0.name,
                role: $0.title,
                unit: $0.place.name,
                county: $0.place.authority.principal.county
            )
        }
        + Official.allCases.map {
            Login(
                userName: $0.rawValue,
                password: password,
                name: $0.name,
                role: "\($0.title), \($0.authority.name)",
                unit: nil,
                county: $0.authority.principal.county
            )
        }
        + Relative.allCases.map {
            Login(
                userName: $0.rawValue,
                password: password,
                name: $0.name,
                role: $0.role,
                unit: nil,
                county: $0.home.county
            )
        }

    /// The counties of the logins, in the order in which the example world tells of them.
    package static let counties: [String] = logins.map(\.county).reduce(into: []) { known, county in
        if !known.contains(county) { known.append(county) }
    }

    /// Fills an empty, migrated database; the same day gives the same rows every time.
    ///
    /// - Parameter today: The day that the stories lead up to.
    /// - Parameter cost: How much work a guess of the published password is to cost.
    /// - Throws: `FaultInExample`, or what an operation throws when a story breaks a rule.
    package static func settle(
        in database: any Database,
        agreements: AgreementShelf,
        today: CivilDate,
        cost: Passwords.Cost = .demonstration
    ) async throws -> Summary {
        let clock = SeedClock(on: today)
        let passwords = Passwords(cost: cost, effects: clock.effects)
        let stage = Stage(
            coordinator: Coordinator(
                database: database,
                effects: clock.effects,
                agreements: agreements
            ),
            accounts: AccountBook(database),
            clock: clock,
            today: today,
            hash: { try await passwords.hash(password) }
        )
        let told = await Result.catching {
            try await Establishment(database).establishExamples()
            try await stage.open(Colleague.allCases)
            try await stage.open(Official.allCases)
            return try await stage.tellAll()
        }
        try await passwords.stop()
        let stories = try told.get()
        return Summary(
            plans: stories.count,
            children: Set(stories.map(\.child)).count,
            people: logins.count
        )
    }
}

extension Result where Failure == any Error {
    /// The outcome of `body`, so that something can be cleared away before it is looked at.
    fileprivate static func catching(_ body: () async throws -> Success) async -> Self {
        do {
            return .success(try await body())
        } catch {
            return .failure(error)
        }
    }
}
