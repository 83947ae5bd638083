// SPDX-License-Identifier: EUPL-1.2

/// Reads values in the text format of PostgreSQL.
enum PostgresDecoding {
    private static let bool: UInt32 = 16
    private static let bytea: UInt32 = 17
    private static let integers: Set<UInt32> = [20, 21, 23, 26]
    private static let reals: Set<UInt32> = [700, 701]
    private static let numeric: UInt32 = 1700

    /// The value of a column of the type with this object id; nil when the bytes are not of that type.
    static func value(_ bytes: UnsafeBufferPointer<UInt8>, _ type: UInt32) -> SQLValue? {
        switch type {
        case _ where integers.contains(type): return integer(bytes).map(SQLValue.int)
        case bool: return .int(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case bytea: return hexadecimal(bytes).map(SQLValue.blob)
        case _ where reals.contains(type): return Double(text(bytes)).map(SQLValue.real)
        // A sum of whole numbers is numeric here and an integer in SQLite.
        case numeric: return integer(bytes).map(SQLValue.int) ?? Double(text(bytes)).map(SQLValue.real)
        default: return .text(text(bytes))
        }
    }

    // The server has checked that it is UTF-8.
    private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        guard bytes.count > (isNegative ? 1 : 0) else { return nil }
        var number: Int64 = 0
        // Built on the negative side, which reaches one further.
        for byte in bytes.dropFirst(isNegative ? 1 : 0) {
            let digit = Int64(byte) - 48
            guard (0...9).contains(digit) else { return nil }
            let (shifted, overflowed) = number.multipliedReportingOverflow(by: 10)
            let (sum, spilled) = shifted.subtractingReportingOverflow(digit)
            guard !overflowed, !spilled else { return nil }
            number = sum
        }
        if isNegative { return number }
        return number == .min ? nil : -number
    }

    /// `\x` and two digits for each byte.
    private static func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard bytes.count >= 2, bytes.count.isMultiple(of: 2), bytes[0] == 92, bytes[1] == 120 else { return nil }
        var isValid = true
        let decoded = [UInt8](unsafeUninitializedCapacity: bytes.count / 2 - 1) { buffer, count in
            count = bytes.count / 2 - 1
            for place in 0..<count {
                guard let high = nibble(bytes[place * 2 + 2]), let low = nibble(bytes[place * 2 + 3]) else {
                    isValid = false
                    buffer[place] = 0
                    continue
                }
                buffer[place] = high << 4 | low
            }
        }
        return isValid ? decoded : nil
    }

    private static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 97...102: byte - 87
        default: nil
        }
    }
}
