// SPDX-License-Identifier: EUPL-1.2

/// Takes a request out of a JSON text, if it has the shape that the contract demands.
///
/// A key that occurs twice in one object is refused: two values for one word must never be decided on silently.
struct RequestReader {
    private let tape: JSONTape
    /// The line, followed by the strings that held escapes, without them.
    private var text: [UInt8]

    init(_ tape: JSONTape) {
        self.tape = tape
        text = tape.text
    }

    /// The `id` of the line, also of one that has another shape; nil when it is no string or stands there twice.
    mutating func id() -> ArraySlice<UInt8>? {
        guard tape.values[0].kind == .object else { return nil }
        var found: [Int] = []
        var members = tape.children(of: 0)
        while let key = members.next(), let value = members.next() {
            if let name = string(key), equal(name, "id") { found.append(value) }
        }
        return found.count == 1 ? string(found[0]).map { text[$0] } : nil
    }

    /// The request, or nil when the line does not fit.
    mutating func request() -> SpelledRequest? {
        guard let fields = fields(of: 0, Self.requestKeys), isStringOrAbsent(fields[0]),
            isStringOrAbsent(fields[3]), let ruleset = word(fields[1]), let on = word(fields[2]),
            LawDay.hasForm(text[on]), let supplier = party(fields[4]), let recipient = party(fields[5]),
            let itemPlace = fields[6], let item = self.fields(of: itemPlace, Self.itemKeys),
            let classes = classes(item[0]), let subtype = optionalWord(item[1]),
            let origin = optionalWord(item[2]), let identifiable = optionalFlag(item[3]), let facts = facts(fields[7])
        else { return nil }
        let action = word(fields[3]) ?? append(Array(SpelledRequest.supply.utf8))
        return SpelledRequest(
            text: text, ruleset: ruleset, on: on, action: action, supplier: supplier, recipient: recipient,
            classes: classes, subtype: subtype, origin: origin, identifiable: identifiable, facts: facts)
    }

    private static let requestKeys: [StaticString] = [
        "id", "ruleset", "on", "action", "supplier", "recipient", "item", "facts",
    ]
    private static let itemKeys: [StaticString] = ["classes", "subtype", "origin", "identifiable"]
    private static let partyKeys: [StaticString] = ["kind", "actingAs"]

    private mutating func party(_ place: Int?) -> SpelledRequest.Party? {
        guard let place, let fields = fields(of: place, Self.partyKeys), let kind = word(fields[0]),
            let actingAs = optionalWord(fields[1])
        else { return nil }
        return SpelledRequest.Party(kind: kind, actingAs: actingAs)
    }

    private mutating func classes(_ place: Int?) -> [SpelledRequest.Spelling]? {
        guard let place, tape.values[place].kind == .array else { return nil }
        var names: [SpelledRequest.Spelling] = []
        for element in tape.children(of: place) {
            guard let name = string(element) else { return nil }
            names.append(name)
        }
        return names.isEmpty || Doubles.occur(in: names, of: text) ? nil : names
    }

    private mutating func facts(_ place: Int?) -> [(code: SpelledRequest.Spelling, value: Bool?)]? {
        guard let place, tape.values[place].kind == .object else { return nil }
        var (codes, facts) = ([SpelledRequest.Spelling](), [(code: SpelledRequest.Spelling, value: Bool?)]())
        var members = tape.children(of: place)
        while let key = members.next(), let member = members.next() {
            guard let code = string(key), let value = flag(member) else { return nil }
            codes.append(code)
            facts.append((code, value))
        }
        return Doubles.occur(in: codes, of: text) ? nil : facts
    }

    // MARK: Values

    /// Where the content of a string stands in the text, or nil when the value is something else.
    private mutating func string(_ place: Int) -> SpelledRequest.Spelling? {
        let value = tape.values[place]
        guard value.kind == .string else { return nil }
        guard value.isEscaped else { return value.start..<value.end }
        return append(JSONEscapes.decoded(tape.text[value.start..<value.end]))
    }

    private mutating func append(_ content: [UInt8]) -> SpelledRequest.Spelling {
        let start = text.count
        text += content
        return start..<text.count
    }

    private mutating func word(_ place: Int?) -> SpelledRequest.Spelling? {
        guard let place else { return nil }
        return string(place)
    }

    private func isStringOrAbsent(_ place: Int?) -> Bool { place.map { tape.values[$0].kind == .string } ?? true }

    /// A string, or nothing when absent or null; nil when it is something else.
    private mutating func optionalWord(_ place: Int?) -> SpelledRequest.Spelling?? {
        guard let place, tape.values[place].kind != .null else { return .some(nil) }
        guard let word = string(place) else { return nil }
        return .some(word)
    }

    private func optionalFlag(_ place: Int?) -> Bool?? {
        guard let place else { return .some(nil) }
        return flag(place)
    }

    /// A boolean, or nothing when null; nil when it is something else.
    private func flag(_ place: Int) -> Bool?? {
        switch tape.values[place].kind {
        case .isTrue: .some(true)
        case .isFalse: .some(false)
        case .null: .some(nil)
        default: nil
        }
    }

    // MARK: Objects

    /// The values of these keys in their order; nil when this is no object, has another key or a key twice.
    private mutating func fields(of place: Int, _ allowed: [StaticString]) -> [Int?]? {
        guard tape.values[place].kind == .object else { return nil }
        var values = [Int?](repeating: nil, count: allowed.count)
        var members = tape.children(of: place)
        while let key = members.next(), let value = members.next() {
            guard let name = string(key), let field = allowed.firstIndex(where: { equal(name, $0) }),
                values[field] == nil
            else { return nil }
            values[field] = value
        }
        return values
    }

    private func equal(_ name: SpelledRequest.Spelling, _ key: StaticString) -> Bool {
        guard name.count == key.utf8CodeUnitCount else { return false }
        for offset in 0..<name.count where text[name.lowerBound + offset] != key.utf8Start[offset] { return false }
        return true
    }
}
