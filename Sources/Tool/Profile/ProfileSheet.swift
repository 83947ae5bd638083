// SPDX-License-Identifier: EUPL-1.2

import Domain
import Profiles

/// A profile as lines of plain text, in the order in which somebody asks: who, how, what, how long.
struct ProfileSheet {
    let profile: Arrangement

    init(_ profile: Arrangement) { self.profile = profile }

    var lines: [String] {
        heading + section("Partijen", parties) + section("Rollen", roles) + section("Overleggen", bodies)
            + section("Werkproces", process) + section("Toegang tot de aanpak", admission)
            + section("Gegevens en wie ze ziet", access) + section("Soorten dossier", dossiers)
            + section("Delen", sharing)
            + section("Informeren en brieven", informing)
            + section("Rechten, klachten, datalekken", rights) + section("Bewaren", retention)
            + section("Termijnen", clocks) + section("Bestuur", governance) + section("Open twijfels", doubts)
            + section("Aannames om te tekenen", assumptions)
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", title, String(repeating: "-", count: title.count)] + lines
    }

    func from(_ origin: Anchor) -> String {
        if let assumption = origin.assumption { return "[aanname: \(assumption)]" }
        return "[\(origin.sources.joined(separator: ", "))]"
    }

    private var heading: [String] {
        let identity = profile.identity
        return [
            "\(identity.nl) (\(identity.abbreviation)), versie \(identity.version)",
            "Recht van \(identity.lawOf), regelset \(identity.ruleset.word). Gebied: \(identity.territory).",
        ] + identity.purpose.map { "Doel: \($0.nl). \(from($0.origin))" }
            + identity.documents.map { "Stuk: \($0.nl), \($0.status.rawValue). \(from($0.origin))" }
            + identity.gates.map { "Voor de start: \($0.nl), \($0.status.rawValue). \(from($0.origin))" }
    }

    private var parties: [String] {
        profile.parties.parties.map { party in
            let grounds = party.grounds.map(\.rawValue).joined(separator: ", ")
            let condition = party.condition.map { " Voorwaarde: \($0)." } ?? ""
            return "\(party.name) (\(party.kinds.map(\.word).joined(separator: ", "))): \(party.place.rawValue); "
                + "grondslag \(grounds.isEmpty ? "-" : grounds); bijzonder \(party.special.rawValue); "
                + "strafrechtelijk \(party.criminal.rawValue).\(condition) \(from(party.origin))"
        }
    }

    private var roles: [String] {
        profile.roles.roles.map { role in
            let aliases = role.aliases.isEmpty ? "" : " (ook: \(role.aliases.joined(separator: ", ")))"
            return "\(role.nl)\(aliases): \(role.duties.joined(separator: "; ")). \(from(role.origin))"
        }
            + profile.roles.ladders.flatMap { ladder in
                ["Ladder: \(ladder.nl)"]
                    + ladder.rungs.map { rung in
                        "  \(rung.from.word) -> \(rung.to?.word ?? rung.body?.word ?? "-")"
                            + (rung.causes.isEmpty ? "" : " bij \(rung.causes.map(\.word).joined(separator: ", "))")
                            + " \(from(rung.origin))"
                    }
            }
    }

    private var bodies: [String] {
        profile.bodies.bodies.map { body in
            var text =
                "\(body.nl): \(body.level.rawValue), \(body.members.rawValue), casuïstiek \(body.casework.rawValue)"
            if let cadence = body.cadence {
                text += ", \(cadence.strength.rawValue) "
                text += cadence.every.map { "elke \($0)" } ?? "\(cadence.timesAYear ?? 1) keer per jaar"
            }
            if let term = body.actionListWithin { text += ", actielijst binnen \(term.value)" }
            for decision in body.decisions {
                text += "; \(decision.matter.rawValue): \(decision.rule.rawValue)"
                if let quorum = decision.quorum { text += " (quorum \(quorum.part)/\(quorum.whole))" }
            }
            return "\(text). \(from(body.origin))"
        }
    }

    private var process: [String] {
        profile.process.pillars.map { "Pijler \($0.nl): \($0.status.rawValue). \(from($0.origin))" }
            + profile.process.stages.enumerated().flatMap { number, stage in
                [
                    "\(number + 1). \(stage.nl): opslag \(stage.storage.rawValue), aanwezig \(stage.presence.rawValue), "
                        + "verantwoordelijke \(stage.controller.rawValue). \(from(stage.origin))"
                ] + stage.goals.map { "   doel: \($0.nl)" } + stage.steps.flatMap(step)
            }
            + profile.process.transfers.map {
                "Overdracht aan \($0.to.rawValue): \($0.channel.rawValue); wat achterblijft \($0.staysBehind.rawValue). "
                    + from($0.origin)
            }
    }

    private func step(_ step: Arrangement.Step) -> [String] {
        let needs = step.needs.isEmpty ? "" : "; vereist \(step.needs.map(\.rawValue).joined(separator: ", "))"
        let records = step.records.isEmpty ? "" : "; legt vast \(step.records.map(\.rawValue).joined(separator: ", "))"
        return [
            "   - \(step.nl) door \(step.actors.map(\.word).joined(separator: ", "))\(needs)\(records). \(from(step.origin))"
        ]
            + step.outcomes.map { outcome in
                "       \(outcome.nl) -> \(outcome.next?.word ?? outcome.end?.rawValue ?? "-")"
                    + (outcome.data.map { " (gegevens \($0.rawValue))" } ?? "")
            }
    }

