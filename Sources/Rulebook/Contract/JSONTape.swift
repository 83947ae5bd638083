// SPDX-License-Identifier: EUPL-1.2

/// A JSON text as a flat list of its values, in the order in which they begin.
///
/// Nothing is nested, so no depth of nesting can exhaust the stack. Refuses what RFC 8259 does not allow, and
/// strings that are not Unicode (half a surrogate pair), because they cannot be echoed.
struct JSONTape {
    enum Kind: UInt8 { case object, array, string, number, isTrue, isFalse, null }

    struct Value {
        let kind: Kind
        let start: Int
        /// Past the last byte; for a string within its quotes.
        var end: Int
        /// The place of the first value that is not inside this one.
        var next: Int
        var isEscaped = false
    }

    let text: [UInt8]
    private(set) var values: [Value] = []

    /// Nil when the text is not one JSON value with white space around it.
    init?(_ text: [UInt8]) {
        self.text = text
        guard text.allSatisfy({ $0 < 0x80 }) || String(validating: text, as: UTF8.self) != nil else { return nil }
        var scanner = JSONScanner(text)
        guard scanner.scan() else { return nil }
        values = scanner.values
    }

    /// The places of the direct members of an object (names and values in turn) or elements of an array.
    func children(of place: Int) -> Children { Children(values: values, at: place + 1, end: values[place].next) }

    struct Children: Sequence, IteratorProtocol {
        let values: [Value]
        var at: Int
        let end: Int

        mutating func next() -> Int? {
            guard at < end else { return nil }
            defer { at = values[at].next }
            return at
        }
    }
}
