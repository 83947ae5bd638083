// SPDX-License-Identifier: EUPL-1.2

/// Lets tries for one name at one place through one after the other, and not too many at once for the rest.
///
/// So failures can be counted when they are known, and a right password never counts as one, while many tries at the
/// same moment gain a guesser nothing.
actor LoginQueue {
    private let longest: Int
    private var underWay: [[UInt8]: Int] = [:]
    private var waiting: [[UInt8]: [CheckedContinuation<Void, Never>]] = [:]
    private var occupied: Set<[UInt8]> = []

    /// - Parameter longest: how many may wait for one place before further ones are refused.
    init(longest: Int = 16) { self.longest = longest }

    /// Waits for the turn of this place; false when too many wait already. Call `leave` afterwards.
    func enter(_ place: [UInt8]) async -> Bool {
        guard occupied.contains(place) else {
            occupied.insert(place)
            return true
        }
        guard waiting[place, default: []].count < longest else { return false }
        // Whoever leaves hands the place over, so it stays occupied.
        await withCheckedContinuation { waiting[place, default: []].append($0) }
        return true
    }

    /// Hands the place over to the next one.
    func leave(_ place: [UInt8]) {
        guard var line = waiting[place], !line.isEmpty else {
            occupied.remove(place)
            waiting[place] = nil
            return
        }
        let next = line.removeFirst()
        waiting[place] = line
        next.resume()
    }

    /// Begins a try under all of these counts, or under none when one of them has too many under way.
    func begin(_ subjects: [[UInt8]], allowed: [Int]) -> Bool {
        let fits = zip(subjects, allowed).allSatisfy { underWay[$0, default: 0] < $1 }
        guard fits else { return false }
        for subject in subjects { underWay[subject, default: 0] += 1 }
        return true
    }

    func end(_ subjects: [[UInt8]]) {
        for subject in subjects {
            let left = underWay[subject, default: 1] - 1
            underWay[subject] = left > 0 ? left : nil
        }
    }
}
