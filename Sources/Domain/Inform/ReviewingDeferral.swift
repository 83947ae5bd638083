// SPDX-License-Identifier: EUPL-1.2

extension Arrangement.InformRules {
    /// The most weeks between two reviews of a deferral: what the profile says, within what is possible at all.
    package var mostWeeksToReview: Int {
        let possible = UitstelDraft.testWeeks
        return min(possible.upperBound, max(possible.lowerBound, reviewEvery.value.longestDays / 7))
    }

    /// The exemptions that put telling off, each with the whole record.
    package var deferrals: [Arrangement.Exemption] { exemptions.filter { $0.record == .full } }

    /// The exemption for somebody who knows already, which asks a date and a source only.
    package var known: Arrangement.Exemption? { exemptions.first { $0.record == .dateAndSource } }
}

extension Casus {
    /// Records that a deferral was looked at again: it stays for now, or it ends and the person is told.
    ///
    /// Refuses a deferral that is not there or ran out, and a review without a reason.
    package mutating func review(
        _ topic: InformTopic, for person: Identifier<Betrokkene>, as outcome: Uitstel.Review.Outcome?,
        because why: String, in situation: Situation
    ) -> Outcome<Void> {
        var problems = informProblems(person, in: situation) + Casus.required(["why": why])
        guard let outcome else { return .refused(problems + [Refusal(.required, field: "outcome")]) }
        let index = uitstellen.lastIndex { $0.betrokkene == person && $0.topic == topic }
        guard let index, uitstellen[index].lastDay >= situation.day else {
            return .refused(problems + [Refusal(.nothingToUndo)])
        }
        if isTold(person, of: topic) { problems.append(Refusal(.alreadyDecided)) }
        guard problems.isEmpty else { return .refused(problems) }
        uitstellen[index].reviews =
            (uitstellen[index].reviews ?? []) + [
                Uitstel.Review(
                    outcome: outcome, why: why, by: situation.actor.id, on: situation.day, at: situation.moment)
            ]
        return .done(())
    }

    private func isTold(_ person: Identifier<Betrokkene>, of topic: InformTopic) -> Bool {
        kennisgevingen.contains { $0.betrokkene == person && $0.topic == topic }
    }

    /// On a profile: the review of what was put off, and telling what was put off once that ran out, for who must do it.
    func deferralWork(in situation: Situation) -> [WorkItem] {
        let topic = requiredTopic
        return personsAimedAt.compactMap { person in
            guard !isTold(person.id, of: topic), let deferred = uitstel(of: topic, for: person.id),
                let who = reviewer(of: deferred, in: situation)
            else { return nil }
            return deferred.lastDay >= situation.day
                ? WorkItem(kind: .testDeferral, user: who, due: deferred.nextTest)
                : WorkItem(kind: .inform, user: who, due: deferred.lastDay)
        }
    }

    /// The case director, else whoever decided it, else who directs the process: the first who may record it.
    private func reviewer(of deferred: Uitstel, in situation: Situation) -> Identifier<User>? {
        [plan.casusregisseur?.user, deferred.by, aanmelding.by, procesregisseur].compactMap(\.self).first { id in
            situation.collaboration.user(id).map { user in
                informProblems(deferred.betrokkene, in: situation.seen(by: user)).isEmpty
            } ?? false
        }
    }
}
