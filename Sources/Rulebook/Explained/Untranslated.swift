// SPDX-License-Identifier: EUPL-1.2

extension Explanation {
    /// The words of a rule set about which nobody wrote any: its own Dutch in both languages, ids for names.
    ///
    /// For rule sets that are being made. One that ships has words of its own; a test checks it.
    package static func untranslated(_ law: Law) -> Explanation {
        func same(_ text: String) -> LawText { LawText(dutch: text, english: text) }
        let notes = law.elements.compactMap { element in element.sourcing.note.map { (element.id, same($0)) } }
        return Explanation(
            ruleset: law.id, title: same(law.title),
            changes: law.reviewFrom.sorted { $0.key < $1.key }.map { Change(from: $0.key, text: same($0.value)) },
            ways: [:], denials: [:], notes: Dictionary(notes) { first, _ in first }, laws: [:],
            domains: [PartyDomain(name: same(law.id), kinds: law.vocabulary.parties.map(\.code))], readings: [],
            notCovered: law.notCovered.map(same), dutch: law.vocabulary, english: law.vocabulary)
    }
}
