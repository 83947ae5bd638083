// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What was put right about a person: what it was, when, by whom and why.
struct PersonHistory {
    let person: Betrokkene
    let view: CasusView
    let t: Wording

    var html: HTML {
        let changes = view.casus.changes(of: person.id)
        guard !changes.isEmpty else { return .empty }
        return HTML.card(t("person.history"), level: 3, HTML.timeline(changes.reversed().map(happening)))
    }

    private func happening(_ change: PersonChange) -> Happening {
        let fields = change.was.sorted { $0.key < $1.key }.filter { isShown($0.key) }.map {
            HTML(said($0.key, $0.value))
        }
        return Happening(
            when: t.moment(change.at), title: t("person.history.corrected"),
            body: """
                <p class="hint">\(Naming(view.situation).userOfPartij(change.by))</p>\(HTML.list(fields))\
                \(HTML.paragraphs(change.why))
                """)
    }

    /// What of the report was corrected is for who sees the report, as the report itself is.
    private func isShown(_ word: String) -> Bool {
        switch Betrokkene.CorrectedField(word: word) {
        case .necessity, .detail: Audience(view).seesReport
        case .given, .family, .born, .bsn, .residence, .relation, nil: true
        }
    }

    private func said(_ word: String, _ was: String) -> String {
        let field = PersonHistory.name(of: word, t)
        if was.isEmpty { return t("person.history.changed", ["field": field]) }
        return t("person.history.was", ["field": field, "was": Day(was).map(t.day) ?? was])
    }

    /// A field of a person in words; a further field has the name that the profile gives it.
    static func name(of word: String, _ t: Wording) -> String {
        guard let field = Betrokkene.CorrectedField(word: word) else { return word }
        switch field {
        case .given: return t("report.person.given")
        case .family: return t("report.person.family")
        case .born: return t("report.person.born")
        case .bsn: return t("report.person.bsn")
        case .residence: return t("report.person.residence")
        case .relation: return t("report.person.relation")
        case .necessity: return t("person.necessity")
        case .detail(let name): return name
        }
    }
}
