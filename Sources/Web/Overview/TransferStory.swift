// SPDX-License-Identifier: EUPL-1.2

import Domain

extension CasusStory {
    /// That the casus was transferred: whereto, to which organisation, and with whom that was decided.
    var transferEvents: [Event] {
        guard audience.seesClosing, let transfer = casus.course?.transfer else { return [] }
        let way = t("transfer.to.\(transfer.to.rawValue)")
        let title =
            transfer.receiver.map { t("transfer.story.receiver", ["way": way, "receiver": $0]) }
            ?? t("transfer.story", ["way": way])
        var with = ""
        if let others = transfer.others, let on = transfer.heardOn, let means = transfer.heardBy {
            let people = others.map { naming.userOfPartij($0) }.joined(separator: ", ")
            let how = t("informing.means.\(means.rawValue)")
            with = t("transfer.story.with", ["people": people, "day": t.day(on), "means": how])
        }
        if let guest = transfer.attendedBy {
            with += (with.isEmpty ? "" : " ") + t("transfer.story.attended", ["who": guest])
        }
        return [event(transfer.at, title, by: transfer.by, why: with)]
    }
}
