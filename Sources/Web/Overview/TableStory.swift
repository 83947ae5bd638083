// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension CasusStory {
    /// Questions and their answers: all of them for reporter and house, their own for whoever was asked.
    var triageEvents: [Event] {
        let vragen = casus.vragen.filter { audience.seesReport || $0.user == view.situation.actor.id }
        var events = vragen.flatMap(events)
        if audience.seesReport, let outcome = casus.triageOutcome {
            events.append(event(outcome.at, t("overview.history.triage"), by: outcome.by, why: outcome.motivation))
        }
        return events
    }

    private func events(of vraag: Vraag) -> [Event] {
        let asked = event(
            vraag.at, t("overview.history.asked", ["partij": naming.partij(vraag.to)]), by: vraag.by)
        return [asked]
            + vraag.answers.map { answer in
                switch answer {
                case .contributed(let by, let at): event(at, t("overview.history.answer.contributed"), by: by)
                case .nothingKnown(let by, let at): event(at, t("overview.history.answer.nothingKnown"), by: by)
                case .refused(let reason, _, let by, let at):
                    event(at, t("overview.history.answer.refused"), by: by, why: reason)
                case .needs(let what, let by, let at): event(at, t("overview.history.answer.needs"), by: by, why: what)
                }
            }
    }

    /// Conferences: who was invited, when it sat, what it came to.
    var tableEvents: [Event] {
        guard audience.isAtTable else { return [] }
        let sat = casus.overleggen.flatMap { overleg in
            let number = ["number": "\(overleg.ordinal)"]
            return [
                overleg.opened.map { event($0.at, t("overview.history.opened", number), by: $0.by) },
                overleg.closed.map { event($0.at, t("overview.history.closed", number), by: $0.by) },
            ].compactMap(\.self)
        }
        let invited = (casus.overleggen.last?.deelnemers ?? []).map { deelnemer in
            event(
                deelnemer.lawfulness.at, t("overview.history.invited", ["name": naming.userOfPartij(deelnemer.user)]),
                by: deelnemer.lawfulness.by)
        }
        let outcomes = casus.outcomes.map { outcome in
            let overleg = casus.overleggen.first { $0.id == outcome.overleg }
            let isReader = overleg.map { casus.mayReadRecord(of: $0, in: view.situation) } ?? mayReadPlan
            return event(
                outcome.at, t("overview.history.outcome"), by: outcome.by, why: isReader ? outcome.motivation : "")
        }
        return sat + invited + outcomes
    }

    /// Being invited, or having reported, is not yet a reason to read what the table wrote.
    private var mayReadPlan: Bool { casus.mayReadPlan(in: view.situation) }

    /// The plan as it grew, for who may read the plan.
    var planEvents: [Event] {
        guard mayReadPlan else { return [] }
        let plan = casus.readablePlan(in: view.situation)
        let texts =
            plan.picture.map { event($0.at, t("overview.history.picture"), by: $0.by) }
            + plan.scaleDownCriteria.map { event($0.at, t("overview.history.criteria"), by: $0.by) }
        let domains = plan.leefgebieden.map { state in
            let name = view.situation.profile.leefgebied(state.leefgebied, t)
            return event(
                state.at, t("overview.history.leefgebied", ["leefgebied": name]), by: state.by, why: state.note)
        }
        let appointed = plan.casusregisseurs.map {
            event($0.at, t("overview.history.appointed", ["name": naming.userOfPartij($0.user)]), by: $0.by)
        }
        let monitoring = plan.monitoring.map {
            event($0.at, t("overview.history.monitoring", ["day": t.day($0.next)]), by: $0.by, why: $0.purpose)
        }
        let roles = plan.roles.map {
            event($0.at, t("overview.history.role", ["partij": naming.partij($0.partij)]), by: $0.by, why: $0.role)
        }
        let analyses = PlanText.allCases.flatMap { kind in
            plan[text: kind].map {
                event($0.at, t("overview.history.text", ["text": t("plan.text.\(kind.rawValue)")]), by: $0.by)
            }
        }
        let goals: [Event] = plan.goals.flatMap { events(of: $0) }
        let tasks: [Event] = plan.interventies.flatMap { events(of: $0) }
        let loose: [Event] = casus.readableActies(in: view.situation).flatMap { events(of: $0) }
        return [texts, analyses, domains, appointed, monitoring, roles, goals, tasks, loose].flatMap { $0 }
    }

    private func events(of interventie: Interventie) -> [Event] {
        let what = ["what": interventie.what]
        let begun = event(interventie.at, t("overview.history.interventie", what), by: interventie.by)
        let progress = interventie.progress.map {
            event($0.at, t("overview.history.progress", what), by: $0.by, why: $0.note)
        }
        let moved = interventie.changes.map {
            event($0.at, t("overview.history.targetMoved", what), by: $0.by, why: $0.why)
        }
        let acties: [Event] = interventie.acties.flatMap { events(of: $0) }
        return [begun] + progress + moved + acties
    }

    private func events(of actie: Actie) -> [Event] {
        let what = ["what": actie.what]
        var events = [event(actie.at, t("overview.history.actie", what), by: actie.by)]
        events += actie.changes.map {
            event($0.at, t("overview.history.actieRevised", what), by: $0.by, why: $0.why)
        }
        for reopening in actie.reopenings {
            events += ending(what, done: reopening.done, cancelled: reopening.cancelled, why: reopening.result)
            events.append(
                event(
                    reopening.at, t("overview.history.actieReopened", what), by: reopening.by, why: reopening.why))
        }
        return events + ending(what, done: actie.done, cancelled: actie.cancelled, why: actie.result)
    }

    /// How an action ended; nothing as long as it is to be done.
    private func ending(
        _ what: [String: String], done: Casusoverleg.Step?, cancelled: Casusoverleg.Step?, why: String?
    ) -> [Event] {
        var events: [Event] = []
        if let done {
            events.append(event(done.at, t("overview.history.actieDone", what), by: done.by, why: why ?? ""))
        }
        if let cancelled {
            events.append(
                event(cancelled.at, t("overview.history.actieCancelled", what), by: cancelled.by, why: why ?? ""))
        }
        return events
    }

    private func events(of goal: PlanGoal) -> [Event] {
        let what = ["what": goal.what]
        var events = [event(goal.at, t("overview.history.goal", what), by: goal.by)]
        events += goal.changes.map { event($0.at, t("overview.history.goalAdjusted", what), by: $0.by, why: $0.why) }
        if let ended = goal.ended {
            events.append(event(ended.at, t("overview.history.goalEnded", what), by: ended.by, why: ended.why))
        }
        return events
    }
}
