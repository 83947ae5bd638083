// SPDX-License-Identifier: EUPL-1.2

/// Separated values (RFC 4180) that a Dutch Excel opens as a sheet by itself: a semicolon between them, because a comma is
/// a decimal sign there, and a byte order mark, without which it does not read UTF-8.
package enum SpreadsheetText {
    /// The whole file.
    package static func file(_ lines: [[String]]) -> String { "\u{FEFF}" + lines.map(line).joined() }

    /// One line with its end: every value quoted, quotes doubled.
    ///
    /// A value that a spreadsheet would take for a formula gets an apostrophe before it.
    static func line(_ values: [String]) -> String {
        values.map(quoted).joined(separator: ";") + "\r\n"
    }

    private static func quoted(_ value: String) -> String {
        let starters: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "|", "%"]
        let first = value.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" && $0 != "\u{FEFF}" }
        let isFormula = first.map(starters.contains) ?? false
        let safe = isFormula && value != "-" ? "'" + value : value
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
