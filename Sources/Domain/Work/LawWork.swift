// SPDX-License-Identifier: EUPL-1.2

import Rulebook

extension Casus {
    /// Questions of the rule book that wait for somebody: for items whose supplier lets somebody look in this phase
    /// while the law does not open yet.
    ///
    /// First the supplier answers; only when no way waits for the supplier any more, recipient and procesregisseur are
    /// asked, so that nobody is asked in vain.
    func lawWork(in situation: Situation) -> [WorkItem] {
        var counts: [Identifier<User>: Int] = [:]
        for item in inbrengen
        where !item.isWithdrawn && !item.isFrozen && !item.isMarkedWrong && item.necessity(in: phase) == .necessary {
            for recipient in recipientsWithSay(item) {
                guard let decision = lawDecision(on: item, for: recipient, in: situation) else { continue }
                guard decision.verdict == .conditional else { continue }
                for user in respondents(to: decision, about: item, recipient, situation) {
                    counts[user, default: 0] += 1
                }
            }
        }
        return counts.sorted { $0.key < $1.key }.map { user, count in
            WorkItem(kind: .answerCondition, user: user, due: nil, count: count)
        }
    }

    private func recipientsWithSay(_ item: Inbreng) -> [Identifier<Partij>] {
        let recipients = Set(item.akkoorden.filter { $0.phase == phase && $0.use == .view }.map(\.recipient))
        return recipients.filter { item.akkoord(in: phase, for: $0, use: .view)?.given == true }.sorted()
    }

    private func respondents(
        to decision: Decision, about item: Inbreng, _ recipient: Identifier<Partij>, _ situation: Situation
    ) -> Set<Identifier<User>> {
        var found: Set<Identifier<User>> = []
        for way in decision.nearMisses where way.missing.isEmpty {
            let conditions = way.open.compactMap { situation.law.condition($0, in: decision.ruleset) }
            let who = Set(conditions.map { answerer(of: $0) })
            if who.contains(.supplier) { return isAnsweredByStaff(situation) ? staff : [item.enteredBy] }
            if who.contains(.recipient) { found.formUnion(people(of: recipient)) }
            if who.contains(.processDirector), let procesregisseur { found.insert(procesregisseur) }
        }
        return found
    }

    /// Whether suppliers work outside the system here, so that staff writes down what they answer.
    private func isAnsweredByStaff(_ situation: Situation) -> Bool {
        situation.arrangement(of: self).map { entryMode(under: $0) == .staff } ?? false
    }

    private var staff: Set<Identifier<User>> { Set(procesregisseur.map { [$0] } ?? []) }

    /// The people of a party who have a part in this casus now.
    private func people(of partij: Identifier<Partij>) -> Set<Identifier<User>> {
        var people: Set<Identifier<User>> = []
        if aanmelding.partij == partij { people.insert(aanmelding.by) }
        if phase == .triage { people.formUnion(vragen.filter { $0.to == partij }.map(\.user)) }
        people.formUnion(course?.currentTeam.filter { $0.partij == partij && $0.presence == .system }.map(\.user) ?? [])
        people.formUnion(overleggen.last?.deelnemers.filter { $0.partij == partij }.map(\.user) ?? [])
        return people
    }
}
