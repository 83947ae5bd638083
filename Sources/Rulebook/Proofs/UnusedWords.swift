// SPDX-License-Identifier: EUPL-1.2

extension Proof {
    /// Words of the vocabularies that no element names.
    func unusedWords() -> [ProofReport.Finding] {
        let law = ruleSet.law
        let named = law.namedWords
        let patterns = law.namedPatterns
        var kinds = Set(patterns.compactMap(\.kind))
        let groups = Set(patterns.compactMap(\.group))
        for group in law.vocabulary.groups where groups.contains(group.code) {
            kinds.formUnion(group.members.compactMap(\.kind))
        }
        let unused: [[String]] = [
            law.vocabulary.subtypes.map(\.code).filter { !named.subtypes.contains($0) },
            law.vocabulary.origins.map(\.code).filter { !named.origins.contains($0) && $0 != Terms.ownOrigin },
            law.vocabulary.groups.map(\.code).filter { !groups.contains($0) },
            law.vocabulary.parties.map(\.code).filter { !kinds.contains($0) },
        ]
        return unused.joined().map { ProofReport.Finding(id: "F05", about: $0, with: []) }
    }
}

extension Pattern {
    var kind: String? {
        guard case .kind(let code, _) = self else { return nil }
        return code
    }

    var group: String? {
        guard case .group(let code) = self else { return nil }
        return code
    }
}

extension Law {
    /// Every pattern of an element, of the normalisation and of an origin.
    fileprivate var namedPatterns: [Pattern] {
        var all: [Pattern] = supplyRules.flatMap { $0.supplier + $0.recipient }
        all += supplyRules.flatMap { $0.supplierExcept + $0.recipientExcept }
        all += receiveRules.flatMap { $0.supplier + $0.recipient }
        all += denyRules.flatMap { $0.supplier + $0.recipient + $0.recipientExcept }
        all += exceptions.flatMap(\.party) + regimeDuties.flatMap(\.recipientNot)
        all += vocabulary.origins.flatMap(\.owners) + normalisation.outsideInformation.flatMap(\.supplier)
        all += normalisation.originInference.flatMap(\.supplierNot)
        all += normalisation.impliedFacts.flatMap { ($0.supplier ?? []) + ($0.recipient ?? []) + $0.supplierNot }
        return all
    }

    /// Subtypes and origins that an element or the normalisation names.
    fileprivate var namedWords: (subtypes: Set<String>, origins: Set<String>) {
        let inference = normalisation.originInference
        var subtypes: Set<String> = [Terms.outsideInformation]
        subtypes.formUnion(supplyRules.flatMap { $0.subtypes ?? [] })
        subtypes.formUnion(receiveRules.flatMap { $0.subtypes ?? [] })
        subtypes.formUnion(denyRules.flatMap { $0.subtypes ?? [] })
        subtypes.formUnion(inference.flatMap { ($0.subtypes ?? []) + $0.notSubtypes })
        subtypes.formUnion(normalisation.impliedFacts.flatMap { $0.subtypes ?? [] })
        subtypes.formUnion(normalisation.regimeOfSubtype.keys)
        var origins = Set(supplyRules.flatMap { $0.origins ?? [] } + onwardRules.flatMap(\.origins))
        origins.formUnion(inference.map(\.origin) + normalisation.outsideInformation.flatMap(\.origins))
        origins.formUnion(normalisation.provenance.keys)
        return (subtypes, origins)
    }
}
