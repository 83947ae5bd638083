// SPDX-License-Identifier: EUPL-1.2

/// Writes answers in canonical form: keys sorted, lists sorted, no white space.
struct AnswerWriter {
    private var text = CanonicalText()
    private let id: ArraySlice<UInt8>?

    init(id: ArraySlice<UInt8>?) {
        self.id = id
        text.reserve(4096)
    }

    var bytes: [UInt8] { text.bytes }

    mutating func write(_ ruling: Ruling, under ruleSet: RuleSet) {
        let terms = ruleSet.index.terms
        text.write("{\"blocked\":")
        text.write(ruling.blocked, from: terms.conditions)
        text.write(",\"citations\":")
        text.write(ruling.grounds.citations, from: terms.citations)
        text.write(",\"decision\":")
        text.write(word(ruling.verdict))
        text.write(",\"duties\":")
        text.write(ruling.duties, from: terms.conditions)
        writeID()
        text.write(",\"mandatory\":")
        text.write(ruling.isMandatory)
        text.write(",\"nearMisses\":[")
        for (place, miss) in ruling.nearMisses.enumerated() {
            if place > 0 { text.write(",") }
            write(miss, terms)
        }
        text.write("],\"open\":")
        text.write(ruling.open, from: terms.conditions)
        text.write(",\"regime\":")
        text.write(word(ruling.regime))
        text.write(",\"rules\":")
        text.write(ruling.grounds.rules, from: terms.ids)
        writeRuleSet(ruleSet)
    }

    private mutating func write(_ miss: Ruling.NearMiss, _ terms: Terms) {
        text.write("{\"citations\":")
        text.write(miss.grounds.citations, from: terms.citations)
        text.write(",\"class\":")
        text.write(miss.itemClass, from: terms.classes)
        text.write(",\"missing\":")
        text.write(miss.missing, from: terms.conditions)
        text.write(",\"open\":")
        text.write(miss.open, from: terms.conditions)
        text.write(",\"rules\":")
        text.write(miss.grounds.rules, from: terms.ids)
        text.write("}")
    }

    mutating func write(_ routes: [PrimeRoute], absolute: PlaceSet, under ruleSet: RuleSet) {
        let terms = ruleSet.index.terms
        text.write("{\"absolute\":")
        text.write(absolute, from: terms.ids)
        writeID()
        text.write(",\"routes\":[")
        for (place, route) in routes.enumerated() {
            text.write(place > 0 ? ",{\"citations\":" : "{\"citations\":")
            text.write(route.grounds.citations, from: terms.citations)
            text.write(",\"duties\":")
            text.write(route.duties, from: terms.conditions)
            text.write(",\"gates\":")
            text.write(route.gates, from: terms.conditions)
            text.write(",\"rules\":")
            text.write(route.grounds.rules, from: terms.ids)
            text.write("}")
        }
        text.write("]")
        writeRuleSet(ruleSet)
    }

    mutating func write(_ errors: [RequestError]) {
        text.write("{\"errors\":[")
        for (place, error) in errors.enumerated() {
            text.write(place > 0 ? ",{\"at\":" : "{\"at\":")
            text.write(string: Array(error.at.utf8)[...])
            text.write(",\"code\":")
            text.write(string: Array(error.code.rawValue.utf8)[...])
            text.write(",\"value\":")
            text.write(string: Array(error.value.utf8)[...])
            text.write("}")
        }
        text.write("]")
        writeID()
        text.write("}")
    }

    private mutating func writeID() {
        guard let id else { return }
        text.write(",\"id\":")
        text.write(string: id)
    }

    private mutating func writeRuleSet(_ ruleSet: RuleSet) {
        text.write(",\"ruleset\":")
        text.write(string: Array(ruleSet.id.utf8)[...])
        text.write("}")
    }

    private func word(_ verdict: Decision.Verdict) -> StaticString {
        switch verdict {
        case .allow: "\"allow\""
        case .conditional: "\"conditional\""
        case .deny: "\"deny\""
        }
    }

    private func word(_ regime: Regime) -> StaticString {
        switch regime {
        case .avg: "\"AVG\""
        case .wpg: "\"Wpg\""
        case .wjsg: "\"Wjsg\""
        }
    }
}
