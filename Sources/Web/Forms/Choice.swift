// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// One thing that can be chosen in a radio group, checkbox group or list.
package struct Choice: Sendable, Hashable {
    package let value: String
    package let label: Phrase
    package let hint: Phrase?
    /// Under which heading it stands in a list that opens.
    package let group: Phrase?

    package init(_ value: String, label: Phrase, hint: Phrase? = nil, group: Phrase? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
        self.group = group
    }

    /// A choice of a thing with an id and a name that is data.
    package init<Subject>(_ id: Identifier<Subject>, named name: String) {
        self.init(id.description, label: .text(name))
    }
}
