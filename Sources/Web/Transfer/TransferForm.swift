// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The questions of a transfer: where to, why, and for every item whether it goes along.
struct TransferForm {
    private let view: CasusView
    private let ways: [Arrangement.Transfer]
    private let pillars: [Arrangement.Pillar]
    private let items: [Inbreng]
    private let grounds: [Arrangement.Ground]
    /// The people who decide with the visitor, by the way out.
    private let others: [(way: Arrangement.Transfer, people: [Identifier<User>])]
    private let t: Wording

    /// Nothing for somebody who decides about no way out.
    init?(_ view: CasusView, _ t: Wording) {
        guard let (course, arrangement, _) = view.course else { return nil }
        ways = view.casus.transfersForActor(in: view.situation)
        guard !ways.isEmpty else { return nil }
        (self.view, self.t) = (view, t)
        let adopted = view.situation.collaboration.adopted
        pillars = arrangement.process.pillars.filter {
            $0.id.word != course.pillar && arrangement.isOpen($0, adopted: adopted)
        }
        items = view.casus.itemsToJudge
        grounds = view.casus.groundsForTransfer(under: arrangement)
        others = ways.compactMap { way in
            guard let decision = view.casus.decision(about: way, under: arrangement, in: view.situation),
                !decision.others.isEmpty
            else { return nil }
            return (way: way, people: decision.others)
        }
    }

    private func needs(_ need: Arrangement.Need) -> Bool { ways.contains { $0.needs.contains(need) } }

    /// Whether one of the ways leads outside, where Sluis hands over nothing.
    var leadsOutside: Bool { ways.contains { $0.to != .otherPillar } }
    /// Whether one of the ways leads to another part of the collaboration.
    var leadsWithin: Bool { ways.contains { $0.to == .otherPillar } }

    /// For which ways a question must be answered.
    private func neededFor(_ need: Arrangement.Need) -> Phrase {
        let names = ways.filter { $0.needs.contains(need) }.map { t("transfer.to.\($0.to.rawValue)") }
        return .text(t("transfer.neededFor", ["ways": names.joined(separator: ", ")]))
    }

    var form: Form {
        var fields: [Field] = [
            .radios(
                "to", label: "transfer.to",
                choices: ways.map { Choice($0.to.rawValue, label: .key("transfer.to.\($0.to.rawValue)")) })
        ]
        if ways.contains(where: { $0.to == .otherPillar }) {
            fields.append(
                Field(
                    "pillar", "transfer.pillar", "transfer.pillar.hint", .conditional,
                    .radios(pillars.map { Choice($0.id.word, label: .text(t.name($0))) })))
        }
        fields += successor
        fields.append(.area("necessity", label: "need.noodzaak", max: 2000, rows: 3))
        if needs(.lawfulness) {
            fields.append(
                Field(
                    "lawfulness", "need.rechtmatigheidstoets", neededFor(.lawfulness), .conditional,
                    .area(max: 2000, rows: 2)))
        }
        if needs(.informed) {
            fields.append(
                Field(
                    "discussed", "transfer.discussed", neededFor(.informed), .conditional,
                    .area(max: 1000, rows: 2)))
        }
        if needs(.ground) {
            fields.append(
                Field(
                    "ground", "need.grondslag", neededFor(.ground), .conditional,
                    .radios(grounds.map { Choice($0.rawValue, label: .key("profile.ground.\($0.rawValue)")) })))
        }
        if needs(.consent) {
            fields.append(.day("agreedOn", label: "transfer.agreedOn", hint: "transfer.agreedOn.hint", .conditional))
        }
        fields += decisionFields
        if leadsOutside {
            fields.append(
                Field(
                    "receiver", "transfer.receiver", "transfer.receiver.hint", .conditional, .line(max: 200)))
            if ways.contains(where: \.isToldAtConference) {
                fields.append(
                    Field(
                        "attendedBy", "transfer.attendedBy", "transfer.attendedBy.hint", .conditional, .line(max: 200)))
            }
            fields.append(
                Field("handedOver", "transfer.handedOver", "transfer.handedOver.hint", .conditional, .check))
        }
        return Form(
            action: TransferController.link(of: view.casus.id), submitLabel: "transfer.save",
            cancel: StepsController.link(of: view.casus.id),
            fields + (leadsWithin ? items.flatMap(judgement) : []) + [confirmation])
    }

    /// What closes here and what goes along, to confirm: it cannot be taken back.
    private var confirmation: Field {
        let values = ["number": view.casus.number, "count": "\(items.count)"]
        let hint = t(leadsWithin ? "transfer.sure.within" : "transfer.sure.outside", values)
        return Field("sure", .text(t("transfer.sure", values)), .text(hint), .conditional, .check)
    }

