// SPDX-License-Identifier: EUPL-1.2

/// Anything in a law that has an id of its own, with the articles on which it rests and where it was found.
package struct LawElement: Hashable, Sendable {
    /// What an element does in an answer; the raw value ends a key of the texts.
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case supply, receive, exception, onward, denial, duty, alternative, standing
    }

    package let id: String
    package let role: Role
    package let validity: Validity
    package let citations: [Citation]
    package let sourcing: Sourcing
}

extension Law {
    /// Every element with an id, concept after concept.
    package var elements: [LawElement] {
        supplyRules.map { LawElement(id: $0.id, .supply, $0.validity, $0.citations, $0.sourcing) }
            + receiveRules.map { LawElement(id: $0.id, .receive, $0.validity, $0.citations, $0.sourcing) }
            + generalReceive.map { LawElement(id: $0.id, .receive, $0.validity, $0.citations, $0.sourcing) }
            + exceptions.map { LawElement(id: $0.id, .exception, $0.validity, $0.citations, $0.sourcing) }
            + onwardRules.map { LawElement(id: $0.id, .onward, $0.validity, $0.citations, $0.sourcing) }
            + denyRules.map { LawElement(id: $0.id, .denial, $0.validity, $0.citations, $0.sourcing) }
            + regimeDuties.map { LawElement(id: $0.id, .duty, $0.validity, $0.citations, $0.sourcing) }
            + composites.flatMap(\.alternatives)
            .map { LawElement(id: $0.id, .alternative, $0.validity, $0.citations, $0.sourcing) }
            + [scope, defaultDeny].map { LawElement(id: $0.id, .standing, $0.validity, $0.citations, $0.sourcing) }
    }
}

extension LawElement {
    fileprivate init(
        id: String, _ role: Role, _ validity: Validity, _ citations: [Citation], _ sourcing: Sourcing
    ) {
        self.init(id: id, role: role, validity: validity, citations: citations, sourcing: sourcing)
    }
}
