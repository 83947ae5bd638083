// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The parts of a dossier below each other, each with what passed to this visitor, newest first.
struct DossierPage {
    private let view: CasusView
    private let entries: [OpenedEntry]
    private let readings: [Reading]
    private let t: Wording
    private let naming: Naming

    init(_ view: CasusView, _ entries: [OpenedEntry], _ readings: [Reading], _ visitor: Visitor) {
        self.view = view
        self.entries = entries
        self.readings = readings
        t = visitor.t
        naming = Naming(view.situation, casus: view.casus)
    }

    private var base: Link { DossierController.link(of: view.casus.id) }

    var html: HTML {
        let parts = view.casus.dossierParts(in: view.situation)
        let inbreng = HTML.link(t("dossier.share.link"), CasusFrame.link(.inbreng, of: view.casus.id))
        let lead: HTML? =
            parts.isEmpty
            ? nil : HTML.alert(.info, t("dossier.note"), "<p>\(t("dossier.note.body"))</p><p>\(inbreng)</p>")
        return """
            <h2>\(t("dossier.title"))</h2>\(kind)\(lead)\(parts.map(section))\
            \(if: parts.isEmpty, empty)
            """
    }

    /// Either this kind has no parts, or none of them is there for the visitor yet.
    private var empty: HTML {
        guard view.casus.dossierKind(in: view.situation)?.parts.isEmpty ?? true else {
            return HTML.emptyState(t("dossier.noneYet"), "<p>\(t("dossier.noneYet.body"))</p>")
        }
        return HTML.emptyState(t("dossier.noParts"), "<p>\(t("dossier.noParts.body"))</p>")
    }

    private var kind: HTML {
        guard let kind = view.casus.dossierKind(in: view.situation) else { return .empty }
        let link: HTML? =
            view.casus.mayChooseDossier(in: view.situation) ? HTML.link(t("dossier.kind.change"), "\(base)/soort") : nil
        // The reason may tell something that only the party that gave it may know.
        let own = view.situation.actor.partij
        let choice = view.casus.course?.dossierChoices?.last.flatMap { choice in
            view.situation.collaboration.user(choice.by)?.partij == own ? choice : nil
        }
        let who = choice.map { t("inbreng.signature", ["who": naming.userOfPartij($0.by), "when": t.moment($0.at)]) }
        let why: HTML? = choice.map { "<p class=\"hint\">\(who)</p>\(HTML.paragraphs($0.why))" }
        return "<p><strong>\(t("dossier.kind")):</strong> \(t.either(kind.nl, kind.en)). \(link)</p>\(why)"
    }

    private func section(_ part: Arrangement.DossierPart) -> HTML {
        let own = entries.filter { $0.entry.part == part.id.word }
        let name = t.either(part.nl, part.en)
        let add: HTML? =
            view.casus.mayWrite(part, in: view.situation)
            ? HTML.buttonRow([HTML.linkButton(t("dossier.add", ["part": name]), "\(base)/\(part.id.word)/nieuw")]) : nil
        let list: [HTML] =
            own.isEmpty ? ["<p class=\"hint\">\(t("dossier.none"))</p>"] : own.map { card($0, DossierFields(part, t)) }
        return "<section>\(HTML.heading(3, name))\(add)\(list)\(takenBack(part))</section>"
    }

    private func card(_ opened: OpenedEntry, _ fields: DossierFields) -> HTML {
        let entry = opened.entry
        let title = t(
            "dossier.entry", ["person": naming.betrokkene(entry.betrokkene), "when": t.moment(entry.at)])
        let body: HTML = """
            \(HTML.definitions(fields.shown(opened.values)))\
            <p class="hint">\(naming.userOfPartij(entry.by))</p>\(say(entry))\(seen(entry))\
            \(history(entry, fields.part))\(actions(entry, title))
            """
        return HTML.card(title, level: 4, body)
    }

    /// Whether the house reads along, for the party that wrote it.
    private func say(_ entry: DossierEntry) -> HTML {
        let house = view.situation.collaboration.house
        guard entry.supplier != house, view.casus.mayKeep(entry, in: view.situation) else { return .empty }
        guard entry.says.last?.given ?? false else { return "<p>\(t("dossier.house.no"))</p>" }
        let director = view.casus.procesregisseur.flatMap { view.situation.collaboration.user($0) }
        let reads = director.map { view.casus.passage(of: entry, in: view.situation.seen(by: $0)).isOpen } ?? false
        return "<p>\(t(reads ? "dossier.house.yes" : "dossier.house.notYet"))</p>"
    }

    /// Who of other parties read it, for the party that wrote it.
    private func seen(_ entry: DossierEntry) -> HTML {
        guard view.casus.mayKeep(entry, in: view.situation) else { return .empty }
        return SeenBy(readings.filter { $0.item == entry.asItem }, naming, t).html
    }

    private func history(_ entry: DossierEntry, _ part: Arrangement.DossierPart) -> HTML {
        guard !entry.changes.isEmpty else { return .empty }
        let happenings = entry.changes.reversed().map { change in
            let names = part.fields.filter { change.fields.contains($0.id) }.map { t.either($0.nl, $0.en) }
            return Happening(
                when: t.moment(change.at), title: t("dossier.corrected", ["fields": names.joined(separator: ", ")]),
                body: "<p>\(naming.userOfPartij(change.by))</p>\(HTML.paragraphs(change.why))")
        }
        return HTML.disclosure(t("dossier.history"), HTML.timeline(happenings))
    }

    private func actions(_ entry: DossierEntry, _ title: String) -> HTML {
        guard view.casus.mayKeep(entry, in: view.situation) else { return .empty }
        let link: Link = "\(base)/regel/\(entry.id)"
        var rows: [HTML] = [
            HTML.link(t("dossier.correct.of", ["entry": title]), "\(link)/correctie"),
            HTML.link(t("dossier.takeBack.of", ["entry": title]), "\(link)/terugnemen"),
        ]
        if entry.supplier != view.situation.collaboration.house {
            rows.append(HTML.link(t("dossier.say.of", ["entry": title]), "\(link)/inzage"))
        }
        return HTML.list(rows)
    }

    /// What the own party took back: that it was there and why it went, not what it said.
    private func takenBack(_ part: Arrangement.DossierPart) -> HTML {
        let actor = view.situation.actor
        let gone = (view.casus.course?.dossierEntries ?? []).filter { entry in
            entry.part == part.id.word && entry.isTakenBack && entry.supplier == actor.partij
                && (entry.by == actor.id || actor.id == entry.changes.last?.by)
        }
        guard !gone.isEmpty else { return .empty }
        let happenings = gone.reversed().compactMap { $0.changes.last }.map { change in
            Happening(
                when: t.moment(change.at), title: t("dossier.takenBack"),
                body: "<p>\(naming.userOfPartij(change.by))</p>\(HTML.paragraphs(change.why))")
        }
        return HTML.disclosure(t("dossier.takenBack.list", ["count": "\(gone.count)"]), HTML.timeline(happenings))
    }
}
