// SPDX-License-Identifier: EUPL-1.2

import Domain

/// The form with which the manager records that a document was adopted or withdrawn, or that a gate was settled.
struct AdoptionForm {
    private let arrangement: Arrangement
    private let today: Day
    private let t: Wording

    init(_ arrangement: Arrangement, today: Day, _ t: Wording) {
        self.arrangement = arrangement
        self.today = today
        self.t = t
    }

    private var asksEntry: Bool {
        arrangement.identity.documents.contains { !arrangement.pillarsToFill(by: $0.id.word).isEmpty }
    }

    var form: Form {
        let documents = arrangement.identity.documents.map {
            Choice($0.id.word, label: .text($0.nl), group: .key("stukken.documents"))
        }
        let gates = arrangement.identity.gates.map {
            Choice($0.key, label: .text(t.either($0.nl, $0.en)), group: .key("stukken.gates"))
        }
        var fields: [Field] = [
            .select("subject", label: "stukken.subject", choices: documents + gates),
            .radios(
                "kind", label: "stukken.kind",
                choices: Adoption.Kind.allCases.map {
                    Choice($0.rawValue, label: .key("stukken.kind.\($0.rawValue)"))
                }),
            .day("on", label: "stukken.on"),
            .area("note", label: "stukken.note", hint: "stukken.note.hint", max: 1000, rows: 2),
        ]
        if asksEntry {
            let modes: [Arrangement.Pillar.Entry] = [.staff, .parties, .mixed]
            fields.append(
                Field(
                    "entry", "stukken.entry", "stukken.entry.hint", .conditional,
                    .radios(modes.map { Choice($0.rawValue, label: .key("stukken.entry.\($0.rawValue)")) })))
        }
        return Form(
            action: "/profiel/stukken/vastleggen", submitLabel: "stukken.save", cancel: AdoptionController.page, fields)
    }

    /// Adds what only follows from the answers together: a day to come, and a work process that says who enters data.
    func check(_ entered: inout Entered) {
        if let on = entered.day("on"), on > today { entered.refuse("on", problem: "weigering.dayInTheFuture") }
        let isAdopted = entered.choice("kind", as: Adoption.Kind.self) == .adopted
        let pillars = arrangement.pillarsToFill(by: entered.choice("subject") ?? "")
        if isAdopted, !pillars.isEmpty, entered.choice("entry") == nil {
            entered.refuse("entry", problem: "stukken.entry.missing")
        }
    }

    /// Who enters data, only where the document is a work process of a part of the collaboration.
    func entry(_ entered: Entered) -> Arrangement.Pillar.Entry? {
        guard !arrangement.pillarsToFill(by: entered.choice("subject") ?? "").isEmpty else { return nil }
        return entered.choice("entry", as: Arrangement.Pillar.Entry.self)
    }
}
