// SPDX-License-Identifier: EUPL-1.2

/// Reads the grammar of JSON from left to right, keeping the open objects and arrays in a list.
struct JSONScanner {
    private let text: [UInt8]
    private var at = 0
    private var open: [Int] = []
    private(set) var values: [JSONTape.Value] = []

    init(_ text: [UInt8]) {
        self.text = text
        values.reserveCapacity(64)
    }

    private var byte: UInt8 { at < text.count ? text[at] : 0 }

    /// Whether the whole text is one value.
    mutating func scan() -> Bool {
        skipSpace()
        guard value() else { return false }
        while let container = open.last {
            skipSpace()
            guard advance(in: container) else { return false }
        }
        skipSpace()
        return at == text.count
    }

    /// The next member or the end of the innermost container.
    private mutating func advance(in container: Int) -> Bool {
        let isObject = values[container].kind == .object
        let isEmpty = values.count == container + 1
        if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")), at < text.count {
            at += 1
            values[container].end = at
            values[container].next = values.count
            open.removeLast()
            return true
        }
        if !isEmpty {
            guard take(UInt8(ascii: ",")) else { return false }
            skipSpace()
        }
        guard isObject else { return value() }
        guard byte == UInt8(ascii: "\""), string() else { return false }
        skipSpace()
        guard take(UInt8(ascii: ":")) else { return false }
        skipSpace()
        return value()
    }

    private mutating func value() -> Bool {
        switch byte {
        case UInt8(ascii: "{"): return begin(.object)
        case UInt8(ascii: "["): return begin(.array)
        case UInt8(ascii: "\""): return string()
        case UInt8(ascii: "t"): return word("true", .isTrue)
        case UInt8(ascii: "f"): return word("false", .isFalse)
        case UInt8(ascii: "n"): return word("null", .null)
        default: return number()
        }
    }

    private mutating func begin(_ kind: JSONTape.Kind) -> Bool {
        open.append(values.count)
        values.append(JSONTape.Value(kind: kind, start: at, end: at, next: values.count + 1))
        at += 1
        return true
    }

    private mutating func append(_ kind: JSONTape.Kind, from start: Int, to end: Int, isEscaped: Bool = false) {
        values.append(
            JSONTape.Value(kind: kind, start: start, end: end, next: values.count + 1, isEscaped: isEscaped))
    }

    private mutating func word(_ word: StaticString, _ kind: JSONTape.Kind) -> Bool {
        let start = at
        for offset in 0..<word.utf8CodeUnitCount {
            guard take(word.utf8Start[offset]) else { return false }
        }
        append(kind, from: start, to: at)
        return true
    }

    private mutating func string() -> Bool {
        at += 1
        let start = at
        var isEscaped = false
        while at < text.count {
            switch text[at] {
            case UInt8(ascii: "\""):
                append(.string, from: start, to: at, isEscaped: isEscaped)
                at += 1
                return true
            case UInt8(ascii: "\\"):
                guard let length = JSONEscapes.length(in: text, at: at) else { return false }
                isEscaped = true
                at += length
            case 0..<0x20: return false
            default: at += 1
            }
        }
        return false
    }

    private mutating func number() -> Bool {
        let start = at
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) {
            guard digits() else { return false }
        }
        if take(UInt8(ascii: ".")) {
            guard digits() else { return false }
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            guard digits() else { return false }
        }
        append(.number, from: start, to: at)
        return true
    }

    private mutating func digits() -> Bool {
        let start = at
        while at < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[at]) { at += 1 }
        return at > start
    }

    private mutating func take(_ expected: UInt8) -> Bool {
        guard at < text.count, text[at] == expected else { return false }
        at += 1
        return true
    }

    private mutating func skipSpace() {
        while at < text.count {
            switch text[at] {
            case 0x20, 0x09, 0x0A, 0x0D: at += 1
            default: return
            }
        }
    }
}
