// SPDX-License-Identifier: EUPL-1.2

extension Explanation {
    /// Reads the words about a law from the texts of its files, and checks that nothing is without words.
    ///
    /// A word for something that the law does not hold is a problem too: it is a spelling mistake or a leftover.
    package static func read(_ files: [LawFile], of law: Law) -> ExplanationReading {
        let problems = ProblemList()
        let sections = Sections(files.sorted { $0.name < $1.name }, problems)
        let reader = ExplanationReader(words: WordsReader(sections: sections, problems: problems), law: law)
        let explanation = reader.explanation()
        return problems.problems.isEmpty ? .explanation(explanation) : .problems(problems.sorted)
    }
}

/// Reads the words about a law, section by section.
struct ExplanationReader {
    let words: WordsReader
    let law: Law

    static let sectionNames: Set<String> = [
        "title", "review_from", "decisions", "actions", "classes", "subtypes", "origins", "groups", "parties",
        "composites", "notes", "conditions", "ways", "denials", "laws", "domains", "not_covered", "readings",
    ]

    func explanation() -> Explanation {
        words.refuseSections(besides: ExplanationReader.sectionNames)
        _ = words.beside(law.composites.map { ($0.code, $0.name) }, in: "composites")
        let changes = law.reviewFrom.map { ($0.key.description, $0.value) }
        let said = words.beside(changes, in: "review_from")
        return Explanation(
            ruleset: law.id, title: LawText(dutch: law.title, english: words.text(of: "title")),
            changes: law.reviewFrom.keys.sorted().compactMap { day in
                said[day.description].map { Explanation.Change(from: day, text: $0) }
            },
            ways: words.pairs(for: law.supplyRules.map(\.id), in: "ways"),
            denials: words.pairs(for: law.denyRules.map(\.id), in: "denials"),
            notes: words.beside(notes, in: "notes"), laws: words.pairs(for: cited, in: "laws"),
            domains: domains(), readings: readings(), notCovered: notCovered(),
            dutch: law.vocabulary, english: EnglishVocabulary(words: words).of(law.vocabulary))
    }

    private var notes: [(String, String)] {
        law.elements.compactMap { element in element.sourcing.note.map { (element.id, $0) } }
    }

    /// The short forms of all laws that are cited.
    private var cited: [String] {
        let citations = law.elements.flatMap(\.citations) + law.vocabulary.conditions.flatMap(\.citations)
        return Set(citations.map(\.law)).sorted()
    }

    private func domains() -> [Explanation.PartyDomain] {
        var missing = Set(law.vocabulary.parties.map(\.code))
        let domains = words.list("domains").map { fields in
            let kinds = fields.texts("kinds")
            for kind in kinds where missing.remove(kind) == nil {
                words.problems.add(
                    fields.node, "party kind '\(kind)' is unknown or stands in two domains", "Name each kind once.")
            }
            return Explanation.PartyDomain(name: words.pair(fields), kinds: kinds)
        }
        for kind in missing.sorted() { words.report("domains", "no domain holds party kind '\(kind)'") }
        return domains
    }

    private func notCovered() -> [LawText] {
        let texts = words.list("not_covered").map { words.pair($0) }
        if texts.count != law.notCovered.count {
            words.report(
                "not_covered", "\(texts.count) texts stand beside \(law.notCovered.count) entries of the rule set")
        }
        return texts
    }

    private func readings() -> [Explanation.Reading] {
        let ids = law.choices.map(\.id)
        let found = words.fields(for: ids, in: "readings")
        return ids.compactMap { id in
            guard let fields = found[id] else { return nil }
            defer { fields.finish() }
            let touches = fields.words("touches", among: touchable, "rule or word")
            return Explanation.Reading(
                id: id, touches: Set(touches), reading: words.pair(fields, "reading"),
                otherwise: words.pair(fields, "otherwise"))
        }
    }

    private var touchable: Set<String> {
        let vocabulary = law.vocabulary
        return Set(
            law.elements.map(\.id) + vocabulary.conditions.map(\.code) + vocabulary.parties.map(\.code)
                + vocabulary.classes.map(\.code) + vocabulary.subtypes.map(\.code) + vocabulary.origins.map(\.code))
    }
}
