// SPDX-License-Identifier: EUPL-1.2

/// Comma separated values (RFC 4180) that a spreadsheet shows as they are.
package enum CommaText {
    /// One line with its end: every value quoted, quotes doubled.
    ///
    /// A value that a spreadsheet would take for a formula gets an apostrophe before it.
    package static func line(_ values: [String]) -> String {
        values.map(quoted).joined(separator: ",") + "\r\n"
    }

    private static func quoted(_ value: String) -> String {
        let starters: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "|", "%"]
        let first = value.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" && $0 != "\u{FEFF}" }
        let isFormula = first.map(starters.contains) ?? false
        let safe = isFormula && value != "-" ? "'" + value : value
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
