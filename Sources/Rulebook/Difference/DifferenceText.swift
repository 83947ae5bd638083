// SPDX-License-Identifier: EUPL-1.2

extension LawDifference {
    /// The whole difference as one line of JSON: every tuple, and every answer once.
    package var json: String {
        var text = CanonicalText()
        func word(_ word: String) { text.write(string: Array(word.utf8)[...]) }
        func list<Element>(_ elements: [Element], _ write: (Element) -> Void) {
            text.write("[")
            for (place, element) in elements.enumerated() {
                if place > 0 { text.write(",") }
                write(element)
            }
            text.write("]")
        }
        func words(_ all: [String]) { list(all) { word($0) } }
        func party(_ party: DecisionRequest.Party) {
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
        text.write("{\"after\":{\"id\":")
        word(after.id)
        text.write(",\"sha256\":")
        word(after.fingerprint.description)
        text.write("},\"answers\":")
        list(answers) { answer in
            list(answer) { route in
                text.write("{\"citations\":")
                words(route.citations)
                text.write(",\"duties\":")
                words(route.duties)
                text.write(",\"gates\":")
                words(route.gates)
                text.write(",\"rules\":")
                words(route.rules)
                text.write("}")
            }
        }
        text.write(",\"before\":{\"id\":")
        word(before.id)
        text.write(",\"sha256\":")
        word(before.fingerprint.description)
        text.write("},\"changes\":")
        list(changes) { change in
            text.write("{\"action\":")
            word(change.action)
            text.write(",\"items\":")
            list(change.items) { item in
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
            text.write(",\"on\":")
            word(change.on)
            text.write(",\"recipient\":")
            party(change.recipient)
            text.write(",\"supplier\":")
            party(change.supplier)
            text.write("}")
        }
        text.write(",\"sha256\":")
        word(fingerprint.description)
        text.write("}")
        return String(decoding: text.bytes, as: UTF8.self)
    }
}
