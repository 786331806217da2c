import Domain
import Storage

/// A draft of the caller's, or of someone the caller stands in for, before its child is known.
struct AwaitedDraft {
    /// The child that its plan, or it itself, is about; nothing for one not yet written down.
    let child: Child.ID?
    fileprivate let draft: Draft
    fileprivate let author: String?

    func open(_ children: [Child.ID: Child]) -> ToDoList.OpenDraft {
        ToDoList.OpenDraft(draft: draft, child: child.flatMap { children[$0] }, author: author)
    }
}

extension Work {
    func drafts() throws -> [AwaitedDraft] {
        let drafts = try DraftStore(work: self).all()
        if drafts.isEmpty { return [] }
        let about = Dictionary(
            try knownPlans(where: .column("id", isAmong: drafts.map(\.about)))
                .map { ($0.id.description, $0.child) }
        ) { first, _ in first }
        let others = Set(drafts.map(\.author)).subtracting([caller.person])
        let names = try Deputies.names(of: others, on: connection)
        return drafts.map { draft in
            AwaitedDraft(
                child: about[draft.about] ?? Child.ID(draft.about),
                draft: draft,
                author: names[draft.author]
            )
        }
    }
}