    /// What was chosen to go along and to stay, each by its label; nothing before anything was.
    func chosen(_ entered: Entered) -> HTML {
        func labels(_ verdict: TransferDraft.Verdict) -> [HTML] {
            items.filter { entered.choice("verdict-\($0.id)", as: TransferDraft.Verdict.self) == verdict }
                .map { HTML(t.label(of: $0, in: view)) }
        }
        let (along, staying) = (labels(.goesAlong), labels(.stays))
        guard leadsWithin, !along.isEmpty || !staying.isEmpty else { return .empty }
        let none: HTML = "<p>\(t("transfer.chosen.none"))</p>"
        return HTML.card(
            t("transfer.chosen"), level: 3,
            """
            <p><strong>\(t("transfer.verdict.goesAlong"))</strong></p>\(along.isEmpty ? none : HTML.list(along))\
            <p><strong>\(t("transfer.verdict.stays"))</strong></p>\(staying.isEmpty ? none : HTML.list(staying))
            """)
    }

    /// When and how the others decided: asked where more than one role decides, or staff writes it down for them.
    private var decisionFields: [Field] {
        guard !others.isEmpty else { return [] }
        let naming = Naming(view.situation, casus: view.casus)
        let who = others.map { way, people in
            t(
                "transfer.decision.with",
                [
                    "way": t("transfer.to.\(way.to.rawValue)"),
                    "people": people.map { naming.userOfPartij($0) }.joined(separator: ", "),
                ])
        }
        let means = Kennisgeving.Means.telling.map {
            Choice($0.rawValue, label: .key("informing.means.\($0.rawValue)"))
        }
        return [
            .day("heardOn", label: "transfer.heardOn", hint: .text(who.joined(separator: " ")), .conditional),
            .radios("heardBy", label: "transfer.heardBy", .conditional, choices: means),
        ]
    }

    private func judgement(_ item: Inbreng) -> [Field] {
        let verdicts = TransferDraft.Verdict.allCases.map {
            Choice($0.rawValue, label: .key("transfer.verdict.\($0.rawValue)"))
        }
        return [
            Field(
                "verdict-\(item.id)", .text(t.label(of: item, in: view)), leadsOutside ? "transfer.verdict.hint" : nil,
                .conditional, .radios(verdicts)),
            Field("reason-\(item.id)", "transfer.reason", "transfer.reason.hint", .conditional, .line(max: 500)),
        ]
    }

    func draft(_ entered: Entered) -> TransferDraft {
        var verdicts: [Identifier<Inbreng>: TransferDraft.Verdict] = [:]
        var reasons: [Identifier<Inbreng>: String] = [:]
        for item in items {
            verdicts[item.id] = entered.choice("verdict-\(item.id)", as: TransferDraft.Verdict.self)
            reasons[item.id] = entered.text("reason-\(item.id)")
        }
        var draft = TransferDraft(
            to: entered.choice("to", as: Arrangement.Transfer.Target.self), pillar: entered.choice("pillar"),
            verdicts: verdicts, reasons: reasons, necessity: entered.text("necessity"),
            lawfulness: entered.text("lawfulness"), discussed: entered.text("discussed"),
            ground: entered.choice("ground", as: Arrangement.Ground.self),
            isHandedOver: entered.isChecked("handedOver"), receiver: entered.text("receiver"),
            heardOn: entered.day("heardOn"), heardBy: entered.choice("heardBy", as: Kennisgeving.Means.self))
        draft.attendedBy = entered.text("attendedBy")
        draft.isConfirmed = entered.isChecked("sure")
        draft.agreedOn = entered.day("agreedOn")
        draft.successor =
            entered.choice("successor") == TransferForm.elsewhere
            ? TransferDraft.Successor.elsewhere
            : entered.id("successor", of: Partij.self).map { TransferDraft.Successor.partij($0) }
        return draft
    }

    /// What the choice sends for help outside the collaboration.
    private static let elsewhere = "elders"

    /// Who takes it over, where one of the ways leads to the party that suits best.
    private var successor: [Field] {
        guard ways.contains(where: { $0.to == .bestParty }) else { return [] }
        let collaboration = view.situation.collaboration
        let parties = collaboration.partijen.values
            .filter { $0.id != collaboration.house && $0.isPartner(on: view.situation.day) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        let choices = parties.map { Choice($0.id, named: $0.name) }
        let outside = Choice(TransferForm.elsewhere, label: "transfer.successor.elsewhere")
        return [
            Field(
                "successor", "transfer.successor", "transfer.successor.hint", .conditional, .radios(choices + [outside])
            )
        ]
    }
}
