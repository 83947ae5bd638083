// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Whether the actor records what the persons were told of a casus on a profile that was closed.
    ///
    /// Telling them how it ended comes after the closing, when the profile has taken the casus from the reporter and the
    /// case director: then it is for whoever still leads it (care network, line 147; household teams, lines 477-485).
    package func informsAfterClosing(in situation: Situation) -> Bool {
        guard course != nil, afschaling != nil else { return false }
        return informerProblems(in: situation).isEmpty
    }

    /// After closing, on a profile: telling each person how it ended, for the first who may record it.
    func closingInformWork(in situation: Situation) -> [WorkItem] {
        guard course != nil, let closed = afschaling, let who = informerAfterClosing(in: situation) else { return [] }
        return personsAimedAt.filter { person in
            let isTold = kennisgevingen.contains { $0.betrokkene == person.id && $0.topic == .scaleDown }
            return !isTold && uitstel(of: .scaleDown, for: person.id) == nil
        }.map { _ in WorkItem(kind: .inform, user: who, due: closed.on) }
    }

    private func informerAfterClosing(in situation: Situation) -> Identifier<User>? {
        [plan.casusregisseur?.user, aanmelding.by, procesregisseur].compactMap(\.self).first { id in
            situation.collaboration.user(id).map { informsAfterClosing(in: situation.seen(by: $0)) } ?? false
        }
    }
}
