// SPDX-License-Identifier: EUPL-1.2

/// A worksheet about one item towards one recipient as its supplier filled it in, with everything that was changed.
///
/// A record of the supplier: who answered which step, when, and what it came to. Nothing is overwritten.
package struct FilledWorksheet: Hashable, Sendable, Codable {
    /// The answer to one step; the latest counts, and an empty one takes back what stood there.
    package struct Entry: Hashable, Sendable, Codable {
        package let step: String
        package let answer: String
        package let by: Identifier<User>
        package let at: Moment

        package init(step: String, answer: String, by: Identifier<User>, at: Moment) {
            self.step = step
            self.answer = answer
            self.by = by
            self.at = at
        }
    }

    /// What the worksheet came to at some moment: values for its conditions, or none once it was taken up again.
    package struct Conclusion: Hashable, Sendable, Codable {
        package let values: [String: Bool]
        /// The exact text of the worksheets that were filled in.
        package let fingerprint: String
        package let by: Identifier<User>
        package let at: Moment

        package init(values: [String: Bool], fingerprint: String, by: Identifier<User>, at: Moment) {
            self.values = values
            self.fingerprint = fingerprint
            self.by = by
            self.at = at
        }
    }

    package let worksheet: String
    package let recipient: Identifier<Partij>
    package internal(set) var entries: [Entry] = []
    package internal(set) var conclusions: [Conclusion] = []

    init(worksheet: String, recipient: Identifier<Partij>) {
        self.worksheet = worksheet
        self.recipient = recipient
    }

    /// The answers in force, by step.
    package var answers: [String: String] {
        Dictionary(entries.map { ($0.step, $0.answer) }, uniquingKeysWith: { _, last in last })
            .filter { !$0.value.isEmpty }
    }

    /// The conclusion in force; nothing as long as it is not complete, and nothing again once it was taken up again.
    package var conclusion: Conclusion? { conclusions.last.flatMap { $0.values.isEmpty ? nil : $0 } }

    /// Whoever last wrote in it, and when.
    package var lastEntry: Entry? { entries.last }
}

extension Inbreng {
    /// The worksheets of this item; an item from before there were any has none.
    package internal(set) var worksheets: [FilledWorksheet] {
        get { filledWorksheets ?? [] }
        set { filledWorksheets = newValue }
    }

    /// The worksheet with this id towards one recipient, as far as it was filled in.
    package func worksheet(_ id: String, for recipient: Identifier<Partij>) -> FilledWorksheet? {
        worksheets.first { $0.worksheet == id && $0.recipient == recipient }
    }
}
