// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain

/// Gives the ids in a casus their names, for people who may see them.
package struct Naming: Sendable {
    private let collaboration: Collaboration
    private let casus: Casus?

    package init(_ collaboration: Collaboration, casus: Casus? = nil) {
        self.collaboration = collaboration
        self.casus = casus
    }

    package init(_ situation: Situation, casus: Casus? = nil) {
        self.init(situation.collaboration, casus: casus)
    }

    /// The name of a party; its id when the party is not registered any more.
    package func partij(_ id: Identifier<Partij>) -> String { collaboration.partij(id)?.name ?? id.description }

    /// The name of a user.
    package func user(_ id: Identifier<User>) -> String { collaboration.user(id)?.name ?? id.description }

    /// The name of a user with the party it works for.
    package func userOfPartij(_ id: Identifier<User>) -> String {
        guard let user = collaboration.user(id) else { return id.description }
        return "\(user.name) (\(partij(user.partij)))"
    }

    /// The name of a person in the casus.
    package func betrokkene(_ id: Identifier<Betrokkene>) -> String { casus?.betrokkene(id)?.name ?? "–" }

    /// What stands in the way, in words: who or what it is about included.
    package func phrase(_ refusal: Refusal) -> Phrase {
        if refusal.reason == .stepNeeds, let need = refusal.about { return .key("need.missing.\(need)") }
        return .key("weigering.\(refusal.reason.rawValue)", ["about": about(refusal)])
    }

    /// The same for a signal, where a need of words is only ticked: what is to be written stands elsewhere.
    func phraseOnTicket(_ refusal: Refusal) -> Phrase {
        guard refusal.reason == .stepNeeds, let need = refusal.about.flatMap(Arrangement.Need.init(rawValue:)),
            need.ticketProof == .tick, case .text = need.proof
        else { return phrase(refusal) }
        return .about("ticket.missing.tick", .key("need.\(need.rawValue)"))
    }

    /// A word of the profile: a gate, a part of the collaboration, a kind of data.
    private func wordOfProfile(_ word: String) -> String {
        guard let arrangement = collaboration.workProcess else { return "" }
        if let gate = arrangement.identity.gates.first(where: { $0.key == word }) { return gate.nl }
        if let kind = arrangement.dataKind(Named(word)) { return kind.nl }
        if let document = arrangement.document(Named(word)) { return document.nl }
        return arrangement.process.pillars.first { $0.nl == word }?.nl ?? ""
    }

    private func about(_ refusal: Refusal) -> String {
        guard let id = refusal.about else { return refusal.field ?? "" }
        if let partij = collaboration.partij(Identifier(known: id)) { return partij.name }
        if let user = collaboration.user(Identifier(known: id)) { return user.name }
        if let person = casus?.betrokkene(Identifier(known: id)) { return person.name }
        // A number of years stands for itself.
        return Int(id) == nil ? wordOfProfile(id) : id
    }
}

extension Profile {
    /// A word of the profile in the reader's language.
    func name(_ word: Word, _ t: Wording) -> String { t.language == .nl ? word.nl : word.en }

    /// The name of a life domain.
    package func leefgebied(_ code: String, _ t: Wording) -> String {
        leefgebieden.first { $0.code == code }.map { name($0, t) } ?? code
    }

    /// The goal of a phase.
    package func goal(of phase: Phase, _ t: Wording) -> String { goals[phase].map { name($0, t) } ?? "" }
}
