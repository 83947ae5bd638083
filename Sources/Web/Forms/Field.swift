// SPDX-License-Identifier: EUPL-1.2

/// One question of a form: what is asked, how, and what an answer must be.
///
/// Every field must be filled in unless it says `.optional`, and an optional one says so behind its label (NL Design
/// System, "Vul alle velden in").
package struct Field: Sendable {
    package enum Need: Sendable, Hashable {
        case required, optional
        /// Required in a case that the hint tells; whoever handles the form checks it.
        case conditional
    }

    package enum Kind: Sendable {
        case line(max: Int)
        case area(max: Int, rows: Int)
        case day
        case bsn
        case number(ClosedRange<Int>)
        case password
        case radios([Choice])
        case checks([Choice])
        case check
        case select([Choice])
        /// One file, with the endings that it may have.
        case file(endings: [String])
        case hidden
        case group(Group)
        case note(HTML)
    }

    /// Rows of the same questions, of which somebody can ask one more.
    package struct Group: Sendable {
        package let fields: [Field]
        package let rows: ClosedRange<Int>
        package let addLabel: Phrase
    }

    package let name: String
    package let label: Phrase
    package let hint: Phrase?
    package let need: Need
    package let kind: Kind
    package let autocomplete: String?

    init(
        _ name: String, _ label: Phrase, _ hint: Phrase?, _ need: Need, _ kind: Kind, autocomplete: String? = nil
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.need = need
        self.kind = kind
        self.autocomplete = autocomplete
    }
}
