import Coordination
import Domain

/// What has been handed out, gathered so that people can read it: a row for a day and a receiver.
struct HandedOut {
    let disclosures: [Disclosure]
    let directory: Directory
    let names: ConsentNames

    private var words: Words { names.words }

    /// One line for each receiver, with what it has got.
    func byReceiver() throws -> [String] {
        let receivers = Set(disclosures.map(\.receiver)).sorted()
        return try receivers.map { receiver in
            let got = disclosures.filter { $0.receiver == receiver }
            return words.text(
                "consents.handedLine",
                [
                    "unit": try directory.unit(receiver).name,
                    "kinds": kinds(of: got).joined(separator: " · "),
                ]
            )
        }
    }

    /// The newest first; what went the same day between the same two on the same ground is one.
    func rows(_ ground: GroundText) throws -> [[String: Any]] {
        var keys: [Key] = []
        var gathered: [Key: [Disclosure]] = [:]
        for disclosure in disclosures.reversed() {
            let key = Key(
                day: SwedishTime.day(of: disclosure.at),
                owner: disclosure.owner,
                receiver: disclosure.receiver,
                ground: ground.sentence(disclosure.ground, untilShown: false)
            )
            if gathered[key] == nil { keys.append(key) }
            gathered[key, default: []].append(disclosure)
        }
        return try keys.map { try row($0, gathered[$0] ?? []) }
    }

    private struct Key: Hashable {
        let day: CivilDate
        let owner: ServiceUnit.ID
        let receiver: ServiceUnit.ID
        let ground: String
    }

    private func row(_ key: Key, _ parts: [Disclosure]) throws -> [String: Any] {
        [
            "date": key.day.description, "day": words.longDay(key.day),
            "from": try directory.unit(key.owner).marked,
            "to": try directory.unit(key.receiver).marked,
            "kinds": kinds(of: parts), "because": key.ground,
        ]
    }

    private func kinds(of parts: [Disclosure]) -> [String] {
        names.information(Set(parts.map(\.part.kind.information)))
    }
}

extension ServiceUnit {
    /// The unit's name with the mark of its sector.
    var marked: [String: String] { ["name": name, "sector": sector.rawValue] }
}
