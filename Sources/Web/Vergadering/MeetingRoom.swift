// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Domain

/// What the pages about sittings work with: acts, readings, lists and calendar addresses.
package struct MeetingRoom: Sendable {
    let acts: VergaderingHandling
    let reading: Vergaderingen
    let lists: OwnLists
    let feeds: AgendaFeeds

    package init(_ house: House) {
        acts = VergaderingHandling(house)
        reading = Vergaderingen(house)
        lists = OwnLists(house)
        feeds = AgendaFeeds(house)
    }

    /// The page of a sitting.
    static func link(_ id: Identifier<Vergadering>) -> Link { "/vergaderingen/\(id)" }
}

extension VergaderingView {
    /// What an own item is called whose casus does not exist for the reader: who thinks along only, or who a profile lets
    /// hear it at the table and not in the system.
    func closedItem(_ t: Wording) -> String {
        t(situation.collaboration.workProcess == nil ? "agenda.hears" : "agenda.outside")
    }
}

extension VergaderingView {
    /// How many subjects there are for the reader: points, or casussen; nothing for a member of a body with casussen who
    /// has no own item on the agenda.
    var subjectCount: Int? {
        guard vergadering.plan.body.treatsCasussen else { return vergadering.record.pointCount }
        if isOrganiser { return vergadering.items.count }
        return own.isEmpty ? nil : own.count
    }
}

extension MeetingBody {
    /// The name in the reader's language.
    func name(_ t: Wording) -> String { t.language == .nl ? nl : en }
}

extension MeetingPlan {
    /// The day with the time, as a reader says it.
    func when(_ t: Wording) -> String {
        t(
            "vergadering.when",
            ["day": t.day(day), "from": MeetingPlan.clock(starts), "until": MeetingPlan.clock(starts + minutes)])
    }
}

extension Vergadering {
    func title(_ t: Wording) -> String {
        t("vergadering.of", ["body": plan.body.name(t), "day": t.day(plan.day)])
    }

    func badge(_ t: Wording) -> HTML {
        let tone: Tone =
            switch state {
            case .planned: .info
            case .sitting: .good
            case .held: .neutral
            case .cancelled: .warning
            }
        return .badge(t("vergadering.state.\(state.rawValue)"), tone)
    }
}
