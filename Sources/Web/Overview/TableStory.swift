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
        let outcomes = casus.outcomes.map {
            event($0.at, t("overview.history.outcome"), by: $0.by, why: mayReadPlan ? $0.motivation : "")
        }
        return sat + invited + outcomes
    }

    /// Being invited, or having reported, is not yet a reason to read what the table wrote.
    private var mayReadPlan: Bool { casus.mayReadPlan(in: view.situation) }

    /// The plan as it grew, for who may read the plan.
    var planEvents: [Event] {
        guard mayReadPlan else { return [] }
        let plan = casus.plan
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
        return texts + domains + appointed + monitoring + roles + plan.interventies.flatMap(events)
    }

    private func events(of interventie: Interventie) -> [Event] {
        let what = ["what": interventie.what]
        let begun = event(interventie.at, t("overview.history.interventie", what), by: interventie.by)
        let progress = interventie.progress.map {
            event($0.at, t("overview.history.progress", what), by: $0.by, why: $0.note)
        }
        let acties = interventie.acties.flatMap { actie in
            let words = ["what": actie.what]
            return [event(actie.at, t("overview.history.actie", words), by: actie.by)]
                + (actie.done.map { [event($0.at, t("overview.history.actieDone", words), by: $0.by)] } ?? [])
        }
        return [begun] + progress + acties
    }
}
