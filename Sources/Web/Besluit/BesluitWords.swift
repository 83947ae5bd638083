// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What the register of decisions holds, and what the profile asks, in words.
struct BesluitWords {
    let world: BesluitWorld
    let t: Wording
    let naming: Naming

    init(_ world: BesluitWorld, _ t: Wording) {
        (self.world, self.t) = (world, t)
        naming = Naming(world.situation)
    }

    func kind(_ kind: Besluit.Kind) -> String { t("bestuur.kind.\(kind.rawValue)") }

    /// Whether it is open, and what became of it.
    func badge(_ besluit: Besluit) -> HTML {
        let tone: Tone
        switch besluit.state {
        case .open: tone = .info
        case .adopted: tone = .good
        case .rejected, .withdrawn: tone = .neutral
        }
        return HTML.badge(t("bestuur.state.\(besluit.state.rawValue)"), tone)
    }

    func names(_ partijen: [Identifier<Partij>]) -> String { partijen.map(naming.partij).joined(separator: ", ") }

    /// Where it stands in the documents of the collaboration, or what was assumed.
    func source(_ origin: Anchor) -> HTML {
        guard let assumption = origin.assumption else {
            return "<span class=\"hint\">[\(origin.sources.joined(separator: ", "))]</span>"
        }
        return "<span class=\"hint\">\(t("profiel.assumption")) \(HTML(dutch: assumption, t))</span>"
    }

    /// What the profile asks of a kind of decision, each with where it says so.
    func asked(_ kind: Besluit.Kind) -> [(term: String, value: HTML)] {
        let rules = world.rules
        var rows: [(term: String, value: HTML)] = []
        if let decision = rules.decision(on: kind) {
            if let body = rules.body(for: kind) {
                rows.append((term: t("bestuur.asked.body"), value: HTML(t.either(body.nl, body.en))))
            }
            rows.append((term: t("bestuur.asked.votes"), value: votes(decision, isNamed: rules.body(for: kind) != nil)))
        }
        if let term = rules.sentBefore(kind) {
            let words = t("bestuur.asked.sent.term", ["term": t.term(term.value)])
            rows.append((term: t("bestuur.asked.sent"), value: "\(words) \(source(term.origin))"))
        }
        if kind == .leaving, let term = rules.exitNotice {
            rows.append((term: t("bestuur.asked.notice"), value: "\(t.term(term.value)) \(source(term.origin))"))
        }
        if rules.asksConsultation(kind) {
            rows.append((term: t("bestuur.asked.consultation"), value: HTML(t("bestuur.asked.consultation.first"))))
        }
        if let condition = rules.condition(of: kind) {
            rows.append((term: t("bestuur.asked.condition"), value: sentence(condition)))
        }
        if kind.endsAParty, let survival = rules.survival {
            rows.append((term: t("bestuur.asked.survival"), value: sentence(survival)))
        }
        return rows
    }

    func sentence(_ sentence: Sourced<String>) -> HTML {
        "\(HTML(dutch: sentence.value, t)) \(source(sentence.origin))"
    }

    private func votes(_ decision: Arrangement.Decision, isNamed: Bool) -> HTML {
        var words = [t("bestuur.rule.\(decision.rule.rawValue)")]
        if decision.rule == .majority { words.append(t("bestuur.base.\(decision.base.rawValue)")) }
        if let quorum = decision.quorum {
            words.append(t("bestuur.quorum", ["part": "\(quorum.part)", "whole": "\(quorum.whole)"]))
        }
        if decision.inWriting == .yes { words.append(t("bestuur.inWriting")) }
        let silent: HTML? = isNamed ? nil : "<p class=\"hint\">\(t("bestuur.rule.silent"))</p>"
        return "\(words.joined(separator: " ")) \(source(decision.origin))\(silent)"
    }

    /// One thing that is missing.
    func lack(_ lack: BesluitLack) -> String {
        switch lack {
        case .quorum(let present, let needed):
            return t("bestuur.lack.quorum", ["present": "\(present)", "needed": "\(needed)"])
        case .votes(let inFavour, let needed):
            return t("bestuur.lack.votes", ["count": "\(inFavour)", "needed": "\(needed)"])
        case .against(let partijen): return t("bestuur.lack.against", ["who": names(partijen)])
        case .notAgreed(let partijen, let inWriting):
            return t(
                inWriting ? "bestuur.lack.notAgreed.inWriting" : "bestuur.lack.notAgreed", ["who": names(partijen)])
        case .notRecorded(let partijen): return t("bestuur.lack.notRecorded", ["who": names(partijen)])
        case .notSent: return t("bestuur.lack.notSent")
        case .sentLate(let latest): return t("bestuur.lack.sentLate", ["day": t.day(latest)])
        case .conditionOpen: return t("bestuur.lack.conditionOpen")
        case .conditionUnmet: return t("bestuur.lack.conditionUnmet")
        case .notConsulted: return t("bestuur.lack.notConsulted")
        case .startUnknown: return t("bestuur.lack.startUnknown")
        case .noticeLate(let day): return t("bestuur.lack.noticeLate", ["day": t.day(day)])
        }
    }

    /// What a version of a proposal says.
    func proposal(_ proposal: BesluitProposal) -> [(term: String, value: HTML)] {
        var rows: [(term: String, value: HTML)] = [
            (term: t("bestuur.field.title"), value: HTML(proposal.title)),
            (term: t("bestuur.field.text"), value: HTML.paragraphs(proposal.text)),
        ]
        if let partij = proposal.partij {
            rows.append((term: t("bestuur.field.partij"), value: HTML(naming.partij(partij))))
        }
        if let pillar = proposal.pillar {
            let found = world.rules.arrangement?.process.pillars.first { $0.id.word == pillar }
            rows.append((term: t("bestuur.field.pillar"), value: HTML(found.map(t.name) ?? pillar)))
        }
        let isNotice = proposal.kind == .leaving
        let days: [(String, Day?)] = [
            (t("bestuur.field.meeting"), proposal.meeting),
            (t(isNotice ? "bestuur.field.notice" : "bestuur.field.sent"), proposal.sent),
            (t("bestuur.field.consulted"), proposal.consulted),
        ]
        for (label, day) in days {
            if let day { rows.append((term: label, value: HTML(t.day(day)))) }
        }
        if let start = proposal.start {
            let over = proposal.amendment.flatMap { world.besluit($0) }?.number
            let words = t("bestuur.start.\(start.rawValue)")
            rows.append((term: t("bestuur.field.start"), value: HTML(over.map { "\(words): \($0)" } ?? words)))
        }
        if let fits = proposal.fits {
            rows.append((term: t("bestuur.field.fits"), value: HTML(t(fits ? "bestuur.fits.yes" : "bestuur.fits.no"))))
        }
        if !proposal.account.isEmpty {
            rows.append((term: t("bestuur.field.account"), value: HTML.paragraphs(proposal.account)))
        }
        return rows
    }
}

extension Besluit.Kind {
    /// Its word in an address.
    var word: String {
        switch self {
        case .amendment: "wijziging"
        case .process: "werkproces"
        case .processor: "verwerker"
        case .accession: "toetreding"
        case .exclusion: "uitsluiting"
        case .leaving: "uittreding"
        case .evaluation: "evaluatie"
        }
    }

    init?(word: String) {
        guard let found = Besluit.Kind.allCases.first(where: { $0.word == word }) else { return nil }
        self = found
    }
}
