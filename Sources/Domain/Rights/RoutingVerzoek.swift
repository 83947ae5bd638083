// SPDX-License-Identifier: EUPL-1.2

/// A party with items in the casus of a request: each answers for its own part (GDPR 4(7) and 26).
package struct ConcernedPartij: Hashable, Sendable {
    package let partij: Identifier<Partij>
    package let items: Int
    package let isPolice: Bool
    package let isProsecution: Bool

    package init(partij: Identifier<Partij>, items: Int, isPolice: Bool, isProsecution: Bool) {
        (self.partij, self.items) = (partij, items)
        (self.isPolice, self.isProsecution) = (isPolice, isProsecution)
    }
}

extension Casus {
    /// The parties that have items here, in the order of their ids.
    package var concernedPartijen: [ConcernedPartij] {
        Dictionary(grouping: inbrengen.filter { !$0.isWithdrawn }, by: \.supplier).sorted { $0.key < $1.key }.map {
            ConcernedPartij(
                partij: $0.key, items: $0.value.count, isPolice: $0.value.contains(where: \.isPoliceData),
                isProsecution: $0.value.contains(where: \.isProsecutionData))
        }
    }
}

extension Inbreng {
    /// Whether it is data of the prosecution service, which falls under a law of its own (Wjsg).
    var isProsecutionData: Bool { content.classes.contains("criminal_justice") }
}

extension Verzoek {
    /// How the data of a party in this casus are answered for: police and prosecution data at their own desk where the
    /// profile says so, any other by an answer that comes back.
    package func way(of concerned: ConcernedPartij?, under arrangement: Arrangement) -> Part.Way {
        guard kind != .complaint, let concerned else { return .answers }
        let carved =
            concerned.isPolice && arrangement.rights.policeData.value == .ownDesk
            || concerned.isProsecution && arrangement.rights.prosecutionData?.value == .ownDesk
        return carved ? .ownDesk : .answers
    }

