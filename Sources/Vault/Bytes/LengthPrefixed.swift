// SPDX-License-Identifier: EUPL-1.2

/// Puts fields one after another so that no two different lists of fields give the same bytes.
///
/// Each field is preceded by its length in bytes as four bytes, most significant first.
struct LengthPrefixed {
    private(set) var bytes: [UInt8] = []

    init(_ fields: String...) {
        bytes.reserveCapacity(fields.reduce(0) { $0 + $1.utf8.count + 4 })
        for field in fields { append(field.utf8) }
    }

    mutating func append(_ field: some Collection<UInt8>) {
        let length = UInt32(field.count)
        for shift in [24, 16, 8, 0] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: length >> shift)) }
        bytes.append(contentsOf: field)
    }

    mutating func append(_ number: Int) {
        let value = UInt64(bitPattern: Int64(number))
        append((0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * UInt64($0))) })
    }
}
