// SPDX-License-Identifier: EUPL-1.2

import Domain

/// A value that the profile reader reads by itself, in place of the decoding that the type has for storage.
protocol ReadableValue {
    static func read(_ place: YamlPlace) throws -> Self
}

/// A value that may be left out and is empty then.
protocol EmptyWhenAbsent {}

extension Array: EmptyWhenAbsent {}

extension Anchor: ReadableValue {
    /// The origin of the mapping at this place; reports when it has neither lines nor an assumption.
    static func read(_ place: YamlPlace) -> Anchor {
        let sources = place.optional(FormatWords.sources)
        let assumption = place.optional(FormatWords.assumption)
        if sources.node == nil, assumption.node == nil, place.node != nil {
            place.report("hier ontbreekt 'bron' met regelnummers, of 'aanname' als de tekst zwijgt")
        }
        return Anchor(
            file: place.file, line: place.line, sources: sources.items.map(\.text),
            assumption: assumption.node == nil ? nil : assumption.text)
    }
}

extension Defined: ReadableValue {
    static func read(_ place: YamlPlace) -> Defined {
        let word = place.text
        place.define(List.title, word)
        return Defined(word)
    }
}

extension Named: ReadableValue {
    static func read(_ place: YamlPlace) -> Named {
        let word = place.text
        place.refer(List.title, word)
        return Named(word)
    }
}

extension Day: ReadableValue {
    static func read(_ place: YamlPlace) -> Day {
        guard place.node != nil else { return Day(ordinal: 0) }
        if let day = Day(place.text) { return day }
        place.report("schrijf een dag als 2026-01-31")
        return Day(ordinal: 0)
    }
}

extension Arrangement.CodePerStage: ReadableValue {
    static func read(_ place: YamlPlace) -> Arrangement.CodePerStage {
        var codes: [String: Arrangement.AccessCode] = [:]
        for (stage, value) in place.pairs {
            value.refer(StageList.title, stage)
            codes[stage] = value.word(Arrangement.AccessCode.self)
        }
        return Arrangement.CodePerStage(codes: codes)
    }
}

extension String: ReadableValue {
    static func read(_ place: YamlPlace) -> String { place.text }
}

extension Int: ReadableValue {
    static func read(_ place: YamlPlace) -> Int { place.number }
}

extension Array: ReadableValue where Element: Decodable {
    static func read(_ place: YamlPlace) throws -> [Element] {
        try place.items.map { try PlaceDecoder.value(Element.self, $0) }
    }
}
