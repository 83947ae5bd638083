// SPDX-License-Identifier: EUPL-1.2

import Domain

/// The kinds of dossier with their parts: who writes, who reads, and what stays when it is anonymised.
extension ArrangementParts {
    var dossiers: HTML {
        guard let rules = profile.data.dossiers else { return .empty }
        let kinds = HTML.list(rules.kinds.map { "\(t.either($0.nl, $0.en)) \(from($0.origin))" })
        let rows: [[HTML]] = rules.kinds.flatMap { kind in
            profile.parts(of: kind).map { part in
                [
                    HTML(t.either(part.nl, part.en)), HTML(t.either(kind.nl, kind.en)), HTML(names(part.writers)),
                    HTML(part.readers.isEmpty ? t("dossier.profile.ownOnly") : names(part.readers)),
                    HTML.list(part.fields.map { HTML(t.either($0.nl, $0.en)) }), from(part.origin),
                ]
            }
        }
        guard !rows.isEmpty else { return kinds }
        let table = Table(
            caption: t("dossier.profile.parts"),
            columns: [
                .init(t("dossier.profile.part")), .init(t("dossier.kind")), .init(t("dossier.profile.writes")),
                .init(t("dossier.profile.reads")), .init(t("dossier.profile.fields")), .init(t("profiel.source")),
            ],
            rows: rows)
        return "\(kinds)\(table.html)"
    }

    private func names(_ roles: [Named<RoleList>]) -> String {
        roles.compactMap { profile.role($0) }.map(t.name).joined(separator: ", ")
    }
}
