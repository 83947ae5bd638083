// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The forms of what is done about a breach.
struct BreachActForms {
    private let view: BreachView
    private let t: Wording
    private let base: Link

    init(_ view: BreachView, _ t: Wording) {
        (self.view, self.t) = (view, t)
        base = DatalekPage.link(of: view.datalek.id)
    }

    var tell: Form {
        Form(
            action: "\(base)/melden", submitLabel: "breach.tell.save", cancel: base,
            [.area("text", label: "breach.tell.text", hint: "breach.tell.text.hint", .optional, max: 4000, rows: 4)])
    }

    /// Done, or not necessary, with to whom and what, or why.
    func settle(_ duty: Datalek.Duty) -> Form {
        let done = Choice("done", label: "breach.settle.done")
        let unnecessary = Choice("unnecessary", label: "breach.settle.unnecessary")
        let isSent = duty == .internalNotice
        let when: [Field] = [
            .day("done", label: "breach.settle.when", hint: "breach.settle.when.hint", .optional),
            .line("doneTime", label: "breach.field.time", hint: "breach.field.time.hint", .optional, max: 40),
        ]
        let choices = isSent ? [unnecessary] : [done, unnecessary]
        let why: [Field] = duty == .persons ? [ground] : []
        let fields: [Field] = [
            .radios("outcome", label: "breach.settle.outcome", choices: choices),
            .area("text", label: "breach.settle.text", hint: "breach.settle.text.hint", max: 4000, rows: 4),
        ]
        return Form(
            action: "\(base)/stap/\(duty.rawValue)", submitLabel: "breach.settle.save", cancel: base,
            isSent ? fields : fields + why + when)
    }

    /// Asked only of who says that the people need not be told.
    private var ground: Field {
        .radios(
            "ground", label: "breach.ground", hint: "breach.ground.hint", .conditional,
            choices: Datalek.SilenceGround.allCases.map {
                Choice($0.rawValue, label: .key("breach.ground.\($0.rawValue)"))
            })
    }

    /// Why a step that was settled counts no longer.
    func takeBack(_ duty: Datalek.Duty) -> Form {
        reasoned("stap/\(duty.rawValue)/terugnemen", submitLabel: "breach.takeBack.save")
    }

    var message: Form {
        let situation = view.world.situation
        // All of them: who is left out of the list would tell who takes part in a casus.
        let partners = situation.collaboration.partijen.values.filter { $0.isPartner(on: situation.day) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        return Form(
            action: "\(base)/bericht", submitLabel: "breach.send.save", cancel: base,
            [
                .area("text", label: "breach.send.text", hint: "breach.send.text.hint", max: 4000, rows: 6),
                .checks(
                    "also", label: "breach.send.also", hint: "breach.send.also.hint", .optional,
                    choices: partners.map { Choice($0.id, named: $0.name) }),
            ])
    }

    var close: Form { reasoned("sluiten", submitLabel: "breach.close.save") }

    var reopen: Form { reasoned("heropenen", submitLabel: "breach.reopen.save") }

    private func reasoned(_ word: String, submitLabel: Phrase) -> Form {
        Form(
            action: "\(base)/\(word)", submitLabel: submitLabel, cancel: base,
            [.area("text", label: "breach.reason", max: 4000, rows: 4)])
    }
}
