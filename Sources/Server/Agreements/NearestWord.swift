extension Sequence<String> {
    /// The word that was most likely meant, when one is close enough to be worth suggesting.
    func nearest(to word: String) -> String? {
        map { (word: $0, steps: $0.steps(to: word)) }
            .filter { $0.steps <= Swift.max(2, word.count / 3) }
            .min { ($0.steps, $0.word) < ($1.steps, $1.word) }?
            .word
    }
}

extension String {
    /// How many letters must be added, removed or changed; upper and lower case are the same.
    fileprivate func steps(to other: String) -> Int {
        let letters = Array(other.lowercased())
        var row = Array(0...letters.count)
        for (place, letter) in lowercased().enumerated() {
            var next = [place + 1]
            for (column, otherLetter) in letters.enumerated() {
                let change = row[column] + (letter == otherLetter ? 0 : 1)
                next.append(Swift.min(change, row[column + 1] + 1, next[column] + 1))
            }
            row = next
        }
        return row[letters.count]
    }
}
