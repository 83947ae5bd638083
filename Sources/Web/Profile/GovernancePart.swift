// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What the parties arranged about the collaboration itself: amending, joining, leaving, processors, liability.
///
/// What of it the register of decisions holds people to stands there (decision 0078); people apply the rest, in the
/// bodies that the profile names.
struct GovernancePart {
    private let rules: Arrangement.Governance
    private let parts: ArrangementParts
    private var t: Wording { parts.t }

    init(_ parts: ArrangementParts) {
        self.parts = parts
        rules = parts.profile.governance
    }

    var html: HTML {
        let all = terms + sentences + conditions
        return all.isEmpty ? .empty : "<p>\(t("profiel.governance.lead"))</p>\(HTML.definitions(all))"
    }

    private typealias Row = (term: String, value: HTML)

    private var terms: [Row] {
        let named: [(String, Sourced<Term>?)] = [
            ("amendmentNotice", rules.amendmentNotice), ("amendmentDelay", rules.amendmentDelay),
            ("exitNotice", rules.exitNotice), ("firstTerm", rules.firstTerm), ("renewal", rules.renewal),
            ("evaluation", rules.evaluation), ("unforeseen", rules.unforeseen),
        ]
        return named.compactMap { name, term -> Row? in
            guard let term else { return nil }
            let value: HTML = "\(HTML(t.term(term.value))) \(parts.from(term.origin))"
            return (label(name), value)
        }
    }

    private var sentences: [Row] {
        let named: [(String, Sourced<String>?)] = [
            ("accession", rules.accession), ("exclusion", rules.exclusion), ("exitCondition", rules.exitCondition),
            ("impactAssessment", rules.impactAssessment), ("processorConsent", rules.processorConsent),
            ("communication", rules.communication), ("disputes", rules.disputes), ("liability", rules.liability),
            ("cost", rules.cost), ("supervision", rules.supervision), ("survival", rules.survival),
        ]
        return named.compactMap { name, sentence -> Row? in
            guard let sentence else { return nil }
            return (label(name), said(sentence))
        }
    }

    private var conditions: [Row] {
        guard !rules.researchConditions.isEmpty else { return [] }
        let list = HTML.list(rules.researchConditions.map { said($0) })
        return [(term: label("researchConditions"), value: list)]
    }

    private func label(_ field: String) -> String { t("profiel.governance.\(field)") }

    private func said(_ sentence: Sourced<String>) -> HTML {
        "\(HTML(dutch: sentence.value, t)) \(parts.from(sentence.origin))"
    }
}
