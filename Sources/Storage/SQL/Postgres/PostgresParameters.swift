// SPDX-License-Identifier: EUPL-1.2

import CPQ

/// The values of one statement in the shape that libpq takes: text for all but blobs, which travel as they are.
struct PostgresParameters {
    static let bytea: Oid = 17

    private let arguments: [SQLValue]

    init(_ arguments: [SQLValue]) { self.arguments = arguments }

    /// The type of each value; 0 lets the server find it out from the statement.
    var types: [Oid] {
        arguments.map { if case .blob = $0 { Self.bytea } else { 0 } }
    }

    /// Tells statements apart that have the same text and blobs in other places; empty when there are none.
    var signature: String {
        let places = arguments.indices.filter { if case .blob = arguments[$0] { true } else { false } }
        return places.isEmpty ? "" : places.map { "\u{0}\($0)" }.joined()
    }

    /// Hands out pointers to the values, their lengths and their formats, for the length of the body.
    func withPointers<Value>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, [Int32], [Int32]) throws -> Value
    ) rethrows -> Value {
        let encoded = arguments.map(Self.encode)
        var lengths: [Int32] = []
        var starts: [Int?] = []
        var bytes: [CChar] = []
        for value in encoded {
            starts.append(value.map { _ in bytes.count })
            lengths.append(Int32(clamping: value?.count ?? 0))
            bytes.append(contentsOf: (value ?? []).lazy.map { CChar(bitPattern: $0) })
            bytes.append(0)
        }
        let formats = types.map { $0 == Self.bytea ? Int32(1) : 0 }
        return try bytes.withUnsafeBufferPointer { buffer in
            let pointers = starts.map { start in start.flatMap { buffer.baseAddress?.advanced(by: $0) } }
            return try pointers.withUnsafeBufferPointer { try body($0.baseAddress, lengths, formats) }
        }
    }

    private static func encode(_ value: SQLValue) -> [UInt8]? {
        switch value {
        case .null: nil
        case .int(let number): Array(String(number).utf8)
        case .real(let number): Array("\(number)".utf8)
        case .text(let text): Array(text.utf8)
        case .blob(let bytes): bytes
        }
    }
}
