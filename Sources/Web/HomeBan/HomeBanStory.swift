// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What was recorded of a home ban, each time by whom and when, with what stood there before.
struct HomeBanStory {
    private let view: CasusView
    private let t: Wording

    init(_ view: CasusView, _ t: Wording) { (self.view, self.t) = (view, t) }

    /// Whether a home ban exists here for who looks: those who work on the casus record it and read what was recorded.
    static func exists(in view: CasusView) -> Bool {
        view.isAny(.procesregisseur, .support, .reporter, .casusregisseur, .participant)
            && view.casus.hasHomeBans(in: view.situation)
    }

    private var steps: [HomeBanStep] { view.casus.course?.homeBan?.steps ?? [] }

    /// Every recording, the latest first; nothing as long as there is none.
    var history: HTML {
        guard !steps.isEmpty else { return .empty }
        return HTML.card(t("homeban.history"), level: 3, HTML.timeline(steps.reversed().map(happening)))
    }

    private func happening(_ step: HomeBanStep) -> Happening {
        let was: [HTML] = step.was.map { one in
            let text = Day(one.text).map(t.day) ?? one.text
            return HTML(t("homeban.was", ["field": name(of: one.field), "was": text]))
        }
        return Happening(
            when: t.moment(step.at), title: step.changes.map(words).joined(separator: "; "),
            body: """
                <p class="hint">\(Naming(view.situation).userOfPartij(step.by))</p>\
                \(if: !was.isEmpty, HTML.list(was))
                """)
    }

    /// Each change with its words, and its reason where it has one.
    var told: [(step: HomeBanStep, title: String, why: String)] {
        steps.flatMap { step in
            step.changes.map { change -> (step: HomeBanStep, title: String, why: String) in
                if case .ended(_, let why) = change { return (step, words(change), why) }
                return (step, words(change), "")
            }
        }
    }

    private func words(_ change: HomeBanStep.Change) -> String {
        switch change {
        case .issued(let day): t("homeban.history.issued", ["day": t.day(day)])
        case .reliefAsked(let day): t("homeban.history.relief", ["day": t.day(day)])
        case .done(let clock, let day):
            t("homeban.history.done", ["what": name(ofClock: clock), "day": t.day(day)])
        case .extended(let until): t("homeban.history.extended", ["day": t.day(until)])
        case .ended(let day, _): t("homeban.history.ended", ["day": t.day(day)])
        case .corrected: t("homeban.history.corrected")
        case .recorded: t("homeban.history.recorded")
        }
    }

    private func name(of field: HomeBan.Facts.Field) -> String {
        switch field {
        case .issuedOn: t("homeban.issuedOn")
        case .issuedAt: t("homeban.issuedAt")
        case .address: t("homeban.address")
        case .reliefAskedOn: t("homeban.relief")
        case .extendedOn: t("homeban.extendedOn")
        case .extendedUntil: t("homeban.extendedUntil")
        case .endedOn: t("homeban.endedOn")
        case .endedWhy: t("homeban.endedWhy")
        case .done(let clock): t("homeban.done", ["what": name(ofClock: clock)])
        }
    }

    /// The name of a term in the language of the reader; that of an earlier version of the profile stays Dutch.
    private func name(ofClock dutch: String) -> String {
        view.casus.homeBanDuties(in: view.situation).first { $0.nl == dutch }.map { t.either($0.nl, $0.en) } ?? dutch
    }
}

extension CasusStory {
    /// What happened to a home ban, for those for whom it exists.
    var homeBanEvents: [Event] {
        guard HomeBanStory.exists(in: view) else { return [] }
        return HomeBanStory(view, t).told.map { event($0.step.at, $0.title, by: $0.step.by, why: $0.why) }
    }
}
