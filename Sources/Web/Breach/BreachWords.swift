// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What is known of a breach, in words.
struct BreachWords {
    let world: BreachWorld
    let t: Wording
    let naming: Naming

    init(_ world: BreachWorld, _ t: Wording) {
        (self.world, self.t) = (world, t)
        naming = Naming(world.situation)
    }

    /// Whom the profile lets tell inside the collaboration; nothing where it names nobody.
    var whom: String? {
        let names = world.rules.internalRoles.map(t.name)
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    func label(_ content: Arrangement.Content) -> String {
        BreachFacts.field(of: content).map { t("breach.field.\($0)") } ?? content.rawValue
    }

    /// A part of a notice; a dash where it is not known.
    func value(_ content: Arrangement.Content, of facts: BreachFacts) -> HTML {
        switch content {
        case .nature: return HTML.paragraphs(facts.nature)
        case .contact: return HTML(facts.contact.isEmpty ? "–" : facts.contact)
        case .measures: return paragraphs(facts.measures)
        case .effects: return paragraphs(facts.effects)
        case .repair: return paragraphs(facts.repair)
        case .personCategories: return persons(facts)
        case .dataCategories: return list(facts.data.map { t("breach.data.\($0.rawValue)") })
        case .encrypted: return HTML(facts.encryption.map { t("breach.encryption.\($0.rawValue)") } ?? "–")
        default: return "–"
        }
    }

    func parts(_ contents: [Arrangement.Content], of facts: BreachFacts) -> [(term: String, value: HTML)] {
        contents.filter { BreachFacts.field(of: $0) != nil }.map { (term: label($0), value: value($0, of: facts)) }
    }

    /// When it happened, was noticed and was sure, and where.
    func moments(_ facts: BreachFacts) -> [(term: String, value: HTML)] {
        let unknown = t("breach.unknown")
        return [
            (term: t("breach.field.happened"), value: HTML(facts.happenedOn.map(t.day) ?? unknown)),
            (term: t("breach.field.noticed"), value: HTML(facts.noticedAt.map(t.moment) ?? unknown)),
            (term: t("breach.field.certain"), value: HTML(facts.certainAt.map(t.moment) ?? t("breach.suspicion"))),
            (term: t("breach.field.partij"), value: HTML(facts.partij.map(naming.partij) ?? unknown)),
        ]
    }

    /// The judgements about it.
    func judgements(_ facts: BreachFacts) -> [(term: String, value: HTML)] {
        let touches = facts.touches.map { t("breach.touches.\($0.rawValue)") } ?? "–"
        let risk = facts.risk.map { t("breach.risk.\($0.rawValue)") } ?? "–"
        return [
            (term: t("breach.field.touches"), value: HTML(touches)),
            (term: t("breach.field.risk"), value: HTML(risk)),
        ]
    }

    /// Everything that was written down, without casussen.
    func whole(_ facts: BreachFacts) -> HTML {
        let contents: [Arrangement.Content] = [
            .nature, .dataCategories, .encrypted, .personCategories, .effects, .measures, .repair, .contact,
        ]
        return HTML.definitions(moments(facts) + judgements(facts) + parts(contents, of: facts))
    }

    /// The badges behind the number of a breach.
    func badges(_ datalek: Datalek) -> HTML {
        let state: HTML =
            datalek.isOpen ? .badge(t("breach.state.open"), .info) : .badge(t("breach.state.closed"), .good)
        let suspicion: HTML? = datalek.facts.isSuspicion ? .badge(t("breach.suspicion"), .warning) : nil
        let risk: HTML? = datalek.facts.risk == .high ? .badge(t("breach.risk.high"), .bad) : nil
        return "\(state) \(suspicion) \(risk)"
    }

    /// By when something is due, in words and as a badge when it is late.
    func due(_ state: Datalek.DutyState) -> HTML {
        guard let due = state.due else { return HTML(t("breach.due.now")) }
        let isOverdue = state.isOverdue(at: world.situation.moment)
        let late: HTML? = isOverdue ? .badge(t("breach.overdue"), .bad) : nil
        return "\(t.moment(due)) \(late)"
    }

    /// What was written down with a step, under the ground on which it was not necessary.
    func reason(_ event: Datalek.Event) -> HTML {
        let ground: HTML? = event.ground.map { "<p>\(t("breach.ground.\($0.rawValue)"))</p>" }
        return "\(ground)\(HTML.paragraphs(event.text))"
    }

    private func persons(_ facts: BreachFacts) -> HTML {
        let count: HTML? = facts.count.map { "<p>\(t("breach.about", ["count": "\($0)"]))</p>" }
        return "\(list(facts.persons.map { t("breach.persons.\($0.rawValue)") }))\(count)"
    }

    private func list(_ words: [String]) -> HTML { words.isEmpty ? "–" : HTML.list(words.map { HTML($0) }) }

    private func paragraphs(_ text: String) -> HTML { text.isEmpty ? "–" : HTML.paragraphs(text) }
}
