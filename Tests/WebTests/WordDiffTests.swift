import Testing

@testable import Web

@Suite struct `The difference between two texts` {
    @Test func `is told word by word`() {
        let diff = WordDiff(from: "Elsa vill gå till skolan", to: "Elsa kan gå till sin skola")
        #expect(
            diff.pieces == [
                .same("Elsa"), .removed("vill"), .added("kan"), .same("gå till"),
                .removed("skolan"), .added("sin skola"),
            ]
        )
    }

    @Test(arguments: [("", "Nytt"), ("Gammalt", ""), ("Samma", "Samma"), ("", "")])
    func `may be all or nothing`(old: String, new: String) {
        let pieces = WordDiff(from: old, to: new).pieces
        #expect(pieces.contains(.removed(old)) == (!old.isEmpty && old != new))
        #expect(pieces.contains(.added(new)) == (!new.isEmpty && old != new))
    }

    @Test func `leaves out what is the same far from a change`() {
        let long = (1...40).map(String.init)
        let new = long.prefix(20) + ["ny"] + long.suffix(20)
        let diff = WordDiff(from: long.joined(separator: " "), to: new.joined(separator: " "))
        #expect(
            diff.pieces == [
                .same("… 15 16 17 18 19 20"), .added("ny"), .same("21 22 23 24 25 26 …"),
            ]
        )
    }
}
