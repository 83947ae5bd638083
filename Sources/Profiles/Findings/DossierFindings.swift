// SPDX-License-Identifier: EUPL-1.2

import Domain

extension FindingRule {
    static let dossiers: [FindingRule] = [
        FindingRule("dossierdeel-zonder-anonimiseerregel", .gap, "AVG overweging 26") { profile in
            guard profile.retention.method.value == .anonymise, let rules = profile.data.dossiers else { return [] }
            return rules.parts.flatMap { part in
                part.fields.filter { part.row == nil && $0.tableRows.isEmpty }
                    .map { Match($0.origin, "\(part.nl): \($0.nl)") }
            }
        },
        FindingRule("dossierdeel-bijzonder-leeg", .law, "AVG 9 en 10; Handvat 6628-6630, 6645-6648") { profile in
            (profile.data.dossiers?.parts ?? []).compactMap { part in
                guard let kind = profile.dataKind(part.kind) else { return nil }
                let isBlank = profile.data.persons.contains { rule in
                    kind.about.contains(rule.category) && rule.isBlank(for: kind.dataClass.word)
                }
                return isBlank ? Match(part.origin, "\(part.nl) (\(kind.nl))") : nil
            }
        },
    ]
}

extension Arrangement.PersonRule {
    /// Whether the profile leaves open if data of this class may be kept of such a person.
    fileprivate func isBlank(for dataClass: String) -> Bool {
        dataClass.hasPrefix("special") && special == .blank || dataClass.hasPrefix("criminal") && criminal == .blank
    }
}
