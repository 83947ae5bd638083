// SPDX-License-Identifier: EUPL-1.2

import Domain

extension CrossChecks {
    /// What kinds of dossier and their parts demand of the rest of the profile.
    func dossiers() {
        guard let rules = profile.data.dossiers else { return }
        if rules.kinds.isEmpty { report(rules.origin, "dossiers: er staan geen soorten") }
        for part in rules.parts {
            if !rules.kinds.contains(where: { $0.parts.contains { $0.word == part.id.word } }) {
                report(part.origin, "deel \(part.id.word): geen soort dossier noemt dit deel")
            }
            readers(of: part)
            fields(of: part)
        }
        for kind in rules.kinds { for part in profile.parts(of: kind) { tableRows(of: part, in: kind) } }
    }

    /// A part is read by the house alone; a party gets what is in it as an item, after a say of its own.
    private func readers(of part: Arrangement.DossierPart) {
        for name in part.readers where profile.role(name).map({ !profile.isOfHouse($0) }) ?? false {
            report(
                part.origin, "deel \(part.id.word): '\(name.word)' is geen rol van het huis; anderen lezen via inbreng")
        }
        if profile.dataKind(part.kind)?.dataClass.word == "criminal_police" {
            report(part.origin, "deel \(part.id.word): politiegegevens horen in inbreng, met hun vastlegging")
        }
    }

    private func fields(of part: Arrangement.DossierPart) {
        if part.fields.isEmpty { report(part.origin, "deel \(part.id.word): er staan geen velden") }
        var seen: Set<String> = []
        for field in part.fields {
            let name = "deel \(part.id.word), veld \(field.id)"
            if !seen.insert(field.id).inserted { report(field.origin, "\(name): bestaat al") }
            if !DossierFieldName.isUsable(field.id) {
                report(field.origin, "\(name): gebruik kleine letters, cijfers en streepjes")
            }
            if (field.form == .choice) != (field.words.count > 1) {
                report(field.origin, "\(name): 'keuzes' hoort bij vorm keuze, en telt er dan minstens twee")
            }
            if Set(field.words.map(\.id)).count != field.words.count {
                report(field.origin, "\(name): een keuze staat er twee keer")
            }
            let most = field.form == .period ? 2 : 1
            if field.tableRows.count > most { report(field.origin, "\(name): te veel tabelregels") }
        }
    }

    /// Every row that is named is in the table for anonymising.
    private func tableRows(of part: Arrangement.DossierPart, in kind: Arrangement.DossierKind) {
        let table = profile.retention.anonymising
        let named = [(part.row.map { [$0] } ?? [], part.origin)] + part.fields.map { ($0.tableRows, $0.origin) }
        for (rows, origin) in named {
            for row in rows where table?.operation(object: kind.object ?? "", field: row) == nil {
                report(
                    origin,
                    "deel \(part.id.word): '\(row)' staat niet in de tabel voor anonimiseren onder '\(kind.object ?? "-")'"
                )
            }
        }
    }
}

/// The names that a field of a part may have: they become names of questions in a form.
private enum DossierFieldName {
    /// What forms of Sluis use themselves.
    private static let taken: Set<String> = [
        "betrokkene", "share", "necessity", "task", "why", "csrf", "once", "revision",
    ]

    static func isUsable(_ name: String) -> Bool {
        Identifier<Arrangement.DossierField>(name) != nil && !taken.contains(name)
    }
}