    private var admission: [String] {
        profile.admission.criteria.map { "\($0.id.word). \($0.nl). \(from($0.origin))" }
            + (profile.admission.reading.map { ["Lezing: \($0.value). \(from($0.origin))"] } ?? [])
            + profile.admission.offences.map { row in
                let count = row.label ?? "\(row.minimum ?? 0) keer, \(row.recentMinimum ?? 0) recent"
                return
                    "\(row.nl), \(row.ages) jaar: \(count); codes \(row.codes.joined(separator: " ")). \(from(row.origin))"
            }
    }

    private var access: [String] {
        profile.data.access.map { row in
            let codes = profile.process.stages.map { "\($0.id.word) \(row.codes[$0.id.word].rawValue)" }
            let kinds = row.kinds.isEmpty ? "" : " alleen \(row.kinds.map(\.word).joined(separator: ", "))"
            let except = row.except.isEmpty ? "" : " behalve \(row.except.map(\.word).joined(separator: ", "))"
            return "\(row.role.word) (\(row.condition.rawValue))\(kinds)\(except): \(codes.joined(separator: ", ")). "
                + from(row.origin)
        }
    }

    private var sharing: [String] {
        let rules = profile.sharing
        var lines = [
            "Grond: \(rules.base.value.rawValue). \(from(rules.base.origin))",
            "Wie beslist over een gegeven: \(rules.decider.value.rawValue). \(from(rules.decider.origin))",
            "Hergebruik door een ontvanger: \(rules.reuse.value.rawValue). \(from(rules.reuse.origin))",
            "Derden: \(rules.thirdParties.value.rawValue). \(from(rules.thirdParties.origin))",
            "Mail: \(rules.mail.value.rawValue). \(from(rules.mail.origin))",
            "Koppelingen: \(rules.coupling.value.rawValue). \(from(rules.coupling.origin))",
        ]
        for rule in rules.consent {
            let without = rule.withoutConsent.map(\.word).joined(separator: ", ")
            let limit = without.isEmpty ? "" : "; zonder toestemming alleen \(without)"
            lines.append("Toestemming (\(rule.mode.rawValue)): \(rule.nl)\(limit). \(from(rule.origin))")
        }
        return lines
    }

    private var governance: [String] {
        let rules = profile.governance
        let texts: [(String, Sourced<String>?)] = [
            ("Toetreden", rules.accession), ("Uitsluiten", rules.exclusion), ("Uittreden", rules.exitCondition),
            ("Dpia", rules.impactAssessment), ("Verwerkers", rules.processorConsent),
            ("Communicatie", rules.communication), ("Geschillen", rules.disputes),
        ]
        let terms: [(String, Sourced<Term>?)] = [
            ("Wijziging aankondigen", rules.amendmentNotice), ("Opzegtermijn", rules.exitNotice),
            ("Duur", rules.firstTerm), ("Verlenging", rules.renewal), ("Evaluatie", rules.evaluation),
        ]
        var lines: [String] = []
        for (name, text) in texts {
            if let text { lines.append("\(name): \(text.value). \(from(text.origin))") }
        }
        for (name, term) in terms {
            if let term { lines.append("\(name): \(term.value). \(from(term.origin))") }
        }
        lines.append("Onderzoek: \(rules.research.value.rawValue). \(from(rules.research.origin))")
        return lines
    }

    private var informing: [String] {
        profile.informing.duties.map { "\($0.stage.word): \($0.by.word), \($0.moment.rawValue). \(from($0.origin))" }
            + profile.informing.letters.map {
                "Brief \($0.nl), van \($0.sender.word) aan \($0.recipient.rawValue), bij \($0.trigger.rawValue): "
                    + "\($0.content.map(\.rawValue).joined(separator: ", ")). \(from($0.origin))"
            }
    }

    private var rights: [String] {
        profile.rights.rights.map { right in
            "\(right.kind.rawValue): \(right.offered.value.rawValue), termijn \(right.term?.value.description ?? "-"), "
                + "beslist \(right.decider.word). \(from(right.origin))"
        }
    }

    private var retention: [String] {
        let rules = profile.retention
        return [
            "\(rules.term.value) vanaf \(rules.start.value.rawValue) (\(rules.limit.value.rawValue)). \(from(rules.term.origin))",
            "Daarna: \(rules.method.value.rawValue) door \(rules.executor.value.word). \(from(rules.method.origin))",
        ]
            + (rules.anonymising?.rows ?? []).map {
                "  \($0.object), \($0.field): \($0.operation.rawValue) \(from($0.origin))"
            }
    }

    private var clocks: [String] {
        profile.clocks.clocks.map { clock in
            "\(clock.nl): \(clock.term?.description ?? "direct"), \(clock.strength.rawValue), \(clock.effect.rawValue). "
                + from(clock.origin)
        }
    }

    private var doubts: [String] {
        profile.doubts.doubts.filter { $0.status == .open }.map {
            "\($0.id) (\($0.decidedBy.rawValue)): \($0.issue). Tot dan: \($0.meanwhile). \(from($0.origin))"
        }
    }

    private var assumptions: [String] {
        profile.assumptions.map { "\($0.file):\($0.line): \($0.assumption ?? "")" }
    }
}
