// SPDX-License-Identifier: EUPL-1.2

/// Consent across life domains is of each domain: taken back for one of them, it goes on for the others.
extension PersonConsent {
    /// Whether this takes back only some of the life domains for which a consent holds.
    ///
    /// A withdrawal that names no domain ends all of them.
    func endsPart(of held: PersonConsent) -> Bool {
        mode == .acrossDomains && status == .withdrawn && held.status == .given && !domains.isEmpty
            && !Set(held.domains).isSubset(of: domains)
    }

    /// The same word for fewer life domains.
    func without(_ ended: [String]) -> PersonConsent {
        PersonConsent(
            person: person, mode: mode, status: status, domains: domains.filter { !ended.contains($0) }, on: on,
            byRepresentative: byRepresentative, purpose: purpose, by: by, partij: partij, at: at,
            erasureAsked: erasureAsked)
    }

    /// Whether it reaches data of this life domain; what names no domain reaches all data.
    func reaches(_ domain: String?) -> Bool {
        domains.isEmpty || domain.map { domains.contains($0) } ?? true
    }
}

extension Course {
    /// The life domains between which data of this person may pass now.
    package func domainsGiven(by person: Identifier<Betrokkene>) -> [String] {
        guard let held = consent(of: person, .acrossDomains), held.status == .given else { return [] }
        return held.domains
    }

    /// The withdrawals of some life domains since the yes that holds for the others; empty once nothing holds.
    package func partsTakenBack(by person: Identifier<Betrokkene>) -> [PersonConsent] {
        guard consent(of: person, .acrossDomains)?.status == .given else { return [] }
        let own = consents.filter { $0.person == person && $0.mode == .acrossDomains }
        let given = own.lastIndex { $0.status == .given } ?? 0
        return own.dropFirst(given + 1).filter { $0.status == .withdrawn }
    }

    /// Whether the person said no on a later day than this yes: to all of it, or to a life domain that it names.
    func hasLaterNo(than draft: PersonConsentDraft, of person: Identifier<Betrokkene>) -> Bool {
        guard draft.status == .given, let mode = draft.mode, let on = draft.on else { return false }
        if let no = consent(of: person, mode), no.isNo, on < no.on { return true }
        return consents.contains { said in
            said.person == person && said.mode == mode && mode == .acrossDomains && said.status == .withdrawn
                && on < said.on && !Set(said.domains).isDisjoint(with: draft.domains)
        }
    }

    /// What is wrong with taking a consent back, or with asking to remove what rested on it.
    ///
    /// Only what holds can be taken back, of the life domains only those that were given, and no earlier than the yes
    /// was said. Who took it back before, or gave what never held, may still ask to remove what rested on it.
    func withdrawalProblems(_ draft: PersonConsentDraft, of person: Identifier<Betrokkene>) -> [Refusal] {
        guard draft.status == .withdrawn else {
            return draft.asksErasure ? [Refusal(.nothingToUndo, field: "asksErasure")] : []
        }
        let held = draft.mode.flatMap { consent(of: person, $0) }
        let isHeld = held?.status == .given
        let isLater = draft.asksErasure && (held?.status == .withdrawn || held?.status == .lapsed)
        guard isHeld || isLater else { return [Refusal(.nothingToUndo, field: "status")] }
        var problems: [Refusal] = []
        if isHeld, draft.mode == .acrossDomains, !Set(draft.domains).isSubset(of: held?.domains ?? []) {
            problems.append(Refusal(.domainNotGiven, field: "domains"))
        }
        let yes =
            isHeld ? held : consents.last { $0.person == person && $0.mode == draft.mode && $0.status == .given }
        if let on = draft.on, let yes, on < yes.on { problems.append(Refusal(.withdrawnBeforeYes, field: "on")) }
        return problems
    }
}
