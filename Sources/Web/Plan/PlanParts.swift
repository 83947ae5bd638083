// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The parts of a plan as they read, on the plan page and on the table screen: who said what, and when.
struct PlanParts {
    let view: CasusView
    let visitor: Visitor
    /// The level of the headings inside a part.
    let level: Int
    /// Which parts are shown; at the table everything.
    var scope: PlanScope = .everything

    var t: Wording { visitor.t }
    var plan: PlanVanAanpak { view.casus.readablePlan(in: view.situation) }
    var naming: Naming { Naming(view.situation, casus: view.casus) }

    /// "By whom, when", under each record.
    func record(_ by: Identifier<User>, _ at: Moment) -> HTML {
        let words = t("plan.by", ["name": naming.userOfPartij(by), "when": t.moment(at)])
        return "<p class=\"hint\">\(words)</p>"
    }

    /// The latest version of a text, with the versions before it folded.
    func text(_ revisions: [TextRevision], empty: Phrase) -> HTML {
        guard let latest = revisions.last else { return "<p>\(t(empty))</p>" }
        let earlier: [HTML] = revisions.dropLast().reversed().map {
            "<blockquote>\(HTML.paragraphs($0.text))\(record($0.by, $0.at))</blockquote>"
        }
        let folded: HTML? =
            earlier.isEmpty
            ? nil : HTML.disclosure(t("plan.earlier", ["count": "\(earlier.count)"]), .joined(earlier))
        return """
            <div class="revision">\(HTML.paragraphs(latest.text))</div>\(record(latest.by, latest.at))\(folded)
            """
    }

    /// The casusregisseur in office and those before.
    var casusregisseur: HTML {
        guard let current = plan.casusregisseur else { return "<p>\(t("plan.casusregisseur.none"))</p>" }
        let earlier: [HTML] = plan.casusregisseurs.dropLast().reversed().map {
            "\(naming.userOfPartij($0.user))\(record($0.by, $0.at))"
        }
        let folded: HTML? =
            earlier.isEmpty
            ? nil : HTML.disclosure(t("plan.casusregisseur.earlier"), HTML.list(earlier))
        return """
            <p><strong>\(naming.userOfPartij(current.user))</strong></p>\(record(current.by, current.at))\(folded)
            """
    }

    /// What each party does and needs to know; a party at the table without either is named.
    var roles: HTML {
        let missing = PlanChoices(view).partiesWithoutRole
        let names = missing.map(naming.partij).joined(separator: ", ")
        let open: HTML? =
            missing.isEmpty
            ? nil
            : "<p>\(HTML.badge(t("plan.role.missing"), .warning)) \(names)</p>"
        guard !plan.roles.isEmpty else { return "\(open)<p>\(t("plan.role.none"))</p>" }
        let rows: [[HTML]] = plan.currentRoles.map { role in
            [
                HTML(naming.partij(role.partij)), HTML.paragraphs(role.role), HTML.paragraphs(role.need),
                record(role.by, role.at),
            ]
        }
        let table = Table(
            caption: t("plan.roles"),
            columns: [
                .init(t("plan.role.partij")), .init(t("plan.role.role")), .init(t("plan.role.need")),
                .init(t("plan.recorded")),
            ], rows: rows)
        return "\(open)\(table.html)"
    }

    /// The agreement on monitoring.
    var monitoring: HTML {
        guard let last = plan.monitoring.last else { return "<p>\(t("plan.monitoring.none"))</p>" }
        return HTML.definitions([
            (term: t("plan.monitoring.purpose"), value: HTML.paragraphs(last.purpose)),
            (term: t("plan.monitoring.stays"), value: HTML.paragraphs(last.stays)),
            (term: t("plan.monitoring.next"), value: HTML(t.day(last.next))),
        ]) + record(last.by, last.at)
    }
}
