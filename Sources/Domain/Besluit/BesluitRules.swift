// SPDX-License-Identifier: EUPL-1.2

/// What a collaboration arranged for deciding about itself.
package struct BesluitRules: Sendable {
    /// The profile that they come from; nothing where none was installed, and then nothing can be decided.
    package let arrangement: Arrangement?

    package init(_ arrangement: Arrangement?) { self.arrangement = arrangement }

    private var governance: Arrangement.Governance? { arrangement?.governance }
    private var bodies: [Arrangement.Body] { arrangement?.bodies.bodies ?? [] }

    /// The kinds that the profile has a rule, a term or a sentence for.
    package var kinds: [Besluit.Kind] { Besluit.Kind.allCases.filter(isArranged) }

    private func isArranged(_ kind: Besluit.Kind) -> Bool {
        guard let governance else { return false }
        switch kind {
        case .amendment: return true
        case .process, .processor: return body(for: kind) != nil
        case .accession: return governance.accession != nil || body(for: kind) != nil
        case .exclusion: return governance.exclusion != nil || body(for: kind) != nil
        case .leaving: return !starts.isEmpty
        case .evaluation: return governance.evaluation != nil || governance.evaluationOnRequest?.value == .yes
        }
    }

    /// The body that decides it; nothing where the profile names none.
    package func body(for kind: Besluit.Kind) -> Arrangement.Body? {
        guard let matter = kind.matter else { return nil }
        return bodies.first { body in body.decisions.contains { $0.matter == matter } }
    }

    /// How it is decided; nothing where nobody votes.
    ///
    /// Where the profile names no rule all parties must agree: the strictest (decision 0078).
    package func decision(on kind: Besluit.Kind) -> Arrangement.Decision? {
        guard let matter = kind.matter, let arrangement else { return nil }
        if let found = body(for: kind)?.decisions.first(where: { $0.matter == matter }) { return found }
        let origin = condition(of: kind)?.origin ?? arrangement.identity.origin
        return Arrangement.Decision(
            matter: matter, rule: .all, base: .members, quorum: nil, role: nil, inWriting: nil, origin: origin)
    }

    /// What the profile wants to be true of it, in its own words.
    package func condition(of kind: Besluit.Kind) -> Sourced<String>? {
        switch kind {
        case .accession: return governance?.accession
        case .exclusion: return governance?.exclusion
        case .leaving: return governance?.exitCondition
        case .processor: return governance?.processorConsent
        case .amendment, .process, .evaluation: return nil
        }
    }

    /// How long before it is decided all parties must have it; nothing where the profile does not say.
    package func sentBefore(_ kind: Besluit.Kind) -> Sourced<Term>? {
        kind == .amendment ? governance?.amendmentNotice : nil
    }

    /// Whether the parties of one part of the collaboration decide it.
    package func asksPillar(_ kind: Besluit.Kind) -> Bool {
        body(for: kind)?.members == .partiesOfThePillar && !(arrangement?.process.pillars.isEmpty ?? true)
    }

    /// From when a party may leave; one that the profile gives a term of notice has that term and nothing else.
    package var starts: [BesluitProposal.Start] {
        guard let governance else { return [] }
        if governance.exitNotice != nil { return [.notice] }
        guard governance.exitCondition != nil || !governance.exitNeeds.isEmpty else { return [] }
        let renews = governance.firstTerm != nil || governance.renewal != nil
        return renews ? [.amendment, .renewal] : [.amendment]
    }

    /// Whether the parties must have consulted each other before a notice.
    package func asksConsultation(_ kind: Besluit.Kind) -> Bool {
        kind == .leaving && (governance?.exitNeeds.contains { $0.value == .consultation } ?? false)
    }

    /// The first day after this one on which the agreement is renewed; nothing where it runs on without a term.
    package func renewal(after day: Day) -> Day? {
        guard let arrangement, let first = (governance?.firstTerm ?? governance?.renewal)?.value,
            var next = first.end(from: arrangement.identity.lawOf)
        else { return nil }
        let end = next
        guard let again = governance?.renewal?.value else { return next > day ? next : nil }
        var rounds = 1
        while next <= day, rounds < 1000 {
            guard let later = Term(again.count * rounds, again.unit).end(from: end) else { return nil }
            (next, rounds) = (later, rounds + 1)
        }
        return next > day ? next : nil
    }

    /// How often the collaboration is evaluated, unless a body sits for it as often: then its sittings are asked for.
    package var evaluation: Sourced<Term>? {
        guard let term = governance?.evaluation else { return nil }
        return bodies.contains { $0.casework != .yes && $0.cadence?.every == term.value } ? nil : term
    }

    /// What keeps holding for a party that left.
    package var survival: Sourced<String>? { governance?.survival }
    package var exitNotice: Sourced<Term>? { governance?.exitNotice }

    /// The roles that the profile lets lead a body which decides about the collaboration.
    package var keeperRoles: [Arrangement.Role] {
        let matters = Set(kinds.compactMap(\.matter))
        let deciding = bodies.filter { body in
            body.level == .strategic || body.decisions.contains { matters.contains($0.matter) }
        }
        let names = deciding.flatMap { [$0.chair, $0.secretary, $0.agendaBy].compactMap(\.self) }
        return names.compactMap { arrangement?.role($0) }
    }
}

extension Collaboration {
    /// What holds for decisions about the collaboration now: the version in force counts.
    package var besluitRules: BesluitRules { BesluitRules(workProcess ?? arrangement) }

    /// Who keeps the register of decisions: who has a role that the profile names for the bodies that decide.
    ///
    /// Where it names none, or nobody has one, the managers of the house do.
    package func besluitKeepers(on day: Day) -> Set<Identifier<User>> {
        let roles = besluitRules.keeperRoles
        let active = users.values.filter { user in user.left.map { $0 > day } ?? true }
        let named = active.filter { user in roles.contains { hasBreachRole($0, user) } }
        let found = named.isEmpty ? active.filter { $0.partij == house && $0.roles.contains(.manager) } : named
        return Set(found.map(\.id))
    }

    /// The parties that have a vote on a proposal: who takes part on this day, without the house itself, and without the
    /// party that would be excluded (X-EN-13, the safe reading).
    package func voters(on proposal: BesluitProposal, on day: Day) -> [Partij] {
        let rules = besluitRules
        let excluded = proposal.kind == .exclusion ? proposal.partij : nil
        let all = partijen.values.filter { $0.id != house && $0.id != excluded && $0.isPartner(on: day) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        guard let arrangement = rules.arrangement, let body = rules.body(for: proposal.kind) else { return all }
        switch body.members {
        case .partiesOfThePillar:
            guard let pillar = proposal.pillar else { return all }
            return all.filter { partij in
                let known = arrangement.party(Named(partij.id.description))?.pillars.map(\.word) ?? []
                return known.isEmpty || known.contains(pillar)
            }
        case .coreParties:
            return all.filter { arrangement.party(Named($0.id.description))?.place == .core }
        case .allParties, .delegates, .concerned, .leaders: return all
        }
    }
}
