// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What happened in a casus, from its own records, latest first: what this visitor's part in it lets them know.
///
/// No text of an item is in it. That an item exists is told only to its supplier and to whom it may pass to.
struct CasusStory {
    /// Something that happened, with its moment to order by.
    struct Event {
        let at: Moment
        let happening: Happening
    }

    let view: CasusView
    let audience: Audience
    let naming: Naming
    let t: Wording

    init(_ view: CasusView, _ t: Wording) {
        self.view = view
        audience = Audience(view)
        naming = Naming(view.situation, casus: view.casus)
        self.t = t
    }

    var casus: Casus { view.casus }

    var events: [Event] {
        let all =
            reportEvents + informEvents + itemEvents + triageEvents + tableEvents + planEvents + closingEvents
            + outsideEvents + letterEvents + transferEvents + homeBanEvents
        return all.sorted { $0.at > $1.at }
    }

    /// One event: what, by whom, and why when there is a reason on record.
    func event(_ at: Moment, _ title: String, by user: Identifier<User>, why: String = "") -> Event {
        Event(
            at: at,
            happening: Happening(
                when: t.moment(at), title: title,
                body: "<p class=\"hint\">\(naming.userOfPartij(user))</p>\(HTML.paragraphs(why))"))
    }

    private var reportEvents: [Event] {
        let arrangement = view.course?.arrangement
        var events = casus.phases.map { change in
            let phase = t.name(of: change.to, in: arrangement) ?? t("phase.\(change.to.rawValue)")
            let title =
                change.from == nil
                ? t("overview.history.reported") : t("overview.history.phase", ["phase": phase])
            return event(change.at, title, by: change.by, why: audience.seesReason(of: change) ? change.why : "")
        }
        guard audience.seesReport else { return events }
        // That somebody is in another casus is for the house; the reporter hears what it needs from the procesregisseur.
        let hitChecks = view.isAny(.procesregisseur, .support) ? casus.hitChecks : []
        events += hitChecks.map { check in
            let title =
                check.answer == .notKnown
                ? t("overview.history.hitCheck.no", ["name": naming.betrokkene(check.betrokkene)])
                : t("overview.history.hitCheck.yes", ["name": naming.betrokkene(check.betrokkene)])
            return event(check.at, title, by: check.by, why: check.necessity)
        }
        if let intake = casus.intake {
            let result = t("intake.result.\(intake.result.rawValue)")
            events.append(event(intake.at, t("overview.history.intake", ["result": result]), by: intake.by))
        }
        return events
    }

    private var informEvents: [Event] {
        guard audience.seesInforming else { return [] }
        let told = casus.kennisgevingen.map { told in
            event(told.recordedAt, t("informing.told", words(told.betrokkene, told.topic)), by: told.by)
        }
        let deferred = casus.uitstellen.map { deferral in
            event(
                deferral.at, t("informing.postponed", words(deferral.betrokkene, deferral.topic)), by: deferral.by,
                why: deferral.motivation)
        }
        return told + deferred
    }

    private func words(_ person: Identifier<Betrokkene>, _ topic: InformTopic) -> [String: String] {
        ["name": naming.betrokkene(person), "topic": t(topic.key(in: view.casus))]
    }

    private var closingEvents: [Event] {
        guard audience.seesClosing else { return [] }
        let reopened = casus.reopenings.map {
            event($0.at, t("overview.history.reopened"), by: $0.by, why: $0.why)
        }
        guard let closing = casus.afschaling else { return reopened }
        let deviations = closing.deviations.map {
            event(
                $0.at, t("overview.history.deviation", ["day": t.day($0.reassessOn)]), by: $0.by, why: $0.motivation)
        }
        let cleaned = closing.cleaned.map { event($0.at, t("overview.history.cleaned"), by: $0.by, why: $0.text) }
        return reopened + deviations + cleaned
    }
}
