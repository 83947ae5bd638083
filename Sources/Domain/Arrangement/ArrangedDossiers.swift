// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// The kinds of dossier that a collaboration keeps, and the parts in which each keeps what happened.
    package struct DossierRules: Hashable, Sendable, Codable {
        /// The first is what a casus is when nobody chose.
        package let kinds: [DossierKind]
        package let parts: [DossierPart]
        /// The roles that say which kind a casus is, and the stages in which they may.
        package let chosenBy: [Named<RoleList>]
        package let stages: [Named<StageList>]
        package let origin: Anchor
    }

    package struct DossierKind: Hashable, Sendable, Codable {
        package let id: Defined<DossierKindList>
        package let nl: String
        package let en: String
        /// Under which object its parts stand in the table for anonymising.
        package let object: String?
        package let parts: [Named<DossierPartList>]
        package let origin: Anchor
    }

    /// A part of a dossier with fields of its own, of which there are any number of entries.
    package struct DossierPart: Hashable, Sendable, Codable {
        package let id: Defined<DossierPartList>
        package let nl: String
        package let en: String
        /// The kind of data that an entry is: its class, its stages and its rows in the access table.
        package let kind: Named<DataKindList>
        package let writers: [Named<RoleList>]
        /// Roles of the house that read, as far as the access table, the supplier and the law let them; parties never
        /// do.
        package let readers: [Named<RoleList>]
        /// The row of the table for anonymising that is about the part as a whole.
        package let row: String?
        package let fields: [DossierField]
        package let origin: Anchor
    }

    package struct DossierField: Hashable, Sendable, Codable {
        package let id: String
        package let nl: String
        package let en: String
        package let form: FieldForm
        package let required: YesNo?
        package let words: [FieldWord]
        /// Its own rows of the table for anonymising: one, or for a period one for each end.
        package let tableRows: [String]
        package let origin: Anchor
    }

    package enum FieldForm: String, ProfileChoice {
        case choice = "keuze"
        case day = "dag"
        case period = "periode"
        case shortText = "korte-tekst"
        case longText = "lange-tekst"
        case people = "mensen"
    }

    /// A word that can be chosen; with some of them nothing else may be filled in.
    package struct FieldWord: Hashable, Sendable, Codable {
        package let id: String
        package let nl: String
        package let en: String
        package let withoutContent: YesNo?
    }
}

extension Arrangement {
    package func dossierKind(_ id: String?) -> DossierKind? { data.dossiers?.kinds.first { $0.id.word == id } }
    package func dossierPart(_ id: String) -> DossierPart? { data.dossiers?.parts.first { $0.id.word == id } }

    /// The parts of a kind of dossier, in its order.
    package func parts(of kind: DossierKind) -> [DossierPart] { kind.parts.compactMap { dossierPart($0.word) } }

    /// Whether a kind of data belongs to parts of other kinds of dossier only.
    package func isForeign(_ kind: String, to dossier: DossierKind?) -> Bool {
        let used = (data.dossiers?.parts ?? []).filter { $0.kind.word == kind }.map(\.id.word)
        return !used.isEmpty && !used.contains { word in dossier?.parts.contains { $0.word == word } ?? false }
    }

    /// Whether a kind of data may come in with a report, before anybody said which kind of dossier it is.
    package func isOfFirstDossier(_ kind: String) -> Bool { !isForeign(kind, to: data.dossiers?.kinds.first) }

    /// Whether people with this role work for the house and not for a party of the collaboration.
    package func isOfHouse(_ role: Role) -> Bool {
        switch role.function {
        case .processDirection, .support, .direction: return true
        default: return false
        }
    }

    /// What becomes of a field when the dossier is anonymised; `end` asks for the second day of a period.
    ///
    /// Its own row goes first, then the row of its part, then the general rule for such fields. What nothing names
    /// goes.
    package func operation(
        on field: DossierField, of part: DossierPart, in kind: DossierKind, end: Bool = false
    ) -> Operation {
        guard let table = retention.anonymising else { return .remove }
        let own = end ? field.tableRows.last : field.tableRows.first
        for name in [own, part.row] {
            if let object = kind.object, let name, let found = table.operation(object: object, field: name) {
                return found
            }
        }
        switch field.form {
        case .choice: return table.choices.value
        case .day, .period: return table.dates.value
        case .shortText, .longText, .people: return table.freeText.value
        }
    }
}
