// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird
import Rulebook

/// The whole screen at the meeting table: one page, numbered blocks, made for a keyboard.
struct MeetingScreen {
    let view: CasusView
    let visitor: Visitor
    let vocabulary: Vocabulary
    var refused: RefusedEdit?
    var closing: Entered?

    var t: Wording { visitor.t }
    var parts: PlanParts { PlanParts(view: view, visitor: visitor, level: 3) }
    var base: Link { MeetingScreen.link(of: view.casus.id) }
    var forms: PlanForms { PlanForms(view: view, t: t, base: base) }
    var naming: Naming { Naming(view.situation, casus: view.casus) }
    /// Whether this reader may write now.
    var mayWrite: Bool { view.casus.writerProblems(in: view.situation).isEmpty }

    static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/overleg/tafel" }

    var page: Page {
        let count = refused?.entered.problems.count ?? closing?.problems.count ?? 0
        let ordinal = t("overleg.ordinal", ["number": "\(view.casus.overleggen.count)"])
        let names = view.casus.personsAimedAt.map(\.name).joined(separator: ", ")
        var page = Page(
            title: "\(view.casus.number) – \(t("tafel.title"))", width: .wide, isForTable: true,
            status: count > 0 ? .unprocessableContent : .ok,
            body: """
                <p class="eyebrow">\(t("casus.eyebrow", ["number": view.casus.number])) – \(ordinal)</p>\
                <h1>\(names)</h1>\(menu)\(CitizenWarning(screen: self).html)\(blocks.map(block))
                """)
        page.problemCount = count
        return page.onPaper(view.casus.number, in: view.situation, for: visitor)
    }

    /// The numbered way through the screen; the numbers are access keys too, of which the tenth is 0.
    private var menu: HTML {
        let items: [HTML] = blocks.map { block in
            let number = number(of: block)
            return """
                <li><a href="#\(block.anchor)" accesskey="\(number % 10)">\(number). \(title(of: block))</a></li>
                """
        }
        let minutes = HTML.link(t("verslag.title"), MinutesPage.link(of: view.casus.id))
        let back: HTML = """
            \(HTML.link(t("tafel.back"), CasusFrame.link(.overleg, of: view.casus.id))) – \(minutes)\(agenda)
            """
        return """
            <nav class="tabs" id="menu" tabindex="-1" aria-label="\(t("tafel.menu"))"><ul>\(items)</ul></nav>\
            <div class="screen-only"><p class="hint">\(t("tafel.menu.hint"))</p><p>\(back)</p></div>
            """
    }

    /// The way back to the agenda of the sitting, for who leads it.
    private var agenda: HTML? {
        guard view.leads, let sitting = view.casus.currentOverleg?.vergadering else { return nil }
        return " – <a\(href: "\(MeetingRoom.link(sitting))/zitting") accesskey=\"a\">\(t("tafel.agenda"))</a>"
    }

    /// The blocks that plans of this form have, numbered without gaps.
    private var blocks: [TableBlock] {
        let practice = view.situation.planPractice
        return TableBlock.allCases.filter { block in
            switch block {
            case .leefgebieden: practice.parts.contains(.domains)
            case .beeld: practice.parts.contains(.picture) || !practice.texts.isEmpty
            default: true
            }
        }
    }

    private func number(of block: TableBlock) -> Int { (blocks.firstIndex(of: block) ?? 0) + 1 }

    private func next(after block: TableBlock) -> TableBlock? { blocks.first { $0.place > block.place } }

    private func title(of block: TableBlock) -> String {
        let key = "tafel.block.\(block.rawValue)"
        guard block == .casusregisseur else { return t(key) }
        return t.role(.caseDirection, in: view.course?.arrangement, otherwise: key)
    }

    private func block(_ block: TableBlock) -> HTML {
        let onward: HTML =
            next(after: block).map { next in
                "<a href=\"#\(next.anchor)\">\(t("tafel.next", ["block": title(of: next)]))</a> · "
            } ?? .empty
        return """
            <section class="card" id="\(block.anchor)" tabindex="-1" aria-labelledby="\(block.anchor)-title">\
            <h2 id="\(block.anchor)-title">\(number(of: block)). \(title(of: block))</h2>\(content(of: block))\
            <p class="screen-only">\(onward)<a href="#menu">\(t("tafel.toMenu"))</a></p></section>
            """
    }

