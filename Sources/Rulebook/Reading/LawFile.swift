// SPDX-License-Identifier: EUPL-1.2

/// The text of one file of a rule set; the caller has read it.
package struct LawFile: Hashable, Sendable {
    /// The name shown in problems.
    package let name: String
    package let text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
