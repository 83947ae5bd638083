// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What protects the persons in this stage of a profile: goal, what is stored, and everybody who sees something.
struct CoursePrivacy {
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
            <p>\(HTML.link(t("overview.privacy.profile"), "/profiel"))</p>
            """)
    }

    private var goals: HTML {
        let own: [HTML] = stage.goals.map { HTML(t.either($0.nl, $0.en)) }
        return HTML.list(own.isEmpty ? arrangement.identity.purpose.map { HTML(t.either($0.nl, $0.en)) } : own)
    }

    /// A row of the access table for each role that sees something now; whoever is not here sees nothing.
    private var readers: HTML {
        let rows = arrangement.data.access.filter { $0.kinds.isEmpty && $0.codes[stage.id.word] != .nothing }
        return HTML.list(
            rows.map { row in
                let name = arrangement.role(row.role).map { t.either($0.nl, $0.en) } ?? row.role.word
                let condition: HTML =
                    row.condition == .always ? .empty : " (\(t("profiel.condition.\(row.condition.rawValue)")))"
                return "\(name)\(condition): \(t("profiel.code.\(row.codes[stage.id.word].spoken)"))"
            })
    }
}
