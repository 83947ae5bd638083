// SPDX-License-Identifier: EUPL-1.2

/// What stays of an entry of a dossier when a casus was anonymised: words of closed lists and rounded days, by field.
package struct AnonymisedEntry: Hashable, Sendable, Codable {
    package let part: String
    package let choices: [String: String]
    package let days: [String: Day]
}

extension Casus {
    /// What stays of the entries; nothing of one that was taken back, and nothing of a part that the table removes.
    ///
    /// Free text and names never stay, whatever the table says: nobody can tell that they lead back to nobody.
    func anonymisedEntries(under arrangement: Arrangement) -> [AnonymisedEntry] {
        guard let kind = dossierKind(under: arrangement) else { return [] }
        let table = arrangement.retention.anonymising
        return (course?.dossierEntries ?? []).compactMap { entry in
            guard !entry.isTakenBack, let part = arrangement.dossierPart(entry.part) else { return nil }
            let whole = part.row.flatMap { row in
                kind.object.flatMap { table?.operation(object: $0, field: row) }
            }
            return whole == .remove ? nil : part.anonymised(entry, in: kind, under: arrangement)
        }
    }
}

extension Arrangement.DossierPart {
    fileprivate func anonymised(
        _ entry: DossierEntry, in kind: Arrangement.DossierKind, under arrangement: Arrangement
    ) -> AnonymisedEntry {
        var choices: [String: String] = [:]
        var days: [String: Day] = [:]
        for field in fields {
            let first = arrangement.operation(on: field, of: self, in: kind)
            switch entry.values[field.id] {
            case .choice(let word) where first == .keep || first == .choiceOnly: choices[field.id] = word
            case .day(let day): days[field.id] = first.apply(to: day)
            case .period(let from, let until):
                days[field.id] = first.apply(to: from)
                let last = arrangement.operation(on: field, of: self, in: kind, end: true)
                days["\(field.id)-until"] = until.flatMap { last.apply(to: $0) }
            case .choice, .text, .people, nil: break
            }
        }
        return AnonymisedEntry(part: id.word, choices: choices, days: days)
    }
}
