// SPDX-License-Identifier: EUPL-1.2

/// A second, separate weighing, after consent was asked again and not given: it releases named items and nothing else.
package struct SecondWeighing: Hashable, Sendable, Codable {
    /// One item that may be shared after all: of which kind, by which party; used up by the item that is brought in.
    package struct Release: Hashable, Sendable, Codable {
        package let kind: String
        /// Which item it is, in a few words without content.
        package let name: String
        package internal(set) var item: Identifier<Inbreng>?
    }

    package let partij: Identifier<Partij>
    package internal(set) var releases: [Release]
    package let by: Identifier<User>
    package let at: Moment
}

/// What somebody fills in for a second weighing, besides confirming it.
package struct SecondWeighingDraft: Sendable {
    package let triedOn: Day?
    package let answer: PersonConsent.Status?
    package let items: [(kind: String, name: String)]

    package init(triedOn: Day?, answer: PersonConsent.Status?, items: [(kind: String, name: String)]) {
        (self.triedOn, self.answer, self.items) = (triedOn, answer, items)
    }
}

extension Casus {
    /// Whether an item was released by a second weighing.
    package func isReleased(_ item: Identifier<Inbreng>) -> Bool {
        course?.weighings?.contains { $0.releases.contains { $0.item == item } } ?? false
    }

    /// A release of this kind that a party has not used yet.
    package func openRelease(of kind: String, for partij: Identifier<Partij>) -> SecondWeighing.Release? {
        course?.weighings?.lazy.filter { $0.partij == partij }.flatMap(\.releases)
            .first { $0.kind == kind && $0.item == nil }
    }

    /// What is missing of a second weighing: the day on which consent was asked again, what came of it, named items.
    func weighingProblems(_ draft: SecondWeighingDraft?, in situation: Situation) -> [Refusal] {
        guard let draft else { return [Refusal(.required, field: "tried-on")] }
        var problems: [Refusal] = []
        if let on = draft.triedOn {
            if on > situation.day { problems.append(Refusal(.dayInTheFuture, field: "tried-on")) }
        } else {
            problems.append(Refusal(.required, field: "tried-on"))
        }
        switch draft.answer {
        case .refused, .couldNotBeAsked: break
        case .given:
            // A yes opens everything to everybody, so only who asks consent writes it down.
            if let arrangement = situation.arrangement(of: self),
                !mayRecordConsent(.first, under: arrangement, in: situation)
            {
                problems.append(Refusal(.notYourAct, field: "tried-answer"))
            }
        case .withdrawn, .lapsed, nil: problems.append(Refusal(.required, field: "tried-answer"))
        }
        let named = draft.items.filter { !$0.kind.isEmpty && !$0.name.isEmpty }
        if draft.answer != .given, named.isEmpty || named.count < draft.items.count {
            problems.append(Refusal(.nothingNamed, field: "releases"))
        }
        return problems
    }

    /// Records the new answer of the person, and what was released.
    mutating func apply(_ draft: SecondWeighingDraft, in situation: Situation) {
        guard let on = draft.triedOn, let answer = draft.answer else { return }
        for person in personsAimedAt {
            course?.consents.append(
                PersonConsent(
                    person: person.id, mode: .first, status: answer, domains: [], on: on, byRepresentative: false,
                    purpose: "", by: situation.actor.id, partij: situation.actor.partij, at: situation.moment))
        }
        guard answer != .given else { return }
        let weighing = SecondWeighing(
            partij: situation.actor.partij,
            releases: draft.items.map { SecondWeighing.Release(kind: $0.kind, name: $0.name, item: nil) },
            by: situation.actor.id, at: situation.moment)
        let earlier = course?.weighings ?? []
        course?.weighings = earlier + [weighing]
    }

    /// Uses up the release under which an item came in, when it needed one.
    mutating func useRelease(for item: Inbreng, in situation: Situation) {
        guard let arrangement = situation.arrangement(of: self), let kind = item.content.kind,
            lacksFirstConsent(item, under: arrangement, in: situation.collaboration)
        else { return }
        for weighing in course?.weighings?.indices ?? 0..<0 where course?.weighings?[weighing].partij == item.supplier {
            let found = course?.weighings?[weighing].releases.firstIndex { $0.kind == kind && $0.item == nil }
            guard let found else { continue }
            course?.weighings?[weighing].releases[found].item = item.id
            return
        }
    }
}
