// SPDX-License-Identifier: EUPL-1.2

/// What a browser sent in a form: names and values in the order sent, names possibly more than once.
///
/// An own reader, because the framework's decoder refuses repeated names, gives `[` and `.` in a name a meaning, wants
/// a fixed type and throws the whole body away for one bad percent sign, which would lose what somebody typed. This one
/// never fails: bytes that are no UTF-8 become U+FFFD and their field is remembered as `unreadable`.
package struct Posted: Sendable, Hashable {
    package struct Pair: Sendable, Hashable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package private(set) var pairs: [Pair]
    /// Names of fields with bytes that are no text.
    package private(set) var unreadable: Set<String> = []
    /// Files that came along; only a form that asks for one brings any.
    package private(set) var files: [PostedFile] = []

    package init(_ pairs: [Pair] = [], unreadable: Set<String> = [], files: [PostedFile] = []) {
        self.pairs = pairs
        self.unreadable = unreadable
        self.files = files
    }

    /// Reads `application/x-www-form-urlencoded`.
    package init(urlEncoded body: some Sequence<UInt8>) {
        pairs = []
        for part in Array(body).split(separator: UInt8(ascii: "&")) {
            let halves = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let (name, _) = Posted.decode(halves[0])
            let (value, isText) = Posted.decode(halves.count > 1 ? halves[1] : [])
            pairs.append(Pair(name: name, value: value))
            if !isText { unreadable.insert(name) }
        }
    }

    /// The same with one value under this name, in the place of all that were there.
    func replacing(_ name: String, with value: String) -> Posted {
        var changed = self
        changed.pairs.removeAll { $0.name == name }
        changed.pairs.append(Pair(name: name, value: value))
        return changed
    }

    /// The first value under this name.
    package func first(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// All values under this name.
    package func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    private static func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, isText: Bool) {
        var decoded: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "+") {
                decoded.append(UInt8(ascii: " "))
            } else if byte == UInt8(ascii: "%"), let high = hex(rest.first), let low = hex(rest.dropFirst().first) {
                decoded.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                decoded.append(byte)
            }
        }
        let isText = !decoded.contains(0) && String(validating: decoded, as: UTF8.self) != nil
        return (String(decoding: decoded, as: UTF8.self), isText)
    }

    private static func hex(_ byte: UInt8?) -> UInt8? {
        switch byte {
        case .some(let digit) where (48...57).contains(digit): digit - 48
        case .some(let letter) where (65...70).contains(letter): letter - 55
        case .some(let letter) where (97...102).contains(letter): letter - 87
        default: nil
        }
    }
}
