// SPDX-License-Identifier: EUPL-1.2

/// Makes the vocabulary of a law speak English: the same codes with other names and questions.
struct EnglishVocabulary {
    let words: WordsReader

    func of(_ dutch: Vocabulary) -> Vocabulary {
        Vocabulary(
            decisions: named(dutch.decisions, "decisions"), actions: named(dutch.actions, "actions"),
            classes: named(dutch.classes, "classes"), subtypes: subtypes(dutch.subtypes),
            origins: origins(dutch.origins), parties: parties(dutch.parties), groups: groups(dutch.groups),
            conditions: conditions(dutch.conditions), umbrellas: dutch.umbrellas)
    }

    private func names(_ dutch: [(String, String)], _ section: String) -> [String: String] {
        words.beside(dutch, in: section).mapValues(\.english)
    }

    private func named(_ dutch: [Word], _ section: String) -> [Word] {
        let names = names(dutch.map { ($0.code, $0.name) }, section)
        return dutch.map { Word(code: $0.code, name: names[$0.code] ?? $0.name) }
    }

    private func subtypes(_ dutch: [Subtype]) -> [Subtype] {
        let names = names(dutch.map { ($0.code, $0.name) }, "subtypes")
        return dutch.map {
            Subtype(code: $0.code, name: names[$0.code] ?? $0.name, classes: $0.classes, isClosed: $0.isClosed)
        }
    }

    private func origins(_ dutch: [Origin]) -> [Origin] {
        let names = names(dutch.map { ($0.code, $0.name) }, "origins")
        return dutch.map { Origin(code: $0.code, name: names[$0.code] ?? $0.name, owners: $0.owners) }
    }

    private func groups(_ dutch: [PartyGroup]) -> [PartyGroup] {
        let names = names(dutch.map { ($0.code, $0.name) }, "groups")
        return dutch.map {
            PartyGroup(code: $0.code, name: names[$0.code] ?? $0.name, members: $0.members, note: $0.note)
        }
    }

    private func conditions(_ dutch: [Condition]) -> [Condition] {
        let questions = names(dutch.map { ($0.code, $0.question) }, "conditions")
        return dutch.map {
            Condition(
                code: $0.code, kind: $0.kind, isSettable: $0.isSettable, answeredBy: $0.answeredBy,
                question: questions[$0.code] ?? $0.question, citations: $0.citations, sourcing: $0.sourcing)
        }
    }

    private func parties(_ dutch: [PartyKind]) -> [PartyKind] {
        let found = words.fields(for: dutch.map(\.code), in: "parties")
        return dutch.map { kind in
            guard let fields = found[kind.code] else { return kind }
            defer { fields.finish() }
            let note = kind.note.map { _ in fields.text("note") }
            return PartyKind(
                code: kind.code, name: fields.text("name"), hats: hats(kind, fields), regime: kind.regime,
                isPrivate: kind.isPrivate, note: note)
        }
    }

    private func hats(_ kind: PartyKind, _ fields: Fields) -> [Hat] {
        guard !kind.hats.isEmpty, let node = fields.required("hats") else { return kind.hats }
        let names = Fields(node, "the hats of \(fields.label)", words.problems)
        defer { names.finish() }
        return kind.hats.map { Hat(code: $0.code, name: names.text($0.code), regime: $0.regime) }
    }
}
