// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What happened to an item and who of other parties read it, for its supplier.
struct ItemHistory {
    let item: Inbreng
    let readings: [Reading]
    let words: ItemWords

    private var t: Wording { words.t }

    var html: HTML {
        "<h3>\(t("inbreng.seenBy"))</h3>\(seen.list)<h3>\(t("inbreng.history"))</h3>\(HTML.timeline(happenings))"
    }

    private var seen: SeenBy { SeenBy(readings.filter { $0.item == item.id }, words.naming, t) }

    private var happenings: [Happening] {
        let entered = (item.enteredAt, t("inbreng.change.entered"), item.enteredBy, item.necessity)
        let changes = item.history.map { ($0.at, t("inbreng.change.\($0.kind.rawValue)"), $0.by, $0.why) }
        let tests = item.necessityTests.map { test in
            (test.at, t(test.necessary ? "inbreng.change.necessary" : "inbreng.change.notNecessary"), test.by, test.why)
        }
        let says = item.akkoorden.map { say in
            let name = words.naming.partij(say.recipient)
            let key = say.given ? "inbreng.change.sayGiven" : "inbreng.change.sayRefused"
            return (say.at, t(key, ["name": name]), say.by, t("inbreng.use.\(say.use.rawValue)"))
        }
        return ([entered] + changes + tests + says).sorted { $0.0 < $1.0 }.map { at, title, by, why in
            Happening(
                when: t.moment(at), title: title,
                body: "<p>\(words.naming.userOfPartij(by))</p>\(HTML.paragraphs(why))")
        }
    }
}
