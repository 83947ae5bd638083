// SPDX-License-Identifier: EUPL-1.2

extension Field {
    /// One line of text.
    package static func line(
        _ name: String, label: Phrase, hint: Phrase? = nil, _ need: Need = .required, max: Int = 200,
        autocomplete: String? = nil
    ) -> Field {
        Field(name, label, hint, need, .line(max: max), autocomplete: autocomplete)
    }

    /// Text of several lines; too much is refused, never cut.
    package static func area(
        _ name: String, label: Phrase, hint: Phrase? = nil, _ need: Need = .required, max: Int = 10_000, rows: Int = 6
    ) -> Field {
        Field(name, label, hint, need, .area(max: max, rows: rows))
    }

    /// A day, asked as three numbers: day, month, year.
    package static func day(
        _ name: String, label: Phrase, hint: Phrase? = nil, _ need: Need = .required
    ) -> Field {
        Field(name, label, hint, need, .day)
    }

    /// A citizen service number (bsn), checked with its eleven test.
    package static func bsn(
        _ name: String, label: Phrase, hint: Phrase? = nil, _ need: Need = .required
    ) -> Field {
        Field(name, label, hint, need, .bsn)
    }

    /// A whole number within bounds.
    package static func number(
        _ name: String, label: Phrase, hint: Phrase? = nil, _ need: Need = .required, in range: ClosedRange<Int>
    ) -> Field {
        Field(name, label, hint, need, .number(range))
    }

    /// A password; its value is never sent back to the browser.
    package static func password(
        _ name: String, label: Phrase, hint: Phrase? = nil, autocomplete: String = "current-password"
    ) -> Field {
        Field(name, label, hint, .required, .password, autocomplete: autocomplete)
    }

    /// One out of a few, all visible.
    package static func radios(
        _ name: String, label: Phrase, hint: Phrase? = nil, _ need: Need = .required, choices: [Choice]
    ) -> Field {
        Field(name, label, hint, need, .radios(choices))
    }

    /// Any number out of a few; required means at least one.
    package static func checks(
        _ name: String, label: Phrase, hint: Phrase? = nil, _ need: Need = .required, choices: [Choice]
    ) -> Field {
        Field(name, label, hint, need, .checks(choices))
    }

    /// One statement to agree with; required means that it must be ticked.
    package static func check(
        _ name: String, label: Phrase, hint: Phrase? = nil, _ need: Need = .optional
    ) -> Field {
        Field(name, label, hint, need, .check)
    }

    /// One out of many, in a list that opens.
    package static func select(
        _ name: String, label: Phrase, hint: Phrase? = nil, _ need: Need = .required, choices: [Choice]
    ) -> Field {
        Field(name, label, hint, need, .select(choices))
    }

    /// A file from the computer of the writer. A browser never shows it again, so it comes last in a form.
    package static func file(
        _ name: String, label: Phrase, hint: Phrase? = nil, _ need: Need = .required, endings: [String]
    ) -> Field {
        Field(name, label, hint, need, .file(endings: endings))
    }

    /// A value that travels along unseen; the reader of the form must not trust it.
    package static func hidden(_ name: String) -> Field {
        Field(name, .text(""), nil, .optional, .hidden)
    }

    /// Rows of the same questions, with a button for one more row; a row left blank does not count.
    package static func group(
        _ name: String, legend: Phrase, hint: Phrase? = nil, rows: ClosedRange<Int> = 1...20, addLabel: Phrase,
        _ fields: [Field]
    ) -> Field {
        let need: Need = rows.lowerBound == 0 ? .optional : .required
        return Field(name, legend, hint, need, .group(Group(fields: fields, rows: rows, addLabel: addLabel)))
    }

    /// Text between the questions, such as a subheading or an explanation.
    package static func note(_ content: HTML) -> Field {
        Field("", .text(""), nil, .optional, .note(content))
    }
}
