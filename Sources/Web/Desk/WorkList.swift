// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Work that waits, in groups by date, each with its reason and a link to where it is done.
struct WorkList: Sendable {
    private let work: [StoredWork]
    private let day: Day

    init(_ work: [StoredWork], on day: Day) {
        self.work = work
        self.day = day
    }

    /// The groups, in the order in which somebody looks at them.
    enum Group: String, CaseIterable {
        case overdue
        case today
        case week
        case later
        case undated
    }

    /// The group of something due on a day, or without one; a week ends on Sunday.
    static func group(of due: Day?, on day: Day) -> Group {
        guard let due else { return .undated }
        if due < day { return .overdue }
        if due == day { return .today }
        return due <= lastOfWeek(day) ? .week : .later
    }

    /// The Sunday on or after a day; 1970-01-01, ordinal 0, was a Thursday.
    private static func lastOfWeek(_ day: Day) -> Day {
        let sinceMonday = ((day.ordinal + 3) % 7 + 7) % 7
        return day.adding(days: 6 - sinceMonday)
    }

    /// - Parameter isOtherWaiting: whether something else on the desk waits, so that an empty list is no empty desk.
    func html(_ t: Wording, isOtherWaiting: Bool) -> HTML {
        guard !work.isEmpty else {
            if isOtherWaiting { return .empty }
            return HTML.emptyState(t("desk.empty"), "<p>\(t("desk.empty.next"))</p>")
        }
        let groups = Dictionary(grouping: work) { WorkList.group(of: $0.item.due, on: day) }
        let sections: [HTML] = Group.allCases.compactMap { group in
            groups[group].map { section(group, $0, t) }
        }
        return "\(sections)"
    }

    private func section(_ group: Group, _ work: [StoredWork], _ t: Wording) -> HTML {
        let title = t("desk.group.\(group.rawValue)")
        let items = work.map { WorkList.line($0, on: day, t) }
        let badge: HTML? = group == .overdue ? .badge("\(work.count)", .bad) : .badge("\(work.count)")
        return HTML.card(title, badge: badge, HTML.list(items))
    }

    /// What waits, by when, as a link to where it is done.
    static func line(_ stored: StoredWork, on day: Day, _ t: Wording) -> HTML {
        let what = t("desk.work.\(stored.item.kind.rawValue)", ["number": stored.number])
        let count = stored.item.count
        let amount = count > 1 ? " " + t("desk.count", ["count": "\(count)"]) : ""
        let due: HTML? = stored.item.due.map { due in
            due < day
                ? ", <strong>\(t("desk.since", ["day": t.day(due)]))</strong>"
                : ", \(t("desk.due", ["day": t.day(due)]))"
        }
        return "\(HTML.link(what + amount, link(to: stored.item.kind, in: stored.casus)))\(due)"
    }

    /// Where work of a kind is done.
    static func link(to kind: WorkItem.Kind, in casus: Identifier<Casus>) -> Link {
        switch kind {
        case .takeUp, .checkReport, .ageDoesNotFit: CasusFrame.link(.overview, of: casus)
        case .takeStep, .scaledUp, .discussStep, .followRunning, .courseClock, .reviewDue, .alignCare, .stepRefused,
            .weighFirst:
            StepsController.link(of: casus)
        case .retentionSignal: RetentionController.link(of: casus)
        case .sendQuery, .closeQuery: QueryController.link(of: casus)
        case .answerQuery, .destroyPolice: ErrandController.link(of: casus)
        case .informWithoutConsent: CasusFrame.link(.informing, of: casus)
        case .transferCasus: TransferController.link(of: casus)
        case .called: CalledController.link(of: casus)
        case .homeBan: HomeBanController.link(of: casus)
        case .decideIntake: "/casussen/\(casus)/intake"
        case .sendLetter: CasusFrame.link(.letters, of: casus)
        case .inform, .testDeferral: CasusFrame.link(.informing, of: casus)
        case .sendQuestions, .answerQuestion, .decideTriage: CasusFrame.link(.triage, of: casus)
        case .testNecessity, .giveSay, .answerCondition: CasusFrame.link(.inbreng, of: casus)
        case .prepareOverleg, .openOverleg, .attendOverleg, .closeOverleg, .replanOverleg, .followUp, .lookBeforehand:
            CasusFrame.link(.overleg, of: casus)
        case .actie: ActieController.link
        case .confirmMinutes: MinutesPage.link(of: casus)
        case .progress, .stagnation, .tellProgress, .judgeGoal: CasusFrame.link(.plan, of: casus)
        case .takeHome, .sayTakeHome: TakeHomeController.link(casus)
        case .coordinateCorrection, .sayOutward, .sayOnward, .removeConsented: CasusFrame.link(.inbreng, of: casus)
        case .houseAnswer, .houseConsult, .houseReply: HousesPage.link(of: casus)
        case .handOver: OverdrachtPage.link(of: casus)
        case .handOverLeftover, .recordCleaning, .archiveSoon, .destroySoon, .reassess:
            CasusFrame.link(.closing, of: casus)
        }
    }
}
