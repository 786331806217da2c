/// What each way of signing in opens, as whoever runs the service has chosen.
///
/// Asked when a session begins and for each request in it, so that what is chosen anew counts at once.
/// - SeeAlso: OWASP ASVS 5.0, 6.3.3, 6.3.4 and 6.8.1.
package struct WaysIn: Hashable, Sendable {
    /// What a password opens to staff; the family's accounts are not affected.
    package enum StaffPasswords: String, CaseIterable, Sendable {
        /// Nothing, also with a code.
        case no
        /// Nothing but the page where codes are turned on, until a code stands beside it.
        case withCodes = "with-codes"
        case yes
    }

    /// Whom a provider may name; it is believed of nobody else.
    package struct Naming: Hashable, Sendable {
        let family: Bool
        let staff: Bool
        /// The authorities whose staff; nothing when those of all.
        let authorities: Set<Authority.ID>?

        package init(
            family: Bool = false,
            staff: Bool = false,
            at authorities: Set<Authority.ID>? = nil
        ) {
            (self.family, self.staff, self.authorities) = (family, staff, authorities)
        }

        /// Whether any staff are among them.
        package var includesStaff: Bool { staff && authorities?.isEmpty != true }

        fileprivate func includes(staffAt employer: Authority.ID?) -> Bool {
            guard staff, let authorities else { return staff }
            return employer.map(authorities.contains) ?? false
        }
    }

    private let staffPasswords: StaffPasswords
    private let providers: [String: Naming]

    /// - Parameter providers: By their keys; one that is not among them names nobody.
    package init(staffPasswords: StaffPasswords, providers: [String: Naming] = [:]) {
        self.staffPasswords = staffPasswords
        self.providers = providers
    }

    /// Whether someone who came this way may act in the capacity.
    ///
    /// - Parameter employer: The authority that a member of staff works for.
    package func open(
        _ capacity: Capacity,
        at employer: Authority.ID?,
        by way: SignInWay
    ) -> Bool {
        switch (capacity, way) {
        case (.family, .provider(let key)): providers[key]?.family ?? false
        case (.staff, .provider(let key)): providers[key]?.includes(staffAt: employer) ?? false
        case (.family, .password), (.family, .passwordAndCode), (.family, .paper): true
        case (.staff, .password), (.staff, .passwordAndCode), (.staff, .paper):
            staffPasswords != .no
        }
    }

    /// Whether a code is still to come before anything else is opened.
    package func askForCode(in capacity: Capacity, by way: SignInWay) -> Bool {
        guard case .staff = capacity, staffPasswords == .withCodes else { return false }
        switch way {
        case .password, .paper: return true
        case .passwordAndCode, .provider: return false
        }
    }
}
