// SPDX-License-Identifier: EUPL-1.2

/// A Swift value that a statement can carry as a parameter.
///
/// Extend a domain type with it where it is stored; the conformance decides the column type once.
package protocol SQLBindable {
    /// The value as the database stores it.
    var sqlValue: SQLValue { get }
}

extension SQLValue: SQLBindable {
    package var sqlValue: SQLValue { self }
}

extension String: SQLBindable {
    package var sqlValue: SQLValue { .text(self) }
}

extension Int64: SQLBindable {
    package var sqlValue: SQLValue { .int(self) }
}

extension Int: SQLBindable {
    package var sqlValue: SQLValue { .int(Int64(self)) }
}

extension Bool: SQLBindable {
    package var sqlValue: SQLValue { .int(self ? 1 : 0) }
}

extension Double: SQLBindable {
    package var sqlValue: SQLValue { .real(self) }
}

extension [UInt8]: SQLBindable {
    package var sqlValue: SQLValue { .blob(self) }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
    package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
