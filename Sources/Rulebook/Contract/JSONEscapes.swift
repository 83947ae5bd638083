// SPDX-License-Identifier: EUPL-1.2

/// The escapes of JSON strings.
enum JSONEscapes {
    /// The bytes that the escape at this place takes, a surrogate pair being one; nil when it is not valid.
    static func length(in text: [UInt8], at place: Int) -> Int? {
        guard place + 1 < text.count else { return nil }
        guard text[place + 1] == UInt8(ascii: "u") else { return single(text[place + 1]) == nil ? nil : 2 }
        guard let unit = unit(in: text[...], at: place) else { return nil }
        switch unit {
        case 0xD800..<0xDC00:
            guard let second = Self.unit(in: text[...], at: place + 6), (0xDC00..<0xE000).contains(second) else {
                return nil
            }
            return 12
        case 0xDC00..<0xE000: return nil
        default: return 6
        }
    }

    /// The content with every escape replaced; the escapes have been found valid before.
    static func decoded(_ content: ArraySlice<UInt8>) -> [UInt8] {
        var (bytes, at) = ([UInt8](), content.startIndex)
        while at < content.endIndex {
            guard content[at] == UInt8(ascii: "\\"), at + 1 < content.endIndex else {
                bytes.append(content[at])
                at += 1
                continue
            }
            if let plain = single(content[at + 1]) {
                bytes.append(plain)
                at += 2
                continue
            }
            let first = unit(in: content, at: at) ?? 0xFFFD
            at += 6
            guard (0xD800..<0xDC00).contains(first), let second = unit(in: content, at: at) else {
                append(first, to: &bytes)
                continue
            }
            append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &bytes)
            at += 6
        }
        return bytes
    }

    private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    }

    private static func single(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    /// The number of `\uXXXX` at this place.
    private static func unit(in text: ArraySlice<UInt8>, at place: Int) -> UInt32? {
        guard place + 6 <= text.endIndex, text[place] == UInt8(ascii: "\\"), text[place + 1] == UInt8(ascii: "u")
        else { return nil }
        var unit: UInt32 = 0
        for byte in text[place + 2..<place + 6] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
            default: return nil
            }
        }
        return unit
    }
}
