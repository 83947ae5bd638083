// SPDX-License-Identifier: EUPL-1.2

extension SQLRow {
    static func int(_ value: SQLValue, _ column: @autoclosure () -> String) throws(UnreadableRow) -> Int64 {
        guard case .int(let number) = value else { throw mismatch(value, column(), expected: "int") }
        return number
    }

    static func bool(_ value: SQLValue, _ column: @autoclosure () -> String) throws(UnreadableRow) -> Bool {
        switch value {
        case .int(0): return false
        case .int(1): return true
        default: throw mismatch(value, column(), expected: "0 or 1")
        }
    }

    // A whole number in a column of reals comes back as an integer from some expressions, so both are taken.
    static func real(_ value: SQLValue, _ column: @autoclosure () -> String) throws(UnreadableRow) -> Double {
        switch value {
        case .real(let number): return number
        case .int(let number): return Double(number)
        default: throw mismatch(value, column(), expected: "real")
        }
    }

    static func text(_ value: SQLValue, _ column: @autoclosure () -> String) throws(UnreadableRow) -> String {
        guard case .text(let text) = value else { throw mismatch(value, column(), expected: "text") }
        return text
    }

    static func blob(_ value: SQLValue, _ column: @autoclosure () -> String) throws(UnreadableRow) -> [UInt8] {
        guard case .blob(let bytes) = value else { throw mismatch(value, column(), expected: "blob") }
        return bytes
    }

    private static func mismatch(_ value: SQLValue, _ column: String, expected: String) -> UnreadableRow {
        .wrongType(column: column, expected: expected, found: kind(of: value))
    }

    private static func kind(of value: SQLValue) -> String {
        switch value {
        case .null: "null"
        case .int: "int"
        case .real: "real"
        case .text: "text"
        case .blob: "blob"
        }
    }
}
