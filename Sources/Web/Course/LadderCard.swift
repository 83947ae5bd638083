// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Beside the steps: the ladder with its rungs, and the pages for transfers, external parties and home bans.
struct LadderCard {
    private let view: CasusView
    private let visitor: Visitor
    private let arrangement: Arrangement
    private var t: Wording { visitor.t }
    private var id: Identifier<Casus> { view.casus.id }

    init(_ view: CasusView, _ arrangement: Arrangement, _ visitor: Visitor) {
        (self.view, self.arrangement, self.visitor) = (view, arrangement, visitor)
    }

    var html: HTML { "\(ladder)\(pages)" }

    private var ladder: HTML {
        guard !arrangement.rungs.isEmpty else { return .empty }
        let naming = Naming(view.situation, casus: view.casus)
        let taken: [HTML] = (view.casus.course?.currentRungs ?? []).map { taken in
            let rung = arrangement.rungs.first {
                $0.from.word == taken.from && $0.to?.word == taken.to && $0.body?.word == taken.body
            }
            let cause = arrangement.roles.causes.first { $0.id.word == taken.cause }.map(t.name) ?? taken.cause
            return """
                \(rung.map { t.rung($0, in: arrangement) } ?? "")<br>\
                <span class="hint">\(cause). \(naming.userOfPartij(taken.by)), \(t.moment(taken.at))</span>
                """
        }
        var links: [HTML] = view.casus.rungsForActor(in: view.situation).map { number in
            HTML.link(t.rung(arrangement.rungs[number], in: arrangement), "/casussen/\(id)/opdracht/trede/\(number)")
        }
        if view.isAny(.procesregisseur, .support), view.casus.course?.convened != nil {
            links.append(HTML.link(t("ladder.agreement"), "/casussen/\(id)/deelafspraak"))
        }
        guard !taken.isEmpty || !links.isEmpty || !settled.isEmpty else { return .empty }
        let next: HTML? =
            links.isEmpty
            ? nil : "<div class=\"screen-only\"><p>\(t("ladder.next"))</p>\(HTML.list(links))</div>"
        return HTML.card(
            t("ladder.title"), level: 3,
            "\(HTML.list(taken, isOrdered: true))\(next)\(down)\(if: !settled.isEmpty, HTML.list(settled))")
    }

    /// The way down from a ladder that stands beside the work process.
    private var down: HTML {
        let links: [HTML] = view.casus.laddersToSettle(in: view.situation).map { number in
            let ladder = arrangement.roles.ladders[number]
            let words = ["ladder": t.either(ladder.nl, ladder.en)]
            return HTML.link(t("ladder.settle.of", words), SettleLadderController.link(of: id, number))
        }
        return links.isEmpty ? .empty : "<div class=\"screen-only\">\(HTML.list(links))</div>"
    }

    /// What was settled before: which ladder, how, by whom and when.
    private var settled: [HTML] {
        let naming = Naming(view.situation, casus: view.casus)
        return (view.casus.course?.settledLadders ?? []).map { settled in
            let ladder = arrangement.roles.ladders.first { $0.nl == settled.ladder }
            let name = ladder.map { t.either($0.nl, $0.en) } ?? ""
            return """
                \(t("ladder.settled", ["ladder": name]))<br>\(settled.why)<br>\
                <span class="hint">\(naming.userOfPartij(settled.by)), \(t.moment(settled.at))</span>
                """
        }
    }

    private var pages: HTML {
        var links: [HTML] = []
        if !view.casus.transfersForActor(in: view.situation).isEmpty {
            links.append(HTML.link(t("transfer.title"), TransferController.link(of: id)))
        }
        if view.casus.dealsWithExternals(in: view.situation) {
            links.append(HTML.link(t("external.title"), ExternalController.link(of: id)))
        }
        if view.casus.mayHear(in: view.situation) {
            links.append(HTML.link(t("heard.title"), "/casussen/\(id)/gehoord"))
        }
        if view.casus.hasHomeBans(in: view.situation) {
            links.append(HTML.link(t("homeban.title"), HomeBanController.link(of: id)))
        }
        guard !links.isEmpty else { return .empty }
        return "<div class=\"screen-only\">\(HTML.card(t("course.more"), level: 3, HTML.list(links)))</div>"
    }
}
