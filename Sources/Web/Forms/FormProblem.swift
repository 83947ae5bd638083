// SPDX-License-Identifier: EUPL-1.2

/// Something in a form that its writer must change, at a field or in general.
package struct FormProblem: Sendable, Hashable {
    /// The full name of the field (`persons.0.name` in a row), or nothing for a problem of the whole form.
    package let field: String?
    package let problem: Phrase

    package init(field: String?, problem: Phrase) {
        self.field = field
        self.problem = problem
    }
}
