// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Documents, gates and parts of the collaboration, each with whether it is there, since when, and on whose word.
struct AdoptionPage {
    let situation: Situation
    let arrangement: Arrangement
    let isKeeper: Bool
    let t: Wording

    private var collaboration: Collaboration { situation.collaboration }

    var page: Page {
        let actions: [HTML] = isKeeper ? [HTML.linkButton(t("stukken.record"), "/profiel/stukken/vastleggen")] : []
        let body: HTML = """
            \(HTML.pageHead(t("stukken.title"), actions: actions))<p>\(t("stukken.lead"))</p>\
            \(pillars)\(documents)\(roles)\(gates)\(history)
            """
        return Page(title: t("stukken.title"), width: .wide, body: body)
    }

    private var pillars: HTML {
        guard !arrangement.process.pillars.isEmpty else { return .empty }
        return Table(
            caption: t("stukken.pillars"),
            columns: [.init(t("stukken.name")), .init(t("stukken.state")), .init(t("stukken.entry"))],
            rows: arrangement.process.pillars.map { pillar in
                let isOpen = arrangement.isOpen(pillar, adopted: collaboration.adopted)
                return [
                    HTML(t.either(pillar.nl, pillar.en)),
                    isOpen ? HTML.badge(t("stukken.open"), .good) : HTML.badge(t("stukken.closed"), .warning),
                    HTML(t("stukken.entry.\(pillar.entry.rawValue)")),
                ]
            }
        ).html
    }

    private var documents: HTML {
        Table(
            caption: t("stukken.documents"),
            columns: [.init(t("stukken.name")), .init(t("stukken.state")), .init(t("stukken.note"))],
            rows: arrangement.identity.documents.map { document in
                let latest = latest(document.id.word)
                let isThere = latest.map { $0.kind == .adopted } ?? (document.status == .present)
                return [HTML(dutch: document.nl, t), state(isThere), note(latest)]
            }
        ).html
    }

    /// The roles that a document switches on, each on or off.
    private var roles: HTML {
        let switched = arrangement.roles.roles.filter { $0.switchedOnBy != nil }
        guard !switched.isEmpty else { return .empty }
        return Table(
            caption: t("stukken.roles"), columns: [.init(t("stukken.name")), .init(t("stukken.state"))],
            rows: switched.map { role in
                let badge =
                    role.isSwitchedOff
                    ? HTML.badge(t("stukken.role.off"), .warning) : HTML.badge(t("stukken.role.on"), .good)
                return [HTML(t.name(role)), badge]
            }
        ).html
    }

    private var gates: HTML {
        guard !arrangement.identity.gates.isEmpty else { return .empty }
        return Table(
            caption: t("stukken.gates"),
            columns: [.init(t("stukken.name")), .init(t("stukken.state")), .init(t("stukken.note"))],
            rows: arrangement.identity.gates.map { gate in
                let isOpen = !arrangement.closedGates(
                    gate.blocks, pillar: gate.pillar?.word, adopted: collaboration.adopted
                ).contains(gate)
                return [HTML(t.either(gate.nl, gate.en)), state(isOpen), note(latest(gate.key))]
            }
        ).html
    }

    private var history: HTML {
        let naming = Naming(situation)
        let happenings = collaboration.adoptions.reversed().map { adoption in
            let who = adoption.by.map { naming.userOfPartij($0) } ?? t("stukken.installed")
            return Happening(
                when: t.day(adoption.on),
                title: "\(name(adoption.subject)): \(t("stukken.kind.\(adoption.kind.rawValue)"))",
                body: "\(HTML.paragraphs(adoption.note))<p class=\"hint\">\(who)</p>")
        }
        guard !happenings.isEmpty else { return .empty }
        return "\(HTML.heading(2, t("stukken.history")))\(HTML.timeline(happenings))"
    }

    private func name(_ subject: String) -> String {
        if let document = arrangement.document(Named(subject)) { return document.nl }
        return arrangement.identity.gates.first { $0.key == subject }.map { t.either($0.nl, $0.en) } ?? subject
    }

    private func latest(_ subject: String) -> Adoption? { collaboration.adoptions.last { $0.subject == subject } }

    private func state(_ isThere: Bool) -> HTML {
        isThere ? HTML.badge(t("stukken.there"), .good) : HTML.badge(t("stukken.missing"), .warning)
    }

    private func note(_ adoption: Adoption?) -> HTML {
        guard let adoption else { return "–" }
        return "\(t.day(adoption.on)). \(adoption.note)"
    }
}
