// SPDX-License-Identifier: EUPL-1.2

/// Whoever the profile asks spoke with the reporter, who keeps refusing a step; from then on the count begins anew.
package struct RefusalTalk: Hashable, Sendable, Codable {
    package let step: String
    package let by: Identifier<User>
    package let at: Moment
}

extension Casus {
    /// The steps that the reporter refused as often as the profile allows before somebody is asked to speak with them.
    ///
    /// The word of the reporter keeps deciding (care network, line 230; X-VE-18): the casus stays open, and what comes of
    /// the talk is a yes of the reporter, or the next step that the meeting takes.
    package func refusedTooOften(under arrangement: Arrangement) -> [Arrangement.Step] {
        guard course != nil, afschaling == nil, ended == nil else { return [] }
        return arrangement.process.stages.flatMap(\.steps).filter { step in
            step.afterRefusals.map { refusedMeetings(of: step) >= $0.times } ?? false
        }
    }

    /// After how many meetings the reporter refused a step, since the last yes or the last talk about it; several refusals
    /// between two meetings are one.
    private func refusedMeetings(of step: Arrangement.Step) -> Int {
        let word = step.id.word
        let talked = (course?.refusalTalks ?? []).last { $0.step == word }?.at
        let closings = overleggen.compactMap { $0.closed?.at }
        var meetings: Set<Int> = []
        for said in course?.agreements ?? [] where said.step == word && said.partij == aanmelding.partij {
            if said.agrees { meetings = [] }
            let isBefore = talked.map { said.at <= $0 } ?? false
            if said.agrees || isBefore { continue }
            meetings.insert(closings.filter { $0 <= said.at }.count)
        }
        return meetings.count
    }

    /// Whom the profile asks, for each step that was refused too often.
    func refusalWork(in situation: Situation) -> [WorkItem] {
        guard let arrangement = situation.arrangement(of: self) else { return [] }
        return refusedTooOften(under: arrangement).flatMap { step in
            holders(of: step.afterRefusals.map { [$0.to] } ?? [], under: arrangement, in: situation).map {
                WorkItem(kind: .stepRefused, user: $0, due: nil)
            }
        }
    }

    /// Records that the refusals were talked about with the reporter, by the role that the profile asks.
    package mutating func talkAboutRefusals(of word: String, in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self),
            let step = refusedTooOften(under: arrangement).first(where: { $0.id.word == word }),
            let asked = step.afterRefusals
        else { return .refused([Refusal(.nothingToUndo)]) }
        guard holders(of: [asked.to], under: arrangement, in: situation).contains(situation.actor.id) else {
            return .refused([Refusal(.notYourAct)])
        }
        let earlier = course?.refusalTalks ?? []
        course?.refusalTalks = earlier + [RefusalTalk(step: word, by: situation.actor.id, at: situation.moment)]
        return .done(())
    }
}