    /// Asks parties for their part; for a complaint: sends it on to them.
    ///
    /// Police items go to the desk of the police under the Wpg, and the ordinary items of the same party are answered
    /// for here as well, so such a party has two parts. Refused while a young person asks alone, and for a party that
    /// has nothing to do with the casus: it would learn who asks (GDPR 5(1)(c)).
    package mutating func ask(
        _ partijen: [Identifier<Partij>], about casus: Casus?, in situation: Situation
    ) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self) else { return .refused([Refusal(.notYourAct)]) }
        let problems = problemsOfSending(to: partijen, about: casus, under: arrangement, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        let due = self.due(under: arrangement)
        for partij in partijen {
            let concerned = casus?.concernedPartijen.first { $0.partij == partij }
            if way(of: concerned, under: arrangement) == .ownDesk {
                add(partij, .ownDesk, isPolice: true, due: due, in: situation)
                guard casus?.hasOrdinaryItems(of: partij) ?? true else { continue }
                add(partij, .answers, isPolice: false, due: due, in: situation)
            } else {
                let isPolice = regime(of: partij, about: casus, in: situation)
                add(partij, .answers, isPolice: isPolice, due: due, in: situation)
            }
        }
        return .done(())
    }

    /// Passes a request on to parties that answer the person themselves, from their own files outside Sluis.
    ///
    /// The term of each runs from the day on which it came in here or before, and the desk does not wait. Refused where
    /// `ask` is, and for a party with items in the casus, which decides on those here; a complaint is sent on with
    /// `ask`, because its answer comes back.
    package mutating func forward(
        to partijen: [Identifier<Partij>], about casus: Casus?, in situation: Situation
    ) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self) else { return .refused([Refusal(.notYourAct)]) }
        var problems = problemsOfSending(to: partijen, about: casus, under: arrangement, in: situation)
        if kind == .complaint { problems.append(Refusal(.notYourAct)) }
        for partij in partijen where visibleHolders(of: casus, under: arrangement, in: situation).contains(partij) {
            problems.append(Refusal(.partyHasItems, field: "partijen", about: partij.description))
        }
        guard problems.isEmpty else { return .refused(problems) }
        let due = self.due(under: arrangement)
        for partij in partijen { add(partij, .ownFiles, isPolice: nil, due: due, in: situation) }
        return .done(())
    }

    /// The parties with items in the casus, for somebody who may see who they are.
    private func visibleHolders(
        of casus: Casus?, under arrangement: Arrangement, in situation: Situation
    ) -> Set<Identifier<Partij>> {
        guard let casus, situation.seesCasus(casus, of: kind, under: arrangement) else { return [] }
        return Set(casus.concernedPartijen.map(\.partij))
    }

    private func problemsOfSending(
        to partijen: [Identifier<Partij>], about casus: Casus?, under arrangement: Arrangement,
        in situation: Situation
    ) -> [Refusal] {
        var problems = mustBeKept(in: situation)
        if partijen.isEmpty { problems.append(Refusal(.required, field: "partijen")) }
        if lacksRepresentative(under: arrangement) { problems.append(Refusal(.representativeMissing)) }
        let allowed = allowedPartijen(of: casus, in: situation)
        for partij in partijen {
            if let allowed, !allowed.contains(partij), situation.collaboration.partij(partij) != nil {
                problems.append(Refusal(.partyNotInCasus, field: "partijen", about: partij.description))
            }
            if situation.collaboration.partij(partij) == nil {
                problems.append(Refusal(.unknownParty, field: "partijen", about: partij.description))
            }
            if parts.contains(where: { $0.partij == partij && $0.takenBack == nil }) {
                problems.append(Refusal(.alreadyAsked, field: "partijen", about: partij.description))
            }
        }
        return problems
    }

    /// The parties that can be asked: those with items in the casus and those that took part in it.
    ///
    /// Nothing where each party can be: without a casus, for a complaint, which goes to whom it is about, and for
    /// somebody who may not see who takes part, since a refusal would tell it.
    package func allowedPartijen(of casus: Casus?, in situation: Situation) -> Set<Identifier<Partij>>? {
        guard kind != .complaint, let casus, let arrangement = situation.arrangement(of: self),
            situation.seesCasus(casus, of: kind, under: arrangement)
        else { return nil }
        let suppliers = casus.concernedPartijen.map(\.partij)
        return Set(casus.involved(besides: situation.collaboration.house).keys).union(suppliers)
    }

    /// Whether a party has police data only, or none; nothing where it may have both.
    ///
    /// The police is not known to have none until it is known what it brought in.
    func regime(of partij: Identifier<Partij>, about casus: Casus?, in situation: Situation) -> Bool? {
        let items = (casus?.inbrengen ?? []).filter { $0.supplier == partij && !$0.isWithdrawn }
        let kinds = Set(items.map(\.isPoliceData))
        if kinds.count == 1 { return kinds.first }
        return kinds.isEmpty && situation.collaboration.partij(partij)?.kind != Self.policeKind ? false : nil
    }

    /// The word of the rule book for the police.
    private static let policeKind = "police"

    private mutating func add(
        _ partij: Identifier<Partij>, _ way: Part.Way, isPolice: Bool?, due: Day?, in situation: Situation
    ) {
        parts.append(
            Part(
                partij: partij, way: way, isPolice: isPolice, due: due, askedBy: situation.actor.id,
                askedAt: situation.moment, answer: nil, takenBack: nil))
        note(Self.event(of: way), partij, in: situation)
    }

    private static func event(of way: Part.Way) -> Event.Kind {
        switch way {
        case .answers: return .asked
        case .ownDesk: return .sentOn
        case .ownFiles: return .forwarded
        }
    }

    /// Takes the question to a party back, with the reason; that it was asked stays in the history.
    ///
    /// Refused once the party answered: each party decides on its own data, and the desk does not undo that.
    package mutating func takeBack(
        _ partij: Identifier<Partij>, reason: String, in situation: Situation
    ) -> Outcome<Void> {
        var problems = mustBeKept(in: situation) + Casus.required(["reason": reason])
        let places = parts.indices.filter { parts[$0].partij == partij && parts[$0].takenBack == nil }
        if places.isEmpty { problems.append(Refusal(.nothingToUndo)) }
        if hasAnswered(partij) {
            problems.append(Refusal(.partAnswered, field: "partij", about: partij.description))
        }
        guard problems.isEmpty else { return .refused(problems) }
        for place in places { parts[place].takenBack = situation.moment }
        note(.questionTakenBack, partij, reason: reason, in: situation)
        return .done(())
    }

    /// The parties whose question can still be taken back: asked or sent on to, and without an answer.
    package var partijenToTakeBack: [Identifier<Partij>] {
        Set(standingParts.map(\.partij)).filter { !hasAnswered($0) }.sorted()
    }

    private func hasAnswered(_ partij: Identifier<Partij>) -> Bool {
        standingParts.contains { $0.partij == partij && $0.answer != nil }
    }

    /// The parts of a party that it can answer.
    package func openParts(of partij: Identifier<Partij>) -> [Part] {
        parts.filter { $0.partij == partij && $0.isOpen }
    }

    /// The parts that still count.
    package var standingParts: [Part] { parts.filter { $0.takenBack == nil } }
}

extension Casus {
    fileprivate func hasOrdinaryItems(of partij: Identifier<Partij>) -> Bool {
        inbrengen.contains {
            $0.supplier == partij && !$0.isWithdrawn && !$0.isPoliceData && !$0.isProsecutionData
        }
    }
}
