import Coordination
import Domain
import Hummingbird

/// What someone typed at an address and did not get sent: the session was over, or they left.
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

    /// Keeps it for the caller, where anything is.
    func keep(_ fields: [String: String]) async throws {
        guard caller.keepsDrafts else { return }
        try await site.coordinator.saveDraft(
            form: Draft.unsent,
            about: path,
            fields: fields,
            as: caller
        )
    }

    /// What a script sends when someone goes elsewhere: kept for its author, or not wanted.
    ///
    /// - Returns: The whole answer; nothing for a form that was sent to be carried out.
    func left(_ fields: FormFields) async throws -> Response? {
        guard fields.has("leaving") else { return nil }
        if fields["leaving"] == "keep" {
            try await keep(fields.left)
        } else {
            try await discard()
        }
        return Response(status: .noContent)
    }

    /// Lets go of it, once it has been sent for real.
    func discard() async throws {
        guard try await fields != nil else { return }
        try await site.coordinator.discardDraft(form: Draft.unsent, about: path, as: caller)
    }
}

extension Caller {
    /// Whether anything typed is kept for the caller; someone invited writes nothing, nor does an
    /// office that looks after nobody.
    var keepsDrafts: Bool { unit != nil || ownGiver != nil || may(.people) }
}
