// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Who takes part in a conference: for which party, in which role, with what asked, and why that is lawful.
struct DeelnemerList {
    let page: OverlegPage
    let overleg: Casusoverleg

    private var t: Wording { page.t }

    var html: HTML {
        let add: HTML =
            page.isDirector
            ? HTML.buttonRow([
                HTML.linkButton(
                    t(overleg.isOpen ? "overleg.invite.late" : "overleg.invite.go"),
                    "/casussen/\(page.view.casus.id)/overleg/deelnemer")
            ]) : .empty
        return """
            \(HTML.heading(3, t("overleg.participants"), id: "deelnemers"))\(add)\
            \(overleg.deelnemers.isEmpty ? empty : .joined(overleg.deelnemers.map(card)))
            """
    }

    private var empty: HTML {
        HTML.emptyState(t("overleg.participants.none"), "<p>\(t("overleg.participants.none.text"))</p>")
    }

    private func card(_ deelnemer: Deelnemer) -> HTML {
        let naming = page.naming
        let law = deelnemer.lawfulness
        let record = t("overleg.by", ["name": naming.user(law.by), "when": t.moment(law.at)])
        return HTML.card(
            naming.userOfPartij(deelnemer.user), level: 4, badge: presence(deelnemer),
            HTML.definitions(
                [
                    (term: t("overleg.invite.role"), value: HTML(t("overleg.role.\(deelnemer.role.rawValue)"))),
                    (term: t("overleg.invite.input"), value: HTML.paragraphs(deelnemer.requestedInput)),
                    (term: t("overleg.lawful.task"), value: HTML.paragraphs(law.task)),
                ] + guest(law) + [
                    (term: t("overleg.lawful.tests"), value: HTML.list(tests(deelnemer))),
                    (term: t("overleg.lawful.record"), value: HTML(record)),
                ]) + removal(deelnemer))
    }

    /// What a party outside the convenant needed besides its task.
    private func guest(_ law: Deelnemer.Lawfulness) -> [(term: String, value: HTML)] {
        let pairs: [(String, String?)] = [("guest.necessity", law.necessity), ("guest.basis", law.basis)]
        return pairs.compactMap { key, text in
            text.map { (term: t(.key(key)), value: HTML.paragraphs($0)) }
        }
    }

    /// The tests that made taking part lawful, as far as they matter for this party.
    private func tests(_ deelnemer: Deelnemer) -> [HTML] {
        let situation = page.view.situation
        let partij = situation.collaboration.partij(deelnemer.partij)
        let isChain = partij.map { situation.profile.chainPartnerKinds.contains($0.kind) } ?? false
        let isPartner = partij?.isPartner(on: situation.day) ?? false
        let special =
            isChain
            ? "overleg.lawful.chain"
            : deelnemer.lawfulness.specialDataTested ? "overleg.lawful.tested" : "overleg.lawful.untested"
        let protocolKey =
            isPartner
            ? "overleg.lawful.partner"
            : deelnemer.lawfulness.acceptsProtocol ? "overleg.lawful.accepts" : "overleg.lawful.notAccepted"
        let hears: [HTML] = deelnemer.onlyHears ? [HTML(t("overleg.lawful.hears"))] : []
        return [HTML(t(protocolKey)), HTML(t(special))] + hears
    }

    private func presence(_ deelnemer: Deelnemer) -> HTML? {
        guard overleg.opened != nil else { return nil }
        return overleg.isPresent(deelnemer.user)
            ? .badge(t("overleg.present"), .good) : .badge(t("overleg.absent"), .neutral)
    }

    private func removal(_ deelnemer: Deelnemer) -> HTML {
        guard page.isDirector, !overleg.isOpen else { return .empty }
        return HTML.actionButton(
            label: .key("overleg.invite.remove", ["name": page.naming.user(deelnemer.user)]),
            action: "/casussen/\(page.view.casus.id)/overleg/deelnemer/\(deelnemer.user)/verwijderen", style: .quiet,
            for: page.visitor)
    }
}
