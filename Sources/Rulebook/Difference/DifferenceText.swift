// SPDX-License-Identifier: EUPL-1.2

extension LawDifference {
    /// The whole difference as one line of JSON: every tuple, and every answer once.
    package var json: String {
        var writer = DifferenceWriter()
        writer.write(self)
        return String(decoding: writer.text.bytes, as: UTF8.self)
    }
}

/// Writes a difference in canonical form: keys sorted, no white space.
private struct DifferenceWriter {
    var text = CanonicalText()

    mutating func write(_ difference: LawDifference) {
        text.write("{\"after\":")
        write(difference.after)
        text.write(",\"answers\":")
        list(difference.answers) { writer, answer in writer.list(answer) { $0.write($1) } }
        text.write(",\"before\":")
        write(difference.before)
        text.write(",\"changes\":")
        list(difference.changes) { $0.write($1) }
        text.write(",\"sha256\":")
        word(difference.fingerprint.description)
        text.write("}")
    }

    private mutating func write(_ side: LawDifference.Side) {
        text.write("{\"id\":")
        word(side.id)
        text.write(",\"sha256\":")
        word(side.fingerprint.description)
        text.write("}")
    }

    private mutating func write(_ route: LawfulRoutes.Route) {
        text.write("{\"citations\":")
        list(route.citations) { $0.word($1) }
        text.write(",\"duties\":")
        list(route.duties) { $0.word($1) }
        text.write(",\"gates\":")
        list(route.gates) { $0.word($1) }
        text.write(",\"rules\":")
        list(route.rules) { $0.word($1) }
        text.write("}")
    }

    private mutating func write(_ change: LawDifference.Change) {
        text.write("{\"action\":")
        word(change.action)
        text.write(",\"items\":")
        list(change.items) { $0.write($1) }
        text.write(",\"on\":")
        word(change.on)
        text.write(",\"recipient\":")
        write(change.recipient)
        text.write(",\"supplier\":")
        write(change.supplier)
        text.write("}")
    }

    private mutating func write(_ item: LawDifference.Item) {
        text.write("{\"after\":")
        text.write(number: item.after)
        text.write(",\"before\":")
        text.write(number: item.before)
        text.write(",\"change\":")
        word(item.kind.rawValue)
        text.write(",\"class\":")
        word(item.itemClass)
        if let origin = item.origin {
            text.write(",\"origin\":")
            word(origin)
        }
        if let subtype = item.subtype {
            text.write(",\"subtype\":")
            word(subtype)
        }
        text.write("}")
    }

    private mutating func write(_ party: DecisionRequest.Party) {
        text.write("{")
        if let hat = party.actingAs {
            text.write("\"actingAs\":")
            word(hat)
            text.write(",")
        }
        text.write("\"kind\":")
        word(party.kind)
        text.write("}")
    }

    private mutating func word(_ word: String) { text.write(string: Array(word.utf8)[...]) }

    private mutating func list<Element>(_ elements: [Element], _ write: (inout DifferenceWriter, Element) -> Void) {
        text.write("[")
        for (place, element) in elements.enumerated() {
            if place > 0 { text.write(",") }
            write(&self, element)
        }
        text.write("]")
    }
}
