// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension CasusStory {
    /// What happened to items, only to their supplier and to whom they may pass to; never what stands in them.
    var itemEvents: [Event] { casus.inbrengen.filter(isKnown).flatMap(events) }

    /// A withdrawn item passes to nobody, but its supplier keeps knowing what it did.
    private func isKnown(_ item: Inbreng) -> Bool {
        isOwn(item) || casus.passage(of: item, in: view.situation).isOpen
    }

    private func isOwn(_ item: Inbreng) -> Bool { casus.isOwn(item, in: view.situation) }

    private func events(of item: Inbreng) -> [Event] {
        let person = ["name": naming.betrokkene(item.content.betrokkene)]
        var events = [event(item.enteredAt, t("overview.history.item.brought", person), by: item.enteredBy)]
        events += item.history.map { change in
            event(change.at, t("overview.history.item.\(change.kind.rawValue)", person), by: change.by, why: change.why)
        }
        guard isOwn(item) || audience.isHouse else { return events }
        events += item.necessityTests.map { test in
            let title =
                test.necessary
                ? t("overview.history.item.necessary", person) : t("overview.history.item.notNecessary", person)
            return event(test.at, title, by: test.by, why: test.why)
        }
        events += item.akkoorden.map { say in
            let words = person.merging(["partij": naming.partij(say.recipient)]) { old, _ in old }
            let title =
                say.given
                ? t("overview.history.item.akkoord", words) : t("overview.history.item.noAkkoord", words)
            return event(say.at, title, by: say.by)
        }
        return events
    }
}
