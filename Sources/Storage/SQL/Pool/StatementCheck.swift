// SPDX-License-Identifier: EUPL-1.2

/// What no body may run, because one engine would accept it silently.
enum StatementCheck {
    // Commits are shared: a body that ended the transaction would end it for the others too.
    private static let transactionControl: Set<String> = [
        "begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release", "set", "vacuum", "attach",
    ]

    /// Why this statement must not run, or nil.
    static func objection(to sql: SQL) -> String? {
        let word = sql.text.utf8.drop { $0 <= 32 }.prefix { $0 | 0x20 >= 97 && $0 | 0x20 <= 122 }
        if word.count <= 9, transactionControl.contains(String(Substring(word)).lowercased()) {
            return "a body must not control its transaction"
        }
        for argument in sql.arguments {
            switch argument {
            case .text(let text) where text.utf8.contains(0): return "text with a NUL character"
            case .real(let number) where !number.isFinite: return "a number that is not finite"
            default: continue
            }
        }
        return nil
    }
}
