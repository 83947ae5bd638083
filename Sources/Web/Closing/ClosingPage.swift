// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Where a scaled-down casus stands between its first day and its destruction, and who may still see what.
///
/// Once archived only the fields of the index remain visible, also here: no motivations, no cleaning records (model
/// protocol 11).
struct ClosingPage {
    let view: CasusView
    let visitor: Visitor
    let afschaling: Afschaling

    private var t: Wording { visitor.t }
    private var naming: Naming { Naming(view.situation, casus: view.casus) }
    private var terms: Bewaartermijn { view.situation.profile.bewaartermijn }
    private var here: Link { CasusFrame.link(.closing, of: view.casus.id) }
    private var isArchive: Bool { view.isAny(.archive) }
    private var stage: Afschaling.Stage { afschaling.stage(on: view.situation.day, terms) }

    var body: HTML {
        """
        <h2>\(t("closing.title"))</h2>\(stages)\(decision)\(table)\(if: !isArchive, cleaned)\
        \(if: !isArchive, LeftoverPart(view: view, visitor: visitor).html)\(deviations)\(reopening)
        """
    }

    /// The three stages with the present one marked.
    private var stages: HTML {
        let days = [afschaling.on, afschaling.archiveOn(terms), afschaling.destroyOn(terms)]
        let steps = zip([Afschaling.Stage.active, .archived, .destroy], days).map { each, day in
            Step(
                t("closing.stage.from.\(each.rawValue)", ["day": t.day(day)]),
                each < stage ? .done : each == stage ? .current : .ahead)
        }
        return HTML.steps(name: t("closing.stages"), steps, t)
    }

    /// The decision: its day, in whose name, by whom, why.
    private var decision: HTML {
        var pairs: [(term: String, value: HTML)] = [
            (term: t("closing.on"), value: HTML(t.day(afschaling.on))),
            (term: t("closing.onBehalfOf"), value: HTML(naming.partij(afschaling.onBehalfOf))),
            (term: t("closing.reporter"), value: HTML(naming.userOfPartij(view.casus.aanmelding.by))),
            (
                term: t("closing.casusregisseur"),
                value: HTML(view.casus.plan.casusregisseur.map { naming.userOfPartij($0.user) } ?? "–")
            ),
        ]
        if !isArchive {
            let record = t("plan.by", ["name": naming.userOfPartij(afschaling.by), "when": t.moment(afschaling.at)])
            pairs.append((term: t("closing.why"), value: HTML.paragraphs(afschaling.motivation)))
            pairs.append((term: t("closing.record"), value: HTML(record)))
        }
        return HTML.definitions(pairs)
    }

    /// What each stage means for whom.
    private var table: HTML {
        let archive = afschaling.archiveOn(terms)
        let destroy = afschaling.destroyOn(terms)
        let rows: [[HTML]] = [
            row(1, from: afschaling.on, until: archive), row(2, from: archive, until: destroy),
            row(3, from: destroy, until: nil),
        ]
        return Table(
            caption: t("closing.meaning"),
            columns: [
                .init(t("closing.stage")), .init(t("closing.from")), .init(t("closing.until")),
                .init(t("closing.sees")), .init(t("closing.back")),
            ], rows: rows
        ).html
    }

    private func row(_ stage: Int, from: Day, until: Day?) -> [HTML] {
        let here: HTML? = stage == self.stage.rawValue ? " \(HTML.badge(t("closing.now"), .info))" : nil
        let director = view.director(t)
        return [
            "\(t("closing.stage.\(stage)"))\(here)", HTML(t.day(from)),
            HTML(until.map { t.day($0.adding(days: -1)) } ?? t("closing.forever")),
            HTML(t("closing.sees.\(stage)", director)), HTML(t("closing.back.\(stage)", director)),
        ]
    }

    private var cleaned: HTML {
        let items: [HTML] = afschaling.cleaned.reversed().map { record in
            let who = t("plan.by", ["name": naming.userOfPartij(record.by), "when": t.moment(record.at)])
            return "\(HTML.paragraphs(record.text))<p class=\"hint\">\(who)</p>"
        }
        let next = t("closing.clean.none.text", view.director(t))
        let none: HTML = .emptyState(t("closing.clean.none"), "<p>\(next)</p>")
        return """
            <h3>\(t("closing.clean"))</h3>\(items.isEmpty ? none : HTML.list(items))\
            \(button(label: "closing.clean.go", "\(here)/opschoning", for: .procesregisseur))
            """
    }

    private var deviations: HTML {
        let items: [HTML] = afschaling.deviations.reversed().map { deviation in
            let who = t("plan.by", ["name": naming.userOfPartij(deviation.by), "when": t.moment(deviation.at)])
            let until = t("closing.deviate.until", ["day": t.day(deviation.reassessOn)])
            return "\(until)\(if: !isArchive, HTML.paragraphs(deviation.motivation))<p class=\"hint\">\(who)</p>"
        }
        let none: HTML = "<p>\(t("closing.deviate.none"))</p>"
        return """
            <h3>\(t("closing.deviate"))</h3>\(items.isEmpty ? none : HTML.list(items))\
            \(button(label: "closing.deviate.go", "\(here)/afwijking", for: .procesregisseur, .archive))
            """
    }

    private var reopening: HTML {
        let who: Phrase = stage == .active ? "closing.reopen.active" : "closing.reopen.archived"
        return """
            <h3>\(t("closing.reopen"))</h3><p>\(t.filled(who, view.director(t)))</p>\
            \(button(label: "closing.reopen.go", "\(here)/heropening", for: .procesregisseur, .archive))
            """
    }

    private func button(label: Phrase, _ link: Link, for allowed: Standing...) -> HTML? {
        guard !view.standing.isDisjoint(with: allowed), stage < .destroy else { return nil }
        return HTML.buttonRow([HTML.linkButton(t(label), link)])
    }
}
