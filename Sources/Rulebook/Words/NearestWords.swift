// SPDX-License-Identifier: EUPL-1.2

/// Finds the known words that look most like one that is not known, to suggest them.
package enum NearestWords {
    /// At most three codes, the nearest first; none when nothing comes near.
    ///
    /// Both codes and names count, so that `politie` finds `police`. A word of more than 60 characters is no mistake
    /// in spelling and finds nothing.
    package static func of(_ word: String, among known: [(code: String, name: String)]) -> [String] {
        let wanted = Array(word.lowercased().utf8)
        guard !wanted.isEmpty, wanted.count <= 60 else { return [] }
        let near = known.compactMap { entry -> (distance: Int, code: String)? in
            let distances = [entry.code, entry.name].map { distance(wanted, Array($0.lowercased().utf8)) }
            guard let best = distances.min(), best <= max(2, wanted.count / 3) else { return nil }
            return (best, entry.code)
        }
        return near.sorted { ($0.distance, $0.code) < ($1.distance, $1.code) }.prefix(3).map(\.code)
    }

    /// How many letters must change; one letter when the word stands in the other as it is.
    private static func distance(_ word: [UInt8], _ other: [UInt8]) -> Int {
        if word.count >= 3, other.contains(word) { return word.count == other.count ? 0 : 1 }
        var previous = Array(0...other.count)
        for (row, letter) in word.enumerated() {
            var current = [row + 1]
            for (column, candidate) in other.enumerated() {
                let change = previous[column] + (letter == candidate ? 0 : 1)
                current.append(min(change, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[other.count]
    }
}
