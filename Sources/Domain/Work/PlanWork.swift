// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// What the plan asks of whom: actions of their owners, word of executors, following of who keeps the plan.
    func planWork(in situation: Situation) -> [WorkItem] {
        guard phase == .casusoverleg else { return [] }
        let acties = plan.openActies.map { WorkItem(kind: .actie, user: $0.actie.owner, due: $0.actie.due) }
        let running = plan.interventies.filter(\.isRunning)
        return acties + running.flatMap { work(on: $0, in: situation) } + goalWork(in: situation) + takeHomeWork
    }

    /// Who keeps the plan going: the casusregisseur, and the procesregisseur until there is one.
    private var planKeeper: Identifier<User>? { plan.casusregisseur?.user ?? procesregisseur }

    private func work(on interventie: Interventie, in situation: Situation) -> [WorkItem] {
        let silence = situation.planPractice.silence
        let troubles = interventie.troubles(on: situation.day, silence: silence)
        var work: [WorkItem] = []
        if let keeper = plan.casusregisseur?.user ?? (troubles.isEmpty ? nil : procesregisseur) {
            let isStagnating = troubles.contains(.stagnating) || troubles.contains(.silent)
            work.append(
                WorkItem(kind: isStagnating ? .stagnation : .progress, user: keeper, due: interventie.target))
        }
        guard troubles.contains(.overdue) || troubles.contains(.silent) else { return work }
        let since = troubles.contains(.overdue) ? interventie.target : interventie.silentFrom(after: silence)
        let asked = executors(of: interventie).filter { $0 != planKeeper }
        return work + asked.map { WorkItem(kind: .tellProgress, user: $0, due: since) }
    }

    /// The named person, else everybody of the executor who sat at the latest conference.
    private func executors(of interventie: Interventie) -> [Identifier<User>] {
        if let person = interventie.person { return [person] }
        let seated = overleggen.last?.deelnemers ?? []
        return seated.filter { $0.partij == interventie.executor }.map(\.user)
    }

    /// A goal whose day has come asks what became of it.
    private func goalWork(in situation: Situation) -> [WorkItem] {
        guard let planKeeper else { return [] }
        return plan.goals.filter { $0.isOpen && $0.due <= situation.day }
            .map { WorkItem(kind: .judgeGoal, user: planKeeper, due: $0.due) }
    }

    private var takeHomeWork: [WorkItem] {
        let waiting = plan.takeHome.filter { $0.given && $0.delivered == nil && plan.takesHome($0.item, $0.executor) }
        let executors = Set(waiting.map(\.executor))
        return (overleggen.last?.deelnemers ?? []).filter { executors.contains($0.partij) }.map { deelnemer in
            WorkItem(
                kind: .takeHome, user: deelnemer.user, due: nil,
                count: waiting.filter { $0.executor == deelnemer.partij }.count)
        }
    }

    /// The days on which the plan asks for attention by itself: a target passes, silence lasts too long, a goal is due.
    func planClocks(_ practice: PlanPractice) -> [Day] {
        guard phase == .casusoverleg else { return [] }
        let interventies = plan.interventies.filter(\.isRunning).flatMap { interventie in
            [interventie.target.adding(days: 1), interventie.silentFrom(after: practice.silence)].compactMap(\.self)
        }
        return interventies + plan.goals.filter(\.isOpen).map(\.due)
    }
}
