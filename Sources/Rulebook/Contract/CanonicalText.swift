// SPDX-License-Identifier: EUPL-1.2

/// JSON in canonical form while it is being written: no white space, least escaping, keys in the caller's order.
struct CanonicalText: Sendable {
    private(set) var bytes: [UInt8] = []

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }
    mutating func write(_ literal: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
    mutating func write(_ flag: Bool) { write(flag ? "true" : "false") }

    mutating func write(number: Int) { bytes.append(contentsOf: String(number).utf8) }

    /// A string with only `"`, `\` and the control characters below U+0020 escaped.
    mutating func write(string text: ArraySlice<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text { write(escaping: byte) }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func write(escaping byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): write("\\\"")
        case UInt8(ascii: "\\"): write("\\\\")
        case 0x08: write("\\b")
        case 0x09: write("\\t")
        case 0x0A: write("\\n")
        case 0x0C: write("\\f")
        case 0x0D: write("\\r")
        case 0..<0x20:
            write("\\u00")
            bytes.append(Self.hexadecimal(byte >> 4))
            bytes.append(Self.hexadecimal(byte & 15))
        default: bytes.append(byte)
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }

    /// The words at these places, in the order given.
    mutating func write(_ places: some Sequence<Int>, from list: WordList) {
        bytes.append(UInt8(ascii: "["))
        list.listed.withUnsafeBufferPointer { listed in
            var comma = 1
            for place in places {
                let range = list.listedEnds[place] + comma..<list.listedEnds[place + 1]
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: listed[range]))
                comma = 0
            }
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// One word of the list.
    mutating func write(_ place: Int, from list: WordList) {
        bytes.append(contentsOf: list.listed[list.listedEnds[place] + 1..<list.listedEnds[place + 1]])
    }
}
