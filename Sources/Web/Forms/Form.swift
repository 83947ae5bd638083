// SPDX-License-Identifier: EUPL-1.2

/// A form as data: its questions, where it goes and what its button says.
///
/// The same value reads what was posted and shows it again, so that no question is checked that is not asked, and
/// whatever somebody typed comes back. A handler has four steps: build the form, `read`, stop when
/// `!entered.isComplete` and show the form, act; and add the refusals of the act with `entered.refuse`.
package struct Form: Sendable {
    package let action: Link
    package let submitLabel: Phrase
    package let fields: [Field]
    /// The revision of the thing that is changed, to notice that somebody else changed it meanwhile.
    package let revision: Int?
    package let cancel: Link?
    /// What a second button says that saves half-way; it sends the name `later`.
    package let laterLabel: Phrase?

    package init(
        action: Link, submitLabel: Phrase, laterLabel: Phrase? = nil, revision: Int? = nil, cancel: Link? = nil,
        _ fields: [Field]
    ) {
        self.action = action
        self.submitLabel = submitLabel
        self.laterLabel = laterLabel
        self.revision = revision
        self.cancel = cancel
        self.fields = fields
    }

    /// The form as it first appears, empty.
    package var blank: Entered { filled([:]) }

    /// The form as it first appears, with the present values.
    package func filled(_ answers: [String: Answer]) -> Entered {
        let pairs = answers.sorted { $0.key < $1.key }.flatMap { $0.value.pairs(named: $0.key) }
        return Entered(posted: Posted(pairs), rowAdded: nil, problems: [])
    }

    /// The same form with nothing required, for a form whose act says itself what is missing, or that is saved half-way.
    package var relaxed: Form {
        Form(
            action: action, submitLabel: submitLabel, laterLabel: laterLabel, revision: revision, cancel: cancel,
            fields.map { field in
                guard field.need == .required else { return field }
                return Field(
                    field.name, field.label, field.hint, .conditional, field.kind, autocomplete: field.autocomplete)
            })
    }

    /// Reads what was posted and finds everything that is wrong with it.
    ///
    /// When the writer only asked for one more row, nothing is called wrong yet.
    package func read(_ posted: Posted) -> Entered {
        if let added = rowAdded(in: posted) {
            return Entered(posted: posted, rowAdded: added, problems: [])
        }
        var check = FormCheck(posted: posted)
        for field in fields { check.check(field) }
        return Entered(posted: posted, rowAdded: nil, problems: check.problems)
    }

    private func rowAdded(in posted: Posted) -> String? {
        fields.first { field in
            if case .group = field.kind { posted.first("add.\(field.name)") != nil } else { false }
        }?.name
    }
}
