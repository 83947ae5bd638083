// SPDX-License-Identifier: EUPL-1.2

/// What is still missing before a proposal may be adopted.
package enum BesluitLack: Hashable, Sendable {
    /// Too few parties were there.
    case quorum(present: Int, needed: Int)
    /// Too few votes in favour.
    case votes(inFavour: Int, needed: Int)
    /// A vote against where one is enough to reject it.
    case against([Identifier<Partij>])
    /// Who did not agree yet, where all must; in writing where the profile asks that.
    case notAgreed([Identifier<Partij>], inWriting: Bool)
    /// Who had a vote and of whom nothing was recorded, where the count is of the votes cast or of who was there.
    case notRecorded([Identifier<Partij>])
    case notSent
    /// It was sent too late to be decided on that day.
    case sentLate(latest: Day)
    /// Nobody judged whether it answers to the condition of the profile, or somebody judged that it does not.
    case conditionOpen
    case conditionUnmet
    case notConsulted
    /// From when the party leaves does not follow: no amendment that starts to hold, no day of renewal.
    case startUnknown
    /// The amendment held already when the notice came.
    case noticeLate(Day)
}

/// How the votes stand.
package struct BesluitTally: Hashable, Sendable {
    package let voters: [Identifier<Partij>]
    package let inFavour: [Identifier<Partij>]
    package let against: [Identifier<Partij>]
    package let present: Int
    /// Of whom nothing was recorded, not even that nobody came.
    package let unrecorded: [Identifier<Partij>]

    var count: Arrangement.Decision.Count {
        .init(members: voters.count, present: present, inFavour: inFavour.count, against: against.count)
    }
}

extension Besluit {
    /// How the votes stand among the parties that have one today.
    ///
    /// A vote in favour in writing counts where the profile lets who is absent give one or where all must agree; where
    /// the profile wants it in writing no other counts. A vote against counts in any manner.
    package func tally(in collaboration: Collaboration, on day: Day) -> BesluitTally {
        let rules = collaboration.besluitRules
        let voters = collaboration.voters(on: proposal, on: day).map(\.id)
        let decision = rules.decision(on: kind)
        let body = rules.body(for: kind)
        let takesLetters =
            decision?.rule == .all || decision?.inWriting == .yes || body?.absentMember?.value == .writtenInput
        let votes = voters.compactMap { standing[$0] }
        let inFavour = votes.filter { vote in
            guard vote.choice == .inFavour else { return false }
            return vote.manner == .inWriting ? takesLetters : decision?.inWriting != .yes
        }
        // Who gave a vote in writing is not present, unless the profile lets the absent take part by it.
        let present = votes.filter { vote in
            vote.isPresent || (vote.manner == .inWriting && body?.absentMember?.value == .writtenInput)
        }
        return BesluitTally(
            voters: voters, inFavour: inFavour.map(\.partij),
            against: votes.filter { $0.choice == .against }.map(\.partij), present: present.count,
            unrecorded: voters.filter { standing[$0] == nil })
    }

    /// The day that says who had a vote: that of the meeting once it was there, and today before that.
    package func votingDay(today: Day) -> Day { proposal.meeting.map { min($0, today) } ?? today }

    /// What is missing when it would be decided on this day; nothing when the profile lets it be adopted.
    /// - Parameter known: the other decisions of the register, for the amendment that a party leaves over.
    package func lacks(in collaboration: Collaboration, known: [Besluit], on day: Day) -> [BesluitLack] {
        let rules = collaboration.besluitRules
        var lacks = rules.decision(on: kind).map { tally(in: collaboration, on: day).lacks(under: $0) } ?? []
        if let term = rules.sentBefore(kind)?.value {
            let latest = term.start(before: day)
            if let sent = proposal.sent {
                if let latest, sent > latest { lacks.append(.sentLate(latest: latest)) }
            } else {
                lacks.append(.notSent)
            }
        }
        if rules.condition(of: kind) != nil, proposal.fits != true {
            lacks.append(proposal.fits == nil ? .conditionOpen : .conditionUnmet)
        }
        if rules.asksConsultation(kind), proposal.consulted == nil { lacks.append(.notConsulted) }
        return lacks + leavingLacks(rules, known)
    }

    private func leavingLacks(_ rules: BesluitRules, _ known: [Besluit]) -> [BesluitLack] {
        guard kind == .leaving else { return [] }
        guard let day = leavingDay(rules, known) else { return [.startUnknown] }
        guard proposal.start == .amendment, let sent = proposal.sent, sent > day else { return [] }
        return [.noticeLate(day)]
    }

    /// From when the party leaves that gave notice; nothing while that does not follow.
    func leavingDay(_ rules: BesluitRules, _ known: [Besluit]) -> Day? {
        guard let sent = proposal.sent, let start = proposal.start, rules.starts.contains(start) else { return nil }
        switch start {
        case .notice: return rules.exitNotice?.value.end(from: sent)
        case .renewal: return rules.renewal(after: sent)
        case .amendment:
            let over = known.first { $0.id == proposal.amendment }
            return over?.kind == .amendment && over?.state == .adopted ? over?.effect : nil
        }
    }
}

extension BesluitTally {
    /// What these votes lack under a rule of the profile.
    func lacks(under decision: Arrangement.Decision) -> [BesluitLack] {
        var lacks: [BesluitLack] = []
        if let quorum = decision.quorum, !quorum.isReached(by: present, of: voters.count) {
            let needed = (quorum.part * voters.count + quorum.whole - 1) / quorum.whole
            lacks.append(.quorum(present: present, needed: needed))
        }
        switch decision.rule {
        case .all, .jointly:
            let left = voters.filter { !inFavour.contains($0) }
            if !left.isEmpty || voters.isEmpty {
                lacks.append(.notAgreed(left, inWriting: decision.inWriting == .yes))
            }
        case .nobodyAgainst:
            if !against.isEmpty { lacks.append(.against(against)) }
            if inFavour.isEmpty { lacks.append(.votes(inFavour: 0, needed: 1)) }
            if !unrecorded.isEmpty { lacks.append(.notRecorded(unrecorded)) }
        case .majority:
            let whole = decision.whole(count)
            let isReached = 2 * inFavour.count > whole
            if !isReached { lacks.append(.votes(inFavour: inFavour.count, needed: whole / 2 + 1)) }
            if !unrecorded.isEmpty, [.cast, .present].contains(decision.base) {
                lacks.append(.notRecorded(unrecorded))
            }
        // Who has the role decides, and records that; nobody votes.
        case .role: break
        }
        return lacks
    }
}
