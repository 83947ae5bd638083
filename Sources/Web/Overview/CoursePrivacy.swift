// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What protects the persons in this stage of a profile: goal, what is stored, and everybody who sees something.
struct CoursePrivacy {
    let casus: Casus
    let arrangement: Arrangement
    let stage: Arrangement.Stage
    let t: Wording

    var html: HTML {
        HTML.card(
            t("overview.privacy.title"), level: 3,
            """
            \(HTML.termsBelow([
                (t("overview.privacy.stage"), HTML(t.name(stage))), (t("overview.privacy.goal"), goals),
                (t("overview.privacy.stored"), HTML(t("profiel.storage.\(stage.storage.rawValue)"))),
                (t("overview.privacy.sees"), readers),
            ]))<p class="hint">\(t("overview.privacy.supply"))</p>\
            \(HTML.way(t("overview.privacy.profile"), "/profiel"))
            """)
    }

    private var goals: HTML {
        let own: [HTML] = stage.goals.map { HTML(t.either($0.nl, $0.en)) }
        return HTML.list(own.isEmpty ? arrangement.identity.purpose.map { HTML(t.either($0.nl, $0.en)) } : own)
    }

    /// Each role that sees something now, by the rules that open the casus.
    private var readers: HTML {
        HTML.list(
            casus.sights(under: arrangement).map { sight in
                let condition: HTML =
                    sight.condition == .always ? .empty : " (\(t("profiel.condition.\(sight.condition.rawValue)")))"
                return "\(t.name(sight.role))\(condition): \(words(of: sight))"
            })
    }

    /// What somebody does, and with which kinds of data when it is not the whole casus.
    private func words(of sight: Arrangement.Sight) -> String {
        let isResearch = sight.role.function == .analyst && sight.code.reads
        let does = t(isResearch ? "overview.privacy.research" : "profiel.code.\(sight.code.spoken)")
        let kinds = sight.kinds.compactMap { arrangement.dataKind($0) }.map { t.either($0.nl, $0.en) }
        guard !kinds.isEmpty else { return does }
        return "\(does) (\(t("overview.privacy.only", ["kinds": kinds.joined(separator: ", ")])))"
    }
}
