// SPDX-License-Identifier: EUPL-1.2

import Crypto
import Journal

/// The tree as section 2.1 of RFC 6962 writes it down: slow, obvious, and sharing no code with the real one.
enum NaiveTree {
    static func root(_ entries: ArraySlice<[UInt8]>) -> [UInt8] {
        if entries.isEmpty { return Array(SHA256.hash(data: [UInt8]())) }
        if entries.count == 1 { return Array(SHA256.hash(data: [0] + entries[entries.startIndex])) }
        let cut = entries.startIndex + largestPowerOfTwo(below: entries.count)
        return Array(SHA256.hash(data: [1] + root(entries[..<cut]) + root(entries[cut...])))
    }

    /// PATH(m, D[n]), the leaf's neighbour first.
    static func path(_ index: Int, _ entries: ArraySlice<[UInt8]>) -> [[UInt8]] {
        if entries.count == 1 { return [] }
        let half = largestPowerOfTwo(below: entries.count)
        let cut = entries.startIndex + half
        if index < half { return path(index, entries[..<cut]) + [root(entries[cut...])] }
        return path(index - half, entries[cut...]) + [root(entries[..<cut])]
    }

    /// PROOF(m, D[n]).
    static func proof(_ old: Int, _ entries: ArraySlice<[UInt8]>) -> [[UInt8]] {
        subproof(old, entries, whole: true)
    }

    private static func subproof(_ old: Int, _ entries: ArraySlice<[UInt8]>, whole: Bool) -> [[UInt8]] {
        if old == entries.count { return whole ? [] : [root(entries)] }
        let half = largestPowerOfTwo(below: entries.count)
        let cut = entries.startIndex + half
        if old <= half { return subproof(old, entries[..<cut], whole: whole) + [root(entries[cut...])] }
        return subproof(old - half, entries[cut...], whole: false) + [root(entries[..<cut])]
    }

    private static func largestPowerOfTwo(below count: Int) -> Int {
        var power = 1
        while power * 2 < count { power *= 2 }
        return power
    }
}

/// The eight entries that certificate transparency logs are tested with, and the roots after each of them.
enum KnownTree {
    static let entries: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
        [0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f],
    ]

    static let roots = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]
}
