// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension CasusStory {
    /// What passed to and from other houses and tables; what other houses asked is for the house alone.
    var outsideEvents: [Event] {
        guard audience.seesReport else { return [] }
        return checkEvents + handOverEvents + (audience.isHouse ? questionEvents + contentEvents : [])
    }

    private var checkEvents: [Event] {
        casus.outside.checks.flatMap { check in
            let house = ["house": naming.partij(check.house)]
            return [event(check.at, t("outside.asked", house), by: check.by, why: check.necessity)]
                + check.replies.map { event($0.at, t("outside.replied", house), by: $0.by) }
        }
    }

    private var questionEvents: [Event] {
        casus.outside.questions.flatMap { question in
            let house = ["house": naming.partij(question.house)]
            return [
                event(question.at, t("outside.received", house), by: question.by, why: question.necessity),
                question.consultation.map { event($0.at, t("outside.consulted", house), by: $0.by, why: $0.with) },
                question.given.map { event($0.at, t("outside.given", house), by: $0.by) },
            ].compactMap(\.self)
        }
    }

    private var contentEvents: [Event] {
        casus.outside.exchanges.flatMap { exchange in
            let house = ["house": naming.partij(exchange.house)]
            return exchange.proposals.map { event($0.at, t("outside.proposed", house), by: $0.by, why: $0.purpose) }
                + exchange.weighings.map { event($0.at, t("outside.weighed", house), by: $0.by, why: $0.motivation) }
                + exchange.theirSide.map { event($0.at, t("outside.theirSide", house), by: $0.by, why: $0.text) }
                + exchange.supplied.map { event($0.at, t("outside.supplied", house), by: $0.by) }
        }
    }

    private var handOverEvents: [Event] {
        guard let overdracht = casus.outside.overdracht else { return [] }
        let table = ["table": overdracht.table]
        var events = [
            event(overdracht.at, t("outside.handOver.prepared", table), by: overdracht.by, why: overdracht.purpose)
        ]
        switch overdracht.end {
        case .supplied(let supplied):
            events += supplied.prefix(1).map { event($0.at, t("outside.handOver.delivered", table), by: $0.by) }
        case .nothingGoesAlong(let why, let by, let at):
            events.append(event(at, t("outside.handOver.nothing", table), by: by, why: why))
        case nil: break
        }
        return events
    }
}
