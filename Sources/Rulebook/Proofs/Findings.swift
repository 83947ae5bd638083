// SPDX-License-Identifier: EUPL-1.2

extension ProofReport.Finding {
    /// What can be found in rule data besides a property that fails, by id.
    package static let kinds: [(id: String, nl: String, en: String)] = [
        ("F01", "Deze regel komt in geen enkele weg voor.", "This rule is part of no route."),
        ("F02", "Deze weigering raakt geen enkele regel.", "This deny rule meets no rule."),
        ("F03", "Deze voorwaarde komt in geen enkele weg voor.", "This condition is part of no route."),
        (
            "F04", "Deze manier om aan een voorwaarde te voldoen wordt nooit gebruikt.",
            "This alternative is never used."
        ),
        ("F05", "Dit woord gebruikt geen enkele regel.", "No rule uses this word."),
        ("F06", "Deze regel noemt geen vindplaats.", "This rule cites nothing."),
        (
            "F07", "Een weigering zonder uitweg dekt deze verplichting geheel.",
            "A deny rule without way out covers this duty."
        ),
        ("F08", "Deze regel geeft nooit meer dan de andere.", "This rule never gives more than the other."),
        (
            "F09", "Deze voorwaarde heeft geen vraag of wordt gebruikt voor wat zij niet is.",
            "This condition has no question, or is used for what it is not."
        ),
    ]
}

extension Proof {
    /// Everything in the rule data that cannot be meant, by id and element.
    func findings(_ trials: [Trial]) -> [ProofReport.Finding] {
        let used = trials.reduce(into: Trial()) { all, trial in
            all.usedRules |= trial.usedRules
            all.usedConditions |= trial.usedConditions
        }
        let found =
            dead(used.usedRules) + unreached(used.usedConditions) + uncited() + covered() + redundant() + misused()
            + unusedWords()
        return found.sorted { ($0.id, $0.about) < ($1.id, $1.about) }
    }

    private func finding(_ id: String, _ about: String, with others: [String] = []) -> ProofReport.Finding {
        ProofReport.Finding(id: id, about: about, with: others)
    }

    private func dead(_ used: PlaceSet) -> [ProofReport.Finding] {
        let law = ruleSet.law
        let ids = ruleSet.index.terms.ids
        let routes = [
            law.supplyRules.map(\.id), law.receiveRules.map(\.id), law.generalReceive.map(\.id),
            law.exceptions.map(\.id), law.onwardRules.map(\.id), law.regimeDuties.map(\.id),
        ].flatMap { $0 }
        func unused(_ list: [String], _ id: String) -> [ProofReport.Finding] {
            list.filter { ids.place(of: $0).map { !used.contains($0) } ?? true }.map { finding(id, $0) }
        }
        return unused(routes, "F01") + unused(law.denyRules.map(\.id), "F02")
            + unused(law.composites.flatMap(\.alternatives).map(\.id), "F04")
    }

    private func unreached(_ used: ConditionSet) -> [ProofReport.Finding] {
        let words = ruleSet.index.terms.conditions.words
        return words.indices.filter { !used.contains($0) }.map { finding("F03", words[$0]) }
    }

    private func uncited() -> [ProofReport.Finding] {
        ruleSet.law.sources.filter(\.citations.isEmpty).map { finding("F06", $0.id) }
    }

    /// Rules that oblige, and a deny rule that takes all of it back.
    private func covered() -> [ProofReport.Finding] {
        let index = ruleSet.index
        return (index.concepts.supply).filter { index.elements[$0].isMandatory }.flatMap { rule in
            index.concepts.deny.filter { deny in
                index.elements[deny].ways.isEmpty && !index.elements[deny].spares.contains(rule)
                    && index.elements[rule].reach.lies(in: index.elements[deny].reach)
            }.map { deny in finding("F07", id(rule), with: [id(deny)]) }
        }
    }

    /// Of two rules for exactly the same tuples, the one that asks at least as much.
    private func redundant() -> [ProofReport.Finding] {
        let index = ruleSet.index
        return index.concepts.supply.flatMap { rule in
            index.concepts.supply.filter { other in
                other != rule && index.elements[rule].isMet(by: index.elements[other], orElse: rule > other)
            }.map { other in finding("F08", id(rule), with: [id(other)]) }
        }
    }

    private func id(_ element: Int) -> String {
        ruleSet.index.terms.ids.told(ruleSet.index.elements[element].choice.grounds.rules).first ?? ""
    }

    private func misused() -> [ProofReport.Finding] {
        let law = ruleSet.law
        let composites = Set(law.composites.map(\.code))
        let ways = law.composites.flatMap(\.alternatives)
        let gates: [[String]] = [
            law.supplyRules.flatMap(\.gates), law.receiveRules.flatMap(\.gates), law.generalReceive.flatMap(\.gates),
            law.exceptions.flatMap(\.gates), ways.flatMap(\.gates), law.onwardRules.flatMap { $0.ways.flatMap { $0 } },
            law.denyRules.flatMap { $0.unless.flatMap { $0 } }, law.universal.gates,
        ]
        let duties: [[String]] = [
            law.supplyRules.flatMap(\.duties), law.receiveRules.flatMap(\.duties),
            law.generalReceive.flatMap(\.duties), law.exceptions.flatMap(\.duties), ways.flatMap(\.duties),
            law.onwardRules.flatMap(\.duties), law.regimeDuties.flatMap(\.duties), law.universal.duties,
        ]
        let kinds = Dictionary(law.vocabulary.conditions.map { ($0.code, $0.kind) }) { first, _ in first }
        let wrong = Set(gates.joined()).subtracting(composites).filter { kinds[$0] == .duty }
            .union(Set(duties.joined()).filter { kinds[$0] == .gate })
            .union(law.vocabulary.conditions.filter { $0.question.allSatisfy(\.isWhitespace) }.map(\.code))
        return wrong.map { finding("F09", $0) }
    }
}

extension Reach {
    /// Whether every tuple in reach is fully in the other's reach too.
    func lies(in other: Reach) -> Bool {
        func inside(_ mine: PlaceSet, _ theirs: PlaceSet) -> Bool { (mine & PlaceSet(bits: ~theirs.bits)).isEmpty }
        let masks = [
            (actions, other.actions), (classes, other.classes), (subtypes, other.subtypes), (origins, other.origins),
            (supplierRegimes, other.supplierRegimes), (recipientRegimes, other.recipientRegimes),
            (provenances, other.provenances), (periods, other.periods),
        ]
        return inside(supplier.fully | supplier.ifHat, other.supplier.fully)
            && inside(recipient.fully | recipient.ifHat, other.recipient.fully)
            && masks.allSatisfy { $0 & ~$1 == 0 }
    }
}

extension IndexedElement {
    /// Whether the other gives a route wherever this one does, for the same conditions or fewer.
    func isMet(by other: IndexedElement, orElse isLater: Bool) -> Bool {
        guard reach.lies(in: other.reach), !isMandatory || other.isMandatory else { return false }
        let asksLess =
            other.choice.demand.gates.isSubset(of: choice.demand.gates)
            && other.choice.demand.duties.isSubset(of: choice.demand.duties)
            && Set(other.composites).isSubset(of: composites) && (needsReceiveGround || !other.needsReceiveGround)
            && (needsException || !other.needsException) && waives == other.waives
        let asksSame =
            other.choice.demand == choice.demand && Set(other.composites) == Set(composites)
            && other.reach.lies(in: reach)
        return asksLess && (!asksSame || isLater)
    }
}
