import Coordination
import Domain

/// What someone typed at an address just as the session had run out, as `TimedOut` kept it.
struct TypedTooLate {
    let site: Site
    let path: String
    let caller: Caller

    /// Nothing when nothing was kept here for the caller.
    var fields: FormFields? {
        get async throws {
            guard caller.keepsDrafts else { return nil }
            return try await site.coordinator.draft(form: Draft.unsent, about: path, as: caller)
                .map(FormFields.init(draft:))
        }
    }

    /// Lets go of it, once it has been sent for real.
    func discard() async throws {
        guard try await fields != nil else { return }
        try await site.coordinator.discardDraft(form: Draft.unsent, about: path, as: caller)
    }
}

extension Caller {
    /// Whether anything typed is kept for the caller; someone invited writes nothing.
    var keepsDrafts: Bool { unit != nil || ownGiver != nil }
}
