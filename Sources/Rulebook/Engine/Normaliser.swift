// SPDX-License-Identifier: EUPL-1.2

/// Makes a question exact before rules are matched (rule-engine.md 4).
final class Normaliser: Sendable {
    private let regimes: [Regime]
    private let regimeOfSubtype: [Regime?]
    private let classOfRegime: [UInt64]
    let ordinary: UInt64
    private let outsideInformation: Int?
    private let outsideBySupplier: [UInt64]
    private let outsideByOrigin: [UInt64]
    /// Per subtype the classes in which it occurs.
    let subtypeClasses: [UInt64]
    private let inference: [InferenceRow]
    private let owners: [PlaceSet]
    private let own: Int
    private let provenance: [Regime?]
    private let impliedRows: MatchTable
    private let impliedSettings: [(affirmed: ConditionSet, denied: ConditionSet)]

    private struct InferenceRow {
        let classes: UInt64
        let subtypes: UInt64
        let suppliers: PlaceSet
        let origin: Int
    }

    init(of law: Law, terms: Terms, parties: PartyTable, implied: [Reach]) throws(UncheckedWord) {
        let rules = law.normalisation
        regimes = parties.entries.map(\.regime)
        regimeOfSubtype = [nil] + terms.subtypes.words.map { rules.regimeOfSubtype[$0] }
        classOfRegime = try Regime.allCases.map { regime throws(UncheckedWord) in
            try terms.mask(rules.classOfRegime[regime].map { [$0] } ?? [], of: terms.classes)
        }
        ordinary = try terms.mask([Terms.ordinaryClass], of: terms.classes)
        outsideInformation = terms.subtypes.place(of: Terms.outsideInformation).map { $0 + 1 }
        (outsideBySupplier, outsideByOrigin) = try Self.outside(rules.outsideInformation, terms, parties)
        let subtypes = terms.subtypes.words.compactMap(law.vocabulary.subtype)
        subtypeClasses =
            try [0]
            + subtypes.map { subtype throws(UncheckedWord) in
                try terms.mask(subtype.classes, of: terms.classes)
            }
        inference = try rules.originInference.map { row throws(UncheckedWord) in
            let named = try row.subtypes.map(terms.subtypeMask) ?? .max
            return InferenceRow(
                classes: try terms.mask(row.classes, of: terms.classes),
                subtypes: try named & ~terms.subtypeMask(row.notSubtypes),
                suppliers: parties.reach(of: row.supplierNot).complement.fully,
                origin: try terms.origins.place(checked: row.origin))
        }
        let origins = terms.origins.words.compactMap(law.vocabulary.origin)
        owners = origins.map { parties.reach(of: $0.owners).fully }
        own = try terms.origins.place(checked: Terms.ownOrigin)
        provenance = origins.map { rules.provenance[$0.code] }
        impliedRows = MatchTable(implied, parties: parties.entries.count)
        impliedSettings = try rules.impliedFacts.map { row throws(UncheckedWord) in
            func codes(_ value: Bool) -> [String] { row.settings.filter { $0.value == value }.map(\.key) }
            return (try terms.conditionSet(codes(true)), try terms.conditionSet(codes(false)))
        }
    }

    /// Whether the origin is none or the word for the supplier's own data, which mean the same.
    func isOwn(_ origin: Int?) -> Bool { origin == nil || origin == own }

    /// The regime of the supplier (rule-engine.md 4.1): that of the subtype, else of the hat, else of the kind.
    func supplierRegime(_ question: Question) -> Regime {
        regimeOfSubtype[question.subtype] ?? regimes[question.supplier]
    }

    /// The classes that the item really has (rule-engine.md 4.2).
    func effectiveClasses(_ question: Question) -> UInt64 {
        var classes = question.classes
        if question.subtype == outsideInformation {
            let source =
                outsideBySupplier[question.supplier] | (question.origin.map { outsideByOrigin[$0] } ?? 0)
            if source != 0 { classes = classes & ~ordinary | source }
        }
        let ofRegime = classOfRegime[supplierRegime(question).place]
        return ofRegime == 0 ? classes : classes & ~ordinary | ofRegime
    }

    /// The question for one of its effective classes, without its facts (rule-engine.md 4.3 and 4.4).
    func situation(_ question: Question, itemClass: Int) -> Situation {
        let subtype = subtypeClasses[question.subtype] >> UInt64(itemClass) & 1 == 1 ? question.subtype : 0
        let origin = effectiveOrigin(question, itemClass: itemClass, subtype: subtype)
        let regime = supplierRegime(question)
        return Situation(
            supplier: question.supplier, recipient: question.recipient, action: question.action,
            itemClass: itemClass, subtype: subtype, origin: origin, supplierRegime: regime,
            recipientRegime: regimes[question.recipient], provenance: provenance[origin] ?? regime,
            period: question.period)
    }

    private func effectiveOrigin(_ question: Question, itemClass: Int, subtype: Int) -> Int {
        let inferred = inference.first { row in
            row.classes >> UInt64(itemClass) & row.subtypes >> UInt64(subtype) & 1 == 1
                && row.suppliers.contains(question.supplier)
        }
        let origin = question.origin ?? inferred?.origin ?? own
        return owners[origin].contains(question.supplier) ? own : origin
    }

    /// What is known, with what follows from the parties and the subtype (rule-engine.md 4.5).
    func facts(_ question: Question) -> Facts {
        let implied = impliedFacts(question)
        let given = ConditionSet(
            low: ~(implied.affirmed.low | implied.denied.low), high: ~(implied.affirmed.high | implied.denied.high))
        return Facts(
            affirmed: question.affirmed & given | implied.affirmed, denied: question.denied & given | implied.denied)
    }

    /// The rows of implied facts for these parties, whatever the subtype.
    func impliedRows(_ supplier: Int, _ recipient: Int) -> PlaceSet {
        impliedRows.supplierFully[supplier] & impliedRows.recipientFully[recipient]
    }

    /// The implied facts alone; where rows disagree, false wins.
    func impliedFacts(_ question: Question) -> (affirmed: ConditionSet, denied: ConditionSet) {
        var (affirmed, denied) = (ConditionSet.empty, ConditionSet.empty)
        let rows = impliedRows.matches(
            supplier: question.supplier, recipient: question.recipient, subtype: question.subtype)
        for row in rows {
            affirmed |= impliedSettings[row].affirmed
            denied |= impliedSettings[row].denied
        }
        return (affirmed - denied, denied)
    }
}

extension Normaliser {
    /// Per party and per origin the classes that the mere fact of involvement has.
    fileprivate static func outside(
        _ rows: [Normalisation.OutsideInformation], _ terms: Terms, _ parties: PartyTable
    ) throws(UncheckedWord) -> ([UInt64], [UInt64]) {
        var bySupplier = [UInt64](repeating: 0, count: parties.entries.count)
        var byOrigin = [UInt64](repeating: 0, count: terms.origins.count)
        for row in rows {
            let itemClass = try terms.mask([row.itemClass], of: terms.classes)
            for party in parties.reach(of: row.supplier).fully { bySupplier[party] |= itemClass }
            for origin in row.origins { byOrigin[try terms.origins.place(checked: origin)] |= itemClass }
        }
        return (bySupplier, byOrigin)
    }
}
