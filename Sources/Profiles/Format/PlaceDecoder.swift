// SPDX-License-Identifier: EUPL-1.2

import Domain

/// Reads a part of a profile from its place in a file, by the part's own list of fields.
///
/// The types of the profile say what there is; this decoder adds what a person needs who writes one: every problem at
/// once, with file and line, unknown words, and the place of each parameter. It does not throw for what is written.
struct PlaceDecoder: Decoder {
    let place: YamlPlace
    let asked: AskedFields
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    /// The fields that a type asked for, to find words that nobody reads.
    final class AskedFields {
        var words: Set<String> = []
    }

    /// The value at a place.
    ///
    /// - Throws: only when a type of the profile needs a way of decoding that this decoder does not have.
    static func value<Value: Decodable>(_ type: Value.Type, _ place: YamlPlace) throws -> Value {
        if let readable = type as? any ReadableValue.Type, let value = try readable.read(place) as? Value {
            return value
        }
        if let word = type as? any ProfileWord.Type, let value = place.word(word) as? Value { return value }
        let asked = AskedFields()
        let value = try Value(from: PlaceDecoder(place: place, asked: asked))
        place.allowOnly(asked.words)
        return value
    }

    func container<Key: CodingKey>(keyedBy: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(PlaceFields<Key>(place: place, asked: asked))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw UnreadableType() }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw UnreadableType() }
}

/// A type of the profile that the reader cannot read: a fault in the program, not in a profile.
struct UnreadableType: Error {}

/// The fields of one part of a profile.
struct PlaceFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let place: YamlPlace
    let asked: PlaceDecoder.AskedFields
    let codingPath: [any CodingKey] = []

    var allKeys: [Key] { place.pairs.compactMap { Key(stringValue: $0.key) } }

    func contains(_ key: Key) -> Bool { at(key).node != nil }

    func decodeNil(forKey key: Key) throws -> Bool { at(key).node == nil }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        if let origin = type as? Anchor.Type, let value = origin.read(place) as? Value {
            asked.words.formUnion([FormatWords.sources, FormatWords.assumption])
            return value
        }
        let found = at(key)
        // A list that is not there is empty; anything else that is not there was forgotten.
        if found.node == nil, place.node != nil, !(type is any EmptyWhenAbsent.Type) {
            place.report("'\(FormatWords.written(key.stringValue))' ontbreekt")
        }
        return try PlaceDecoder.value(type, found)
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        let found = at(key)
        return found.node == nil ? nil : try PlaceDecoder.value(type, found)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy: Nested.Type, forKey: Key
    ) throws -> KeyedDecodingContainer<Nested> { throw UnreadableType() }

    func nestedUnkeyedContainer(forKey: Key) throws -> any UnkeyedDecodingContainer { throw UnreadableType() }
    func superDecoder() throws -> any Decoder { throw UnreadableType() }
    func superDecoder(forKey: Key) throws -> any Decoder { throw UnreadableType() }

    private func at(_ key: Key) -> YamlPlace {
        let word = FormatWords.written(key.stringValue)
        asked.words.insert(word)
        return place.optional(word)
    }
}
