// SPDX-License-Identifier: EUPL-1.2

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct SeededStream {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
        return value ^ value >> 31
    }

    /// A number below the bound, which must be positive.
    mutating func next(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

    mutating func one<Element>(of list: [Element]) -> Element { list[next(below: list.count)] }

    /// True once in so many times.
    mutating func once(in times: Int) -> Bool { next(below: times) == 0 }
}
