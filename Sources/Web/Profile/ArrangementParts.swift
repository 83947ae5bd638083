// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The parts of a whole profile on a page, each with where it stands in the collaboration's own documents.
struct ArrangementParts {
    let profile: Arrangement
    /// The documents and gates that were settled after the profile was written.
    private let adopted: Set<String>
    let t: Wording

    init(_ profile: Arrangement, adopted: Set<String>, _ t: Wording) {
        self.profile = profile
        self.adopted = adopted
        self.t = t
    }

    var html: HTML {
        """
        \(section("profiel.identity", identity))\(section("profiel.gates", gates))\(section("profiel.parties", parties))\
        \(section("profiel.roles", roles))\(section("profiel.bodies", bodies))\
        \(section("profiel.process", process))\(section("profiel.access", access))\(section("dossier.profile", dossiers))\
        \(section("profiel.retention", retention))\(section("profiel.governance", GovernancePart(self).html))\
        \(section("profiel.doubts", doubts))\
        \(section("profiel.assumptions", assumptions))
        """
    }

    private func section(_ title: String, _ body: HTML) -> HTML {
        body.isEmpty ? .empty : "<section>\(HTML.heading(2, t(title)))\(body)</section>"
    }

    func from(_ origin: Anchor) -> HTML {
        guard let assumption = origin.assumption else {
            return "<span class=\"hint\">[\(origin.sources.joined(separator: ", "))]</span>"
        }
        return "<span class=\"hint\">\(t("profiel.assumption")) \(HTML(dutch: assumption, t))</span>"
    }

    private var identity: HTML {
        let it = profile.identity
        var rows: [(term: String, value: HTML)] = [
            (t("profiel.name"), HTML(t.either(it.nl, it.en))), (t("profiel.version"), HTML(it.version)),
            (t("profiel.lawOf"), HTML(t.day(it.lawOf))),
            (t("profiel.ruleset"), HTML.link(it.ruleset.word, "/regels")),
            (t("profiel.territory"), HTML(dutch: it.territory, t)),
            (t("profiel.unit"), "\(t("profiel.unit.\(it.unit.value.rawValue)")) \(from(it.unit.origin))"),
            (t("profiel.purpose"), HTML.list(it.purpose.map { "\(t.either($0.nl, $0.en)) \(from($0.origin))" })),
        ]
        if !it.subdivisions.isEmpty {
            rows.append((t("profiel.subdivisions"), HTML.list(it.subdivisions.map { HTML(dutch: $0, t) })))
        }
        return HTML.definitions(rows)
    }

    /// What waits before the collaboration, or a part of it, may start.
    private var gates: HTML {
        HTML.list(
            profile.identity.gates.map { gate in
                let isOpen = !profile.closedGates(gate.blocks, pillar: gate.pillar?.word, adopted: adopted).contains(
                    gate)
                let status: Arrangement.Gate.Status = isOpen ? .settled : .waiting
                let blocks: HTML = isOpen ? .empty : " (\(t("profiel.blocks.\(gate.blocks.rawValue)")))"
                return """
                    \(HTML.badge(t("profiel.gate.\(status.rawValue)"), isOpen ? .good : .warning)) \
                    \(t.either(gate.nl, gate.en))\(blocks) \(from(gate.origin))
                    """
            })
    }

    private var parties: HTML {
        Table(
            caption: t("profiel.parties.caption"),
            columns: [
                .init(t("profiel.party")), .init(t("profiel.place")), .init(t("profiel.special")),
                .init(t("profiel.criminal")), .init(t("profiel.source")),
            ],
            rows: profile.parties.parties.map { party in
                [
                    HTML(dutch: party.name, t), HTML(t("profiel.place.\(party.place.rawValue)")),
                    HTML(t("profiel.say.\(party.special.rawValue)")), HTML(t("profiel.say.\(party.criminal.rawValue)")),
                    "\(party.condition.map { HTML(dutch: $0, t) }) \(from(party.origin))",
                ]
            }
        ).html
    }

    private var process: HTML {
        let stages: [HTML] = profile.process.stages.map { stage in
            let steps: [HTML] = stage.steps.map { step in
                let actors = step.actors.map { role($0) }.joined(separator: ", ")
                return "\(t.either(step.nl, step.en)): \(actors) \(from(step.origin))"
            }
            return """
                \(HTML.heading(3, t.either(stage.nl, stage.en)))<p>\(t("profiel.storage.\(stage.storage.rawValue)")) \
                \(t("profiel.presence.\(stage.presence.rawValue)")) \
                \(t("profiel.controller.\(stage.controller.rawValue)")) \(from(stage.origin))</p>\
                \(HTML.list(steps, isOrdered: true))
                """
        }
        let pillars: [HTML] = profile.process.pillars.map { pillar in
            let status: Arrangement.Pillar.Status =
                profile.isOpen(pillar, adopted: adopted)
                ? .active : pillar.status == .active ? .afterDocuments : pillar.status
            return "\(t.either(pillar.nl, pillar.en)): \(t("profiel.pillar.\(status.rawValue)")) \(from(pillar.origin))"
        }
        return "\(if: !pillars.isEmpty, HTML.list(pillars))\(stages)"
    }

    func role(_ name: Named<RoleList>) -> String {
        profile.role(name).map { t.either($0.nl, $0.en) } ?? name.word
    }

    private var retention: HTML {
        let rules = profile.retention
        return HTML.definitions([
            (t("profiel.term"), "\(HTML(t.term(rules.term.value))) \(from(rules.term.origin))"),
            (t("profiel.start"), "\(t("profiel.start.\(rules.start.value.rawValue)")) \(from(rules.start.origin))"),
            (t("profiel.limit"), "\(t("profiel.limit.\(rules.limit.value.rawValue)")) \(from(rules.limit.origin))"),
            (t("profiel.after"), "\(t("profiel.after.\(rules.method.value.rawValue)")) \(from(rules.method.origin))"),
            (t("profiel.executor"), "\(role(rules.executor.value)) \(from(rules.executor.origin))"),
        ])
    }

    /// Where the documents contradict themselves or stop, and what is done until somebody decides.
    private var doubts: HTML {
        let open = profile.doubts.doubts.filter { $0.status == .open }
        guard !open.isEmpty else { return .empty }
        return Table(
            caption: t("profiel.doubts.caption"),
            columns: [
                .init(t("profiel.doubt")), .init(t("profiel.meanwhile")), .init(t("profiel.decides")),
                .init(t("profiel.source")),
            ],
            rows: open.map { doubt in
                [
                    HTML(dutch: doubt.issue, t), HTML(dutch: doubt.meanwhile, t),
                    HTML(t("profiel.decides.\(doubt.decidedBy.rawValue)")), from(doubt.origin),
                ]
            }
        ).html
    }
}
