import Domain
import Storage

extension Work {
    /// The drafts, each with the child that its plan, or it itself, is about.
    func drafts(_ children: [Child.ID: Child]) throws -> [ToDoList.OpenDraft] {
        let drafts = try DraftStore(work: self).all()
        if drafts.isEmpty { return [] }
        let about = Dictionary(
            try knownPlans(where: .column("id", isAmong: drafts.map(\.about)))
                .map { ($0.id.description, $0.child) }
        ) { first, _ in first }
        let others = Set(drafts.map(\.author)).subtracting([caller.person])
        let names = try Deputies.names(of: others, on: connection)
        return drafts.map { draft in
            let child = about[draft.about] ?? Child.ID(draft.about)
            return ToDoList.OpenDraft(
                draft: draft,
                child: child.flatMap { children[$0] },
                author: names[draft.author]
            )
        }
    }
}
