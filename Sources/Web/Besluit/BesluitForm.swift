// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The questions about a proposal: only those that the profile has a use for.
struct BesluitForm {
    let kind: Besluit.Kind
    let world: BesluitWorld
    let t: Wording
    let action: Link
    let cancel: Link
    /// How many versions there are of what is changed; nothing for a new one.
    var revision: Int?

    private var rules: BesluitRules { world.rules }

    var form: Form {
        Form(
            action: action, submitLabel: revision == nil ? "bestuur.propose.save" : "bestuur.amend.save",
            revision: revision, cancel: cancel, what + days + leaving + condition)
    }

    private var what: [Field] {
        var fields: [Field] = [
            .line("title", label: "bestuur.field.title", hint: "bestuur.field.title.hint", max: 200)
        ]
        if kind.endsAParty {
            let partners = world.situation.collaboration.voters(on: BesluitProposal(.leaving), on: world.situation.day)
            fields.append(
                .select(
                    "partij", label: "bestuur.field.partij", choices: partners.map { Choice($0.id, named: $0.name) }))
        }
        if rules.asksPillar(kind), let pillars = rules.arrangement?.process.pillars {
            let choices = pillars.map { Choice($0.id.word, label: .text(t.name($0))) }
            fields.append(.radios("pillar", label: "bestuur.field.pillar", choices: choices))
        }
        fields.append(.area("text", label: "bestuur.field.text", hint: "bestuur.field.text.hint", max: 4000, rows: 6))
        return fields
    }

    private var days: [Field] {
        var fields: [Field] = []
        if rules.decision(on: kind) != nil {
            fields.append(.day("meeting", label: "bestuur.field.meeting", .optional))
        }
        if let term = rules.sentBefore(kind)?.value {
            let hint = Phrase.key("bestuur.field.sent.hint", ["term": t.term(term)])
            fields.append(.day("sent", label: "bestuur.field.sent", hint: hint, .optional))
        } else if kind == .leaving {
            fields.append(.day("sent", label: "bestuur.field.notice", hint: "bestuur.field.notice.hint"))
        }
        if rules.asksConsultation(kind) {
            fields.append(
                .day("consulted", label: "bestuur.field.consulted", hint: "bestuur.field.consulted.hint", .optional))
        }
        return fields
    }

    private var leaving: [Field] {
        guard kind == .leaving else { return [] }
        let starts = rules.starts.map { Choice($0.rawValue, label: .key("bestuur.start.\($0.rawValue)")) }
        var fields: [Field] = [.radios("start", label: "bestuur.field.start", choices: starts)]
        if rules.starts.contains(.amendment) {
            let choices = world.amendmentsInForce.map { besluit in
                Choice(besluit.id, named: "\(besluit.number): \(besluit.proposal.title)")
            }
            fields.append(
                .select(
                    "amendment", label: "bestuur.field.amendment", hint: "bestuur.field.amendment.hint", .optional,
                    choices: choices))
        }
        return fields
    }

    private var condition: [Field] {
        guard let condition = rules.condition(of: kind) else { return [] }
        let words = BesluitWords(world, t)
        return [
            .note("<h2>\(t("bestuur.asked.condition"))</h2><p>\(words.sentence(condition))</p>"),
            .radios(
                "fits", label: "bestuur.field.fits", hint: "bestuur.field.fits.hint", .optional,
                choices: [Choice("yes", label: "bestuur.fits.yes"), Choice("no", label: "bestuur.fits.no")]),
            .area("account", label: "bestuur.field.account", .optional, max: 4000, rows: 4),
        ]
    }

    func filled(_ proposal: BesluitProposal) -> Entered {
        form.filled([
            "title": .text(proposal.title), "text": .text(proposal.text),
            "partij": .text(proposal.partij?.description ?? ""), "pillar": .text(proposal.pillar ?? ""),
            "meeting": .day(proposal.meeting), "sent": .day(proposal.sent), "consulted": .day(proposal.consulted),
            "start": .text(proposal.start?.rawValue ?? ""),
            "amendment": .text(proposal.amendment?.description ?? ""),
            "fits": .text(proposal.fits.map { $0 ? "yes" : "no" } ?? ""), "account": .text(proposal.account),
        ])
    }

    /// What was filled in, with everything that is wrong with it at its field.
    func proposal(_ entered: inout Entered) -> BesluitProposal {
        var proposal = BesluitProposal(kind)
        proposal.title = entered.text("title")
        proposal.text = entered.text("text")
        proposal.partij = entered.id("partij", of: Partij.self)
        proposal.pillar = entered.choice("pillar")
        proposal.meeting = entered.day("meeting")
        proposal.sent = entered.day("sent")
        proposal.consulted = entered.day("consulted")
        proposal.start = entered.choice("start", as: BesluitProposal.Start.self)
        proposal.amendment = proposal.start == .amendment ? entered.id("amendment", of: Besluit.self) : nil
        proposal.fits = entered.choice("fits").map { $0 == "yes" }
        proposal.account = entered.text("account")
        let known = Set(entered.problems.compactMap(\.field))
        let found = proposal.problems(in: world.situation).filter { problem in
            problem.field.map { !known.contains($0) } ?? true
        }
        entered.refuse(found, in: form, naming: Naming(world.situation))
        return proposal
    }
}
