// SPDX-License-Identifier: EUPL-1.2

/// A set of places in a sorted list of at most 512: elements of the law, rule ids, citations.
struct PlaceSet: Hashable, Sendable, Sequence {
    static let capacity = 512
    static let empty = PlaceSet(bits: .zero)
    static let all = PlaceSet(bits: .init(repeating: .max))

    var bits: SIMD8<UInt64>

    init(bits: SIMD8<UInt64>) { self.bits = bits }

    init(_ places: some Sequence<Int>) {
        bits = .zero
        for place in places { insert(place) }
    }

    mutating func insert(_ place: Int) { bits[place >> 6] |= 1 << UInt64(place & 63) }
    func contains(_ place: Int) -> Bool { bits[place >> 6] >> UInt64(place & 63) & 1 == 1 }
    var isEmpty: Bool { bits == .zero }
    func meets(_ other: Self) -> Bool { bits & other.bits != .zero }

    static func | (left: Self, right: Self) -> Self { Self(bits: left.bits | right.bits) }
    static func & (left: Self, right: Self) -> Self { Self(bits: left.bits & right.bits) }
    static func |= (left: inout Self, right: Self) { left.bits |= right.bits }
    static func &= (left: inout Self, right: Self) { left.bits &= right.bits }

    func makeIterator() -> Places { Places(bits: bits) }

    /// The places in ascending order, which is the order of the words.
    struct Places: IteratorProtocol {
        let bits: SIMD8<UInt64>
        var lane = 0
        var rest: UInt64

        init(bits: SIMD8<UInt64>) {
            self.bits = bits
            rest = bits[0]
        }

        mutating func next() -> Int? {
            while rest == 0 {
                lane += 1
                guard lane < 8 else { return nil }
                rest = bits[lane]
            }
            let place = lane << 6 + rest.trailingZeroBitCount
            rest &= rest &- 1
            return place
        }
    }
}
