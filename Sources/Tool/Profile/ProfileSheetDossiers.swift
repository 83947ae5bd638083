// SPDX-License-Identifier: EUPL-1.2

import Domain

extension ProfileSheet {
    /// The kinds of dossier, and of each part who writes and reads it and what stays of it.
    var dossiers: [String] {
        guard let rules = profile.data.dossiers else { return [] }
        let choosing = rules.chosenBy.map(\.word).joined(separator: ", ")
        return rules.kinds.flatMap { kind in
            ["\(kind.nl). \(from(kind.origin))"] + profile.parts(of: kind).flatMap { part(of: kind, $0) }
        } + ["Gekozen door: \(choosing.isEmpty ? "niemand" : choosing). \(from(rules.origin))"]
    }

    private func part(of kind: Arrangement.DossierKind, _ part: Arrangement.DossierPart) -> [String] {
        let writers = part.writers.map(\.word).joined(separator: ", ")
        let readers = part.readers.map(\.word).joined(separator: ", ")
        return [
            "  \(part.nl) (\(part.kind.word)): schrijft \(writers); leest \(readers.isEmpty ? "alleen de eigen partij" : readers). "
                + from(part.origin)
        ]
            + part.fields.map { field in
                let stays = profile.operation(on: field, of: part, in: kind).rawValue
                return "    \(field.nl): \(field.form.rawValue); bij anonimiseren \(stays). \(from(field.origin))"
            }
    }
}
