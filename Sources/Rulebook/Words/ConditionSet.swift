// SPDX-License-Identifier: EUPL-1.2

/// A set of condition codes, as places in the sorted list of at most 128.
struct ConditionSet: Hashable, Sendable, Sequence {
    static let capacity = 128
    static let empty = ConditionSet(low: 0, high: 0)

    var low: UInt64
    var high: UInt64

    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    init(_ places: some Sequence<Int> = []) {
        self = .empty
        for place in places { insert(place) }
    }

    mutating func insert(_ place: Int) {
        if place < 64 { low |= 1 << UInt64(place) } else { high |= 1 << UInt64(place - 64) }
    }

    func contains(_ place: Int) -> Bool {
        place < 64 ? low >> UInt64(place) & 1 == 1 : high >> UInt64(place - 64) & 1 == 1
    }

    var isEmpty: Bool { low | high == 0 }
    var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

    static func | (left: Self, right: Self) -> Self { Self(low: left.low | right.low, high: left.high | right.high) }
    static func & (left: Self, right: Self) -> Self { Self(low: left.low & right.low, high: left.high & right.high) }
    static func - (left: Self, right: Self) -> Self { Self(low: left.low & ~right.low, high: left.high & ~right.high) }
    static func |= (left: inout Self, right: Self) { left = left | right }

    func isSubset(of other: Self) -> Bool { low & ~other.low | high & ~other.high == 0 }
    func meets(_ other: Self) -> Bool { low & other.low | high & other.high != 0 }

    /// Whether the sorted list of this set comes before that of the other, compared item by item.
    func precedes(_ other: Self) -> Bool {
        let difference = Self(low: low ^ other.low, high: high ^ other.high)
        guard let first = difference.first else { return false }
        // The list that holds the first differing item is smaller, unless the other list ends there.
        return contains(first) ? other.last.map { $0 > first } ?? false : !(last.map { $0 > first } ?? false)
    }

    var first: Int? {
        if low != 0 { return low.trailingZeroBitCount }
        return high == 0 ? nil : 64 + high.trailingZeroBitCount
    }

    private var last: Int? {
        if high != 0 { return 127 - high.leadingZeroBitCount }
        return low == 0 ? nil : 63 - low.leadingZeroBitCount
    }

    func makeIterator() -> Places { Places(rest: self) }

    /// The places in ascending order, which is the order of the codes.
    struct Places: IteratorProtocol {
        var rest: ConditionSet

        mutating func next() -> Int? {
            guard let place = rest.first else { return nil }
            if place < 64 { rest.low &= rest.low &- 1 } else { rest.high &= rest.high &- 1 }
            return place
        }
    }
}
