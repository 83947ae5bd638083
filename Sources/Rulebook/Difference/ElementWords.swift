// SPDX-License-Identifier: EUPL-1.2

/// What an element says, in words and independent of places, to see whether another rule set says the same.
struct ElementWords: Hashable {
    private let id: String
    private let lists: [[String]]
    private let ways: [[String]]
    private let masks: [UInt64]
    private let parties: [PlaceSet]
    private let flags: [Bool]
    private let validity: Validity

    init(_ element: IndexedElement, _ validity: Validity, _ composites: [[String]], _ index: RuleIndex) {
        let terms = index.terms
        id = terms.ids.told(element.choice.grounds.rules).first ?? ""
        lists = [
            terms.conditions.told(element.choice.demand.gates), terms.conditions.told(element.choice.demand.duties),
            terms.citations.told(element.choice.grounds.citations), terms.conditions.told(element.waives),
            element.spares.flatMap { terms.ids.told(index.elements[$0].choice.grounds.rules) },
            terms.conditions.told(element.wouldNeed), element.composites.flatMap { composites[$0] },
        ]
        ways = element.ways.map(terms.conditions.told)
        let reach = element.reach
        masks = [
            reach.actions, reach.classes, reach.subtypes, reach.origins, reach.supplierRegimes, reach.recipientRegimes,
            reach.provenances,
        ]
        parties = [reach.supplier.fully, reach.supplier.ifHat, reach.recipient.fully, reach.recipient.ifHat]
        flags = [element.needsReceiveGround, element.needsException, element.isMandatory]
        self.validity = validity
    }

    /// The elements of a rule set, in the order of its index.
    static func all(of set: RuleSet) -> [ElementWords] {
        let law = set.law
        let validities: [[Validity]] = [
            law.supplyRules.map(\.validity), law.receiveRules.map(\.validity), law.generalReceive.map(\.validity),
            law.exceptions.map(\.validity), law.exceptions.map(\.validity), law.onwardRules.map(\.validity),
            law.denyRules.map(\.validity), law.regimeDuties.map(\.validity),
        ]
        let composites = law.composites.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }.map {
            composite in
            composite.alternatives.map { way in
                "\(composite.code) \(way.id) \(way.gates.sorted()) \(way.duties.sorted()) "
                    + "\(way.citations.map(\.description).sorted()) \(way.validity)"
            }
        }
        return zip(set.index.elements, validities.joined()).map { ElementWords($0, $1, composites, set.index) }
    }
}

extension RuleSet {
    /// Whether requests mean the same under both: the same words, and the same way to make a request exact.
    func readsRequestsAs(_ other: RuleSet) -> Bool {
        func words(_ set: RuleSet) -> [[String]] {
            let terms = set.index.terms
            return [
                terms.actions.words, terms.classes.words, terms.subtypes.words, terms.origins.words,
                set.index.parties.entries.map { "\($0.kind) \($0.hat ?? "") \($0.regime.rawValue) \($0.isPrivate)" },
                set.vocabulary.subtypes.map { "\($0.code) \($0.classes.sorted())" }.sorted(),
                set.vocabulary.origins.map { "\($0.code) \(set.index.parties.reach(of: $0.owners).fully.bits)" }
                    .sorted(),
                set.law.normalisation.parties.map { "\(set.index.parties.reach(of: $0).fully.bits)" },
            ]
        }
        return words(self) == words(other) && law.normalisation == other.law.normalisation
            && law.universal == other.law.universal
    }
}

extension Normalisation {
    /// Every list of patterns in it: groups may mean other parties in another rule set.
    fileprivate var parties: [[Pattern]] {
        outsideInformation.map(\.supplier) + originInference.map(\.supplierNot)
            + impliedFacts.flatMap { [$0.supplier ?? [], $0.recipient ?? [], $0.supplierNot] }
    }
}
