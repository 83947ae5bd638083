// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// Notices below each other, with what each asks of the party that got it.
struct BerichtList {
    let found: Berichten.List
    let visitor: Visitor
    let vocabulary: Vocabulary
    let unseenOnly: Bool
    let number: Int

    private var t: Wording { visitor.t }
    private var naming: Naming { Naming(found.situation) }

    var page: Page {
        let obstacles = Obstacles(found.situation)
        let status: HTML =
            found.unseen > 0 ? .badge(t("bericht.unseen", ["count": "\(found.unseen)"]), .warning) : .empty
        let body: HTML = """
            \(HTML.pageHead(t("bericht.title"), status: status))<p>\(t("bericht.lead"))</p>\(obstacles.html(t))\
            \(filter)\(found.entries.isEmpty ? empty : HTML.joined(found.entries.map(card)))\(paging)
            """
        return Page(title: t("bericht.title"), body: body).onPaper(in: found.situation, for: visitor)
    }

    private var filter: HTML {
        let (all, new) = (Link("/berichten"), Link("/berichten").query("stand", "nieuw"))
        return HTML.tabs(
            name: t("bericht.filter"),
            [(t("bericht.filter.all"), all, !unseenOnly), (t("bericht.filter.unseen"), new, unseenOnly)])
    }

    private var empty: HTML {
        unseenOnly
            ? HTML.emptyState(t("bericht.empty.unseen"), HTML.way(t("bericht.filter.all"), "/berichten"))
            : HTML.emptyState(t("bericht.empty"), "<p>\(t("bericht.empty.text"))</p>")
    }

    private func card(_ entry: Berichten.Entry) -> HTML {
        let bericht = entry.bericht
        let badge: HTML? = bericht.seenAt == nil ? .badge(t("bericht.new"), .warning) : nil
        let title = t(
            isClosing(bericht) ? "bericht.closed" : "bericht.kind.\(bericht.kind.rawValue)", ["number": bericht.number])
        return HTML.card(
            title, badge: badge,
            """
            <p class="hint">\(t("bericht.made", ["when": t.moment(bericht.madeAt)]))</p>\
            <p>\(means(bericht))</p>\(register(bericht))\(particulars(entry))\(seen(bericht))
            """)
    }

    /// The way to the register or to the own items, for what a notice itself says nothing of.
    private func register(_ bericht: StoredBericht) -> HTML {
        if bericht.kind == .besluitProposed || bericht.kind == .besluitAdopted {
            return "<p>\(HTML.link(t("bestuur.title"), BesluitList.link))</p>"
        }
        if bericht.kind == .itemMoved, let casus = bericht.casus {
            return "<p>\(HTML.link(t("called.given"), CalledController.link(of: casus)))</p>"
        }
        guard bericht.kind == .breachTold || bericht.kind == .breachMessage else { return .empty }
        return "<p>\(HTML.link(t("breach.title"), DatalekList.link.query("stand", "alle")))</p>"
    }

    /// Whether it tells that a casus on a profile was closed: nobody cleans and archives it, its term begins.
    private func isClosing(_ bericht: StoredBericht) -> Bool {
        bericht.kind == .scaledDown && found.situation.collaboration.workProcess != nil
    }

    private func means(_ bericht: StoredBericht) -> String {
        guard isClosing(bericht), let rules = found.situation.collaboration.workProcess?.retention else {
            let director = t.director(in: found.situation.collaboration.workProcess)
            return t("bericht.means.\(bericht.kind.rawValue)", ["director": director])
        }
        let isDestroyed = rules.method.value == .destroy
        return t(
            isDestroyed ? "bericht.closed.destroy" : "bericht.closed.anonymise", ["term": t.term(rules.term.value)])
    }

    /// Which item it is about, or until when what is kept; nothing once the casus is destroyed, and no item for a party
    /// that never read it.
    private func particulars(_ entry: Berichten.Entry) -> HTML {
        guard let known = entry.particulars else {
            let isUnknown = entry.bericht.kind.isAboutItem && entry.bericht.casus != nil
            return isUnknown ? "<p class=\"hint\">\(t("bericht.unknown"))</p>" : .empty
        }
        var pairs: [(term: String, value: HTML)] = []
        if let supplier = known.supplier {
            pairs.append((term: t("bericht.supplier"), value: HTML(naming.partij(supplier))))
        }
        if let passer = known.passedOnBy {
            pairs.append((term: t("bericht.passedOnBy"), value: HTML(naming.partij(passer))))
        }
        if !known.classes.isEmpty {
            let names = known.classes.compactMap { vocabulary.itemClass($0)?.name }.joined(separator: ", ")
            pairs.append((term: t("bericht.classes"), value: HTML(names)))
        }
        if let fields = known.fields, !fields.isEmpty {
            let names = fields.map { PersonHistory.name(of: $0, t) }.joined(separator: ", ")
            pairs.append((term: t("bericht.fields"), value: HTML(names)))
        }
        if let entered = known.enteredAt {
            pairs.append((term: t("bericht.entered"), value: HTML(t.moment(entered))))
        }
        if let outcome = known.outcome {
            pairs.append((term: t("bericht.outcome"), value: HTML(t.either(outcome, known.outcomeEnglish ?? outcome))))
        }
        if let feedback = known.feedback {
            pairs.append((term: t("bericht.feedback"), value: HTML.paragraphs(feedback)))
        }
        if let archive = known.archiveOn, entry.bericht.kind != .archived {
            pairs.append((term: t("bericht.archiveOn", ["day": t.day(archive)]), value: HTML(t("bericht.kept.active"))))
        }
        if let destroy = known.destroyOn {
            let day = ["day": t.day(destroy)]
            // A casus on a profile is not cleaned and archived in between: it is closed until that day.
            let isOneTerm = known.archiveOn == nil && entry.bericht.kind != .archived
            let until = isOneTerm || entry.bericht.kind == .archived ? "bericht.archiveOn" : "bericht.destroyOn"
            pairs.append(
                (term: t(until, day), value: HTML(t(isOneTerm ? "bericht.kept.closed" : "bericht.kept.archive"))))
        }
        return pairs.isEmpty ? .empty : HTML.definitions(pairs)
    }

    private func seen(_ bericht: StoredBericht) -> HTML {
        if let at = bericht.seenAt {
            let name = bericht.seenBy.map(naming.user) ?? "–"
            return "<p class=\"hint\">\(t("bericht.seen.by", ["name": name, "when": t.moment(at)]))</p>"
        }
        let isTask = bericht.kind == .removeCopies
        return HTML.actionButton(
            label: isTask ? "bericht.removed" : "bericht.see", action: "/berichten/\(bericht.id)/gezien",
            hidden: unseenOnly ? [(name: "stand", value: "nieuw")] : [], for: visitor)
    }

    private var paging: HTML {
        guard number > 1 || found.more else { return .empty }
        let previous: HTML? =
            number > 1 ? "<a rel=\"prev\"\(href: link(to: number - 1))>\(t("frame.previous"))</a>" : nil
        let next: HTML? = found.more ? "<a rel=\"next\"\(href: link(to: number + 1))>\(t("frame.next"))</a>" : nil
        return """
            <nav class="pagination" aria-label="\(t("frame.pages"))">\(previous)\
            <span>\(t("desk.page", ["page": "\(number)"]))</span>\(next)</nav>
            """
    }

    private func link(to page: Int) -> Link {
        let link: Link = "/berichten"
        return (unseenOnly ? link.query("stand", "nieuw") : link).query("pagina", page)
    }
}