    private func content(of block: TableBlock) -> HTML {
        switch block {
        case .doel: PurposeBlock(screen: self).html
        case .inbreng: ItemsBlock(screen: self).html
        case .beeld:
            CitizenWarning(screen: self).hidesPicture
                ? "<p>\(t("burger.picture"))</p>"
                : "\(picture)\(analyses)"
        case .leefgebieden: leefgebieden
        case .interventies: interventies
        case .casusregisseur: "\(parts.casusregisseur)\(form(.casusregisseur))"
        case .rollen: "\(parts.roles)\(form(.role))"
        case .monitoring: "\(parts.monitoring)\(form(.monitoring))"
        case .criteria:
            written(view.casus.plan.scaleDownCriteria, label: "plan.criteria.none", .criteria)
        case .afsluiten: ClosingBlock(screen: self).html
        }
    }

    private var picture: HTML? {
        guard view.situation.planPractice.parts.contains(.picture) else { return nil }
        return written(view.casus.plan.picture, label: "plan.picture.none", .picture)
    }

    /// The texts of the profile beside the picture; one that is empty is only a form.
    private var analyses: [HTML] {
        let plan = parts.plan
        return view.situation.planPractice.texts.map { kind in
            let revisions = plan[text: kind]
            guard !revisions.isEmpty else { return form(.text(kind)) }
            let title = HTML.heading(3, t("plan.text.\(kind.rawValue)"))
            return "\(title)\(written(revisions, label: "plan.text.none", .text(kind)))"
        }
    }

    /// A joint text, what to do when two wrote at once, and the form to rewrite it.
    private func written(_ revisions: [TextRevision], label: Phrase, _ edit: PlanEdit) -> HTML {
        "\(parts.text(revisions, empty: label))\(conflict(edit))\(form(edit))"
    }

    /// A form under its own heading that opens with Enter; open at once when it was refused.
    func form(_ edit: PlanEdit, title: String? = nil) -> HTML {
        let mine = refused?.edit == edit ? refused?.entered : nil
        guard edit.isOpen(in: view) || mine != nil else { return .empty }
        let form = forms.form(edit)
        return HTML.disclosure(
            title ?? t(edit.title), isOpen: mine != nil, form.html(mine ?? forms.start(edit), for: visitor))
    }

    /// Two people wrote at once: the other text stands above, one's own is still in the form.
    private func conflict(_ edit: PlanEdit) -> HTML {
        guard let refused, refused.edit == edit, !refused.entered.problems.isEmpty else { return .empty }
        return "<p class=\"hint\">\(t("tafel.compare"))</p>"
    }

    private var leefgebieden: HTML {
        let profile = view.situation.profile
        let open = profile.leefgebieden.filter { view.casus.handlesDomain($0.code, in: view.situation) }
        let cards = open.map { word in
            let name = profile.leefgebied(word.code, t)
            let set = form(.leefgebied(word.code), title: t("plan.leefgebied.set", ["name": name]))
            let part = ScorePart(parts: parts, code: word.code)
            return HTML.card(name, level: 3, badge: part.badge, "\(part.html)\(set)")
        }
        return HTML.cards(cards)
    }

    private var interventies: HTML {
        let cards: [HTML] = parts.plan.interventies.map { interventie in
            InterventieCard(
                parts: parts, interventie: interventie, base: base,
                plan: CasusFrame.link(.plan, of: view.casus.id)
            ).html(forms: progress(on: interventie))
        }
        let none: HTML = "<p>\(t("plan.interventies.none"))</p>"
        let loose = parts.plan.looseActies.map { PlacedActie($0) }
        let table = ActieTable(
            parts: parts, base: base, plan: CasusFrame.link(.plan, of: view.casus.id),
            caption: t("plan.acties.loose"), acties: loose)
        return """
            \(GoalsPart(parts: parts, base: CasusFrame.link(.plan, of: view.casus.id)).html(add: form(.goal)))\
            \(cards.isEmpty ? none : .joined(cards))\(if: !loose.isEmpty, table.html)\
            \(form(.interventie))\(form(.actie))
            """
    }

    private func progress(on interventie: Interventie) -> HTML {
        let isExecutor = interventie.executor == visitor.user.partij
        guard isExecutor || view.casus.keeperProblems(in: view.situation).isEmpty else { return .empty }
        return form(.progress(interventie.id), title: t("plan.progress.of", ["what": interventie.what]))
    }
}
