// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The form for a request that came in.
struct RecordVerzoekForm {
    let world: VerzoekWorld
    let t: Wording

    private var arrangement: Arrangement { world.arrangement }

    var form: Form {
        Form(
            action: "/verzoeken/nieuw", submitLabel: "verzoek.new.submit", cancel: VerzoekList.link,
            request + arrival + identity)
    }

    private var request: [Field] {
        let capacities = Verzoek.Requester.Capacity.allCases.map {
            Choice($0.rawValue, label: .key("verzoek.capacity.\($0.rawValue)"))
        }
        return [
            .radios("kind", label: "verzoek.field.kind", choices: kinds),
            .day("receivedOn", label: "verzoek.field.receivedOn", hint: "verzoek.field.receivedOn.hint"),
            .radios(
                "capacity", label: "verzoek.field.capacity",
                hint: .key("verzoek.field.capacity.hint", ["age": "\(arrangement.rights.ownFromAge.value)"]),
                choices: capacities),
            .line("name", label: "verzoek.field.name"),
            .day("born", label: "verzoek.field.born.unlessComplaint", hint: "verzoek.field.born.hint", .conditional),
            .line("representative", label: "verzoek.field.representative.ofAnother", .conditional),
            .area("contact", label: "verzoek.field.contact", .optional, max: 1000, rows: 3),
            .area("wording", label: "verzoek.field.wording", hint: "verzoek.field.wording.hint", max: 5000, rows: 5),
            .line("number", label: "verzoek.field.number", hint: "verzoek.field.number.hint", .optional, max: 12),
            .check(
                "isSamePerson", label: "verzoek.field.isSamePerson", hint: "verzoek.field.isSamePerson.hint",
                .optional),
        ]
    }

    private var kinds: [Choice] {
        let words = VerzoekWords(world.situation, t)
        return world.recordedKinds.map {
            Choice($0.rawValue, label: .key("verzoek.kind.\($0.rawValue)"), hint: words.offer($0, under: arrangement))
        }
    }

    private var arrival: [Field] {
        let collaboration = world.situation.collaboration
        let partijen = collaboration.partijen.values.sorted { $0.name < $1.name }
        return [
            .select(
                "arrivedAt", label: "verzoek.field.arrivedAt", hint: "verzoek.field.arrivedAt.hint", .optional,
                choices: partijen.map { Choice($0.id, named: $0.name) })
        ]
    }

    private var identity: [Field] {
        [
            .note(
                """
                \(HTML.heading(2, t("verzoek.identity.title")))<p class="hint">\(t("verzoek.identity.lead"))</p>
                """),
            .select(
                "means", label: "verzoek.field.means", .optional,
                choices: VerzoekActForm.means(under: arrangement)),
            .day("verifiedOn", label: "verzoek.field.verifiedOn", .optional),
        ]
    }

    func draft(_ entered: Entered) -> VerzoekDraft {
        VerzoekDraft(
            kind: entered.choice("kind", as: Verzoek.Kind.self), receivedOn: entered.day("receivedOn"),
            requester: Verzoek.Requester(
                capacity: entered.choice("capacity", as: Verzoek.Requester.Capacity.self) ?? .person,
                name: entered.text("name"), born: entered.day("born"),
                representative: entered.text("representative"), contact: entered.text("contact")),
            wording: entered.text("wording"), arrivedAt: entered.id("arrivedAt", of: Partij.self),
            means: entered.choice("means", as: Verzoek.Identity.Means.self), verifiedOn: entered.day("verifiedOn"),
            isSamePerson: entered.isChecked("isSamePerson"))
    }
}
