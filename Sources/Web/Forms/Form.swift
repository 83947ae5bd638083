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

    package init(
        action: Link, submitLabel: Phrase, revision: Int? = nil, cancel: Link? = nil, _ fields: [Field]
    ) {
        self.action = action
        self.submitLabel = submitLabel
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
