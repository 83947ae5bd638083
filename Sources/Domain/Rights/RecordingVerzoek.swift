// SPDX-License-Identifier: EUPL-1.2

/// A request as the desk fills it in.
package struct VerzoekDraft: Sendable {
    package let kind: Verzoek.Kind?
    package let receivedOn: Day?
    package let requester: Verzoek.Requester
    package let wording: String
    package let arrivedAt: Identifier<Partij>?
    /// What was verified at once; nothing when that is still to be done.
    package let means: Verzoek.Identity.Means?
    package let verifiedOn: Day?
    /// Whether the desk says that it is about a person of the casus although name or day of birth differ.
    package let isSamePerson: Bool

    package init(
        kind: Verzoek.Kind?, receivedOn: Day?, requester: Verzoek.Requester, wording: String,
        arrivedAt: Identifier<Partij>? = nil, means: Verzoek.Identity.Means? = nil, verifiedOn: Day? = nil,
        isSamePerson: Bool = false
    ) {
        (self.kind, self.receivedOn, self.requester, self.wording) = (kind, receivedOn, requester, wording)
        (self.arrivedAt, self.means, self.verifiedOn) = (arrivedAt, means, verifiedOn)
        self.isSamePerson = isSamePerson
    }
}

extension Verzoek {
    /// Records a request on the day it came in or later; the clock runs from receipt.
    ///
    /// A request of a person who is too young to ask alone is recorded, because its term runs, and goes no further
    /// until the legal representative asks (UAVG 5). From the age on which people ask for themselves a parent does not
    /// ask for them; a curator or mentor of an adult does.
    ///
    /// It is linked to a casus only when it is about somebody in it.
    package static func record(
        _ draft: VerzoekDraft, as id: Identifier<Verzoek>, number: String, about casus: Casus?, in situation: Situation
    ) -> Outcome<Verzoek> {
        guard let arrangement = situation.rightsProfile else { return .refused([Refusal(.notYourAct)]) }
        var problems = draft.problems(in: situation, under: arrangement) + draft.linkProblems(casus)
        guard let kind = draft.kind, let received = draft.receivedOn, problems.isEmpty else {
            return .refused(problems)
        }
        // Without a casus it is of the part that the desk works in, where that is one.
        let own = situation.actor.pillars
        let ownPillar = own.count == 1 ? own.first : nil
        var verzoek = Verzoek(
            id: id, number: number, arrangement: arrangement.version, kind: kind, receivedOn: received,
            casus: casus?.id, casusNumber: casus?.number, pillar: casus.map { $0.course?.pillar } ?? ownPillar,
            partij: situation.actor.partij, by: situation.actor.id, at: situation.moment,
            requester: draft.requester, wording: draft.wording, arrivedAt: draft.arrivedAt, identity: nil, longer: nil,
            parts: [], decision: nil, withdrawn: nil, liftedOn: nil, history: [])
        verzoek.note(.recorded, in: situation)
        if let casus, !draft.isAboutSomebody(of: casus) { verzoek.note(.linkedByHand, in: situation) }
        if let means = draft.means {
            if case .refused(let found) = verzoek.verify(means, on: draft.verifiedOn ?? received, in: situation) {
                problems += found
            }
        }
        return problems.isEmpty ? .done(verzoek) : .refused(problems)
    }

    /// Records that it was verified who asks, how and when.
    package mutating func verify(_ means: Identity.Means?, on day: Day?, in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self) else { return .refused([Refusal(.notYourAct)]) }
        var problems = mustBeKept(in: situation)
        if means == nil { problems.append(Refusal(.required, field: "means")) }
        if identity != nil { problems.append(Refusal(.nothingChanged)) }
        if let means, arrangement.rights.identity.value == .inPerson, means != .inPerson {
            problems.append(Refusal(.identityInPerson, field: "means"))
        }
        if let day {
            problems += problem(of: day, field: "verifiedOn", in: situation)
        } else {
            problems.append(Refusal(.required, field: "verifiedOn"))
        }
        guard problems.isEmpty, let means, let day else { return .refused(problems) }
        identity = Identity(means: means, on: day, by: situation.actor.id, at: situation.moment)
        note(.verified, in: situation)
        return .done(())
    }

    /// Records that the legal representative asks, or signed what was asked.
    package mutating func represent(by name: String, in situation: Situation) -> Outcome<Void> {
        var problems = mustBeKept(in: situation) + Casus.required(["representative": name])
        if requester.capacity == .legalRepresentative { problems.append(Refusal(.nothingChanged)) }
        guard problems.isEmpty else { return .refused(problems) }
        requester = Requester(
            capacity: .legalRepresentative, name: requester.name, born: requester.born, representative: name,
            contact: requester.contact)
        // Whoever asks now is somebody else than whose identity was verified.
        identity = nil
        note(.represented, in: situation)
        return .done(())
    }
}

extension VerzoekDraft {
    fileprivate func problems(in situation: Situation, under arrangement: Arrangement) -> [Refusal] {
        var problems = Casus.required(["name": requester.name, "wording": wording])
        if let kind {
            if !situation.isDesk(for: kind, under: arrangement) { problems.append(Refusal(.notYourAct, field: "kind")) }
            if kind == .information, arrangement.right(kind) == nil {
                problems.append(Refusal(.rightNotOffered, field: "kind"))
            }
        } else {
            problems.append(Refusal(.required, field: "kind"))
        }
        if let receivedOn {
            if receivedOn > situation.day { problems.append(Refusal(.dayInTheFuture, field: "receivedOn")) }
            // A year wrong is a slip of the hand, and the term would have passed without anybody knowing.
            if receivedOn.adding(months: Verzoek.oldestMonths) < situation.day {
                problems.append(Refusal(.receivedLongAgo, field: "receivedOn"))
            }
        } else {
            problems.append(Refusal(.required, field: "receivedOn"))
        }
        if requester.capacity != .person { problems += Casus.required(["representative": requester.representative]) }
        if let arrivedAt, situation.collaboration.partij(arrivedAt) == nil {
            problems.append(Refusal(.unknownParty, field: "arrivedAt"))
        }
        if means != nil, verifiedOn == nil { problems.append(Refusal(.required, field: "verifiedOn")) }
        if means == nil, verifiedOn != nil { problems.append(Refusal(.required, field: "means")) }
        return problems + agesProblems(in: situation, under: arrangement)
    }

    private func agesProblems(in situation: Situation, under arrangement: Arrangement) -> [Refusal] {
        guard let kind, kind != .complaint else { return [] }
        guard let born = requester.born else { return [Refusal(.required, field: "born")] }
        let received = receivedOn ?? situation.day
        if born > received { return [Refusal(.bornImpossible, field: "born")] }
        let age = born.years(until: received)
        let asksAlone = age >= arrangement.rights.ownFromAge.value && age < Verzoek.ofAge
        return requester.capacity == .legalRepresentative && asksAlone
            ? [Refusal(.asksAlone, field: "capacity", about: "\(arrangement.rights.ownFromAge.value)")] : []
    }
}

extension Verzoek {
    /// From this age on a legal representative is a curator or a mentor.
    static let ofAge = 18
    /// How old a request may be when it is recorded, in months.
    static let oldestMonths = 12
}
