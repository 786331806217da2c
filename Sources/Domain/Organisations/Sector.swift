/// A part of society that helps children (verksamhetsområde).
///
/// Which sectors may start, call, chair and hold a plan is said by the agreement, not here.
package enum Sector: String, Hashable, Sendable, CaseIterable {
    /// Health care: the region, and health care that a municipality gives.
    case health
    /// Social services (socialtjänst), a municipal authority of its own.
    case social
    /// Preschool and school, with pupil health.
    case school
    /// Any other service, such as leisure or culture.
    case other
}
