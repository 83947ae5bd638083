// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What everybody is here for and what nobody may do with it, and who is present.
struct PurposeBlock {
    let screen: MeetingScreen

    private var t: Wording { screen.t }

    var html: HTML {
        guard let overleg = screen.view.casus.currentOverleg else { return .empty }
        let preparation = overleg.preparation
        return """
            \(HTML.alert(.info, t("tafel.purpose.title"), "<p>\(t("tafel.purpose.text"))</p>"))\
            \(HTML.definitions([
                (term: t("overleg.goal"), value: HTML.paragraphs(preparation.goal)),
                (term: t("overleg.decision"), value: HTML.paragraphs(preparation.decision)),
                (term: t("overleg.themes"), value: HTML.paragraphs(preparation.themes)),
                (term: t("overleg.careAgreements"), value: HTML.paragraphs(preparation.careAgreements)),
                (term: t("tafel.present"), value: people(overleg.present)),
                (term: t("tafel.absent"), value: people(overleg.deelnemers.map(\.user).filter { !overleg.isPresent($0) })),
            ]))\(late)
            """
    }

    private func people(_ users: [Identifier<User>]) -> HTML {
        let names = users.map(screen.naming.userOfPartij)
        return names.isEmpty ? HTML(t("tafel.nobody")) : HTML.list(names.map { HTML($0) })
    }

    /// Somebody may come in late; that needs the same record as everybody else's.
    private var late: HTML? {
        guard screen.view.leads else { return nil }
        return HTML.way(t("overleg.invite.late"), "/casussen/\(screen.view.casus.id)/overleg/deelnemer")
    }
}
