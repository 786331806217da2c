import Coordination
import Domain

/// What the law says about telling one unit, in a few sentences with the sections cited.
///
/// - SeeAlso: ledger B-37.
struct GuideText {
    let sender: ServiceUnit
    let receiver: ServiceUnit
    let guide: SharingGuide
    let words: Words

    init(
        from sender: ServiceUnit,
        to receiver: ServiceUnit,
        about child: Child,
        on day: CivilDate,
        _ words: Words
    ) {
        self.sender = sender
        self.receiver = receiver
        guide = SharingGuide(from: sender, to: receiver, childAged: child.age(on: day))
        self.words = words
    }

    /// The secrecy first, then what opens the way.
    var sentences: [String] { [secrecy, neighbours, way].compactMap { $0 } }

    /// What opens the way, or why only consent does.
    var way: String {
        switch guide.way {
        case .law(let ground): words.text("guide.law.\(ground.rawValue)", cited)
        case .consent(let reason):
            words.text(
                "guide.consent.\(reason.rawValue)",
                cited.merging(["report": words.cite(LawSection.report)]) { $1 }
            )
        }
    }

    private var cited: [String: String] { ["sections": words.cite(guide.sections)] }

    private var secrecy: String {
        let section = guide.secrecy.section.map { words.cite([$0]) } ?? ""
        return words.text("guide.from.\(guide.secrecy.rawValue)", ["section": section])
    }

    /// That two authorities of one municipality are strangers to each other.
    private var neighbours: String? {
        guard guide.isWithinPrincipal else { return nil }
        return words.text(
            "guide.neighbours",
            ["unit": receiver.name, "section": words.cite([.betweenAuthorities])]
        )
    }
}

extension Words {
    /// Sections as they are cited, with the statute by its short name.
    func cite(_ sections: [LawSection]) -> String {
        list(
            sections.map {
                text(
                    "law.\($0.statute.rawValue)",
                    ["chapter": String($0.chapter), "section": $0.section]
                )
            }
        )
    }
}
