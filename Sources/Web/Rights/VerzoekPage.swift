// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// One request: what was asked, by when, who answers for which part, what was decided and what is left to do.
struct VerzoekPage {
    let opened: OpenedVerzoek
    let visitor: Visitor
    private let words: VerzoekWords
    private var t: Wording { visitor.t }

    init(_ opened: OpenedVerzoek, _ visitor: Visitor) {
        (self.opened, self.visitor) = (opened, visitor)
        words = VerzoekWords(opened.situation, visitor.t)
    }

    private var arrangement: Arrangement { opened.arrangement }

    var html: HTML {
        let heading = opened.stored.heading
        guard let verzoek = opened.verzoek else { return "\(head([]))\(gone)" }
        let acts = VerzoekAct.allCases.filter { $0.isOffered(on: verzoek, opened) }
        let buttons: [HTML] = acts.enumerated().map { place, act in
            HTML.linkButton(
                t("verzoek.act.\(act.rawValue)"), "/verzoeken/\(heading.id)/doen/\(act.rawValue)",
                style: place == 0 ? .primary : .secondary)
        }
        let parts = VerzoekParts(opened, visitor).html(verzoek)
        let main: HTML = "\(asked(verzoek))\(parts)\(decision(verzoek))\(after(verzoek))"
        return """
            \(head(buttons))\(warnings(verzoek))\
            \(HTML.columns(main, side: "\(clock(verzoek))\(history(verzoek))"))
            """
    }

    private func head(_ actions: [HTML]) -> HTML {
        let number = opened.stored.heading.number
        let title = t("verzoek.heading", ["number": number])
        return """
            \(HTML.breadcrumb([(t("verzoek.title"), VerzoekList.link)], current: number, t))\
            \(HTML.pageHead(title, status: words.status(opened.stored), actions: actions))
            """
    }

    private var gone: HTML { HTML.alert(.info, t("verzoek.gone.title"), "<p>\(t("verzoek.gone"))</p>") }

    // MARK: What is in the way

    private func warnings(_ verzoek: Verzoek) -> HTML {
        guard verzoek.isOpen else { return .empty }
        var found: [HTML] = []
        if verzoek.lacksRepresentative(under: arrangement) {
            let age = ["age": "\(arrangement.rights.ownFromAge.value)"]
            found.append(warning("verzoek.young.title", t("verzoek.young", age)))
        } else if verzoek.kind != .complaint, verzoek.identity == nil {
            found.append(warning("verzoek.unverified.title", t("verzoek.unverified")))
        }
        if verzoek.kind != .complaint, !verzoek.isOffered(about: opened.casus, under: arrangement) {
            found.append(warning("verzoek.notOffered.title", t("verzoek.notOffered")))
        }
        return HTML.joined(found)
    }

    private func warning(_ title: String, _ body: String) -> HTML {
        HTML.alert(.warning, t(title), "<p>\(body)</p>")
    }

    // MARK: What was asked, and by when

    private func asked(_ verzoek: Verzoek) -> HTML {
        let who = verzoek.requester
        var pairs: [(term: String, value: HTML)] = [
            (term: t("verzoek.field.kind"), value: HTML(words.kind(verzoek.kind))),
            (term: t("verzoek.field.name"), value: HTML(who.name)),
        ]
        if let born = who.born { pairs.append((term: t("verzoek.field.born"), value: HTML(t.day(born)))) }
        pairs.append((term: t("verzoek.field.capacity"), value: HTML(t("verzoek.capacity.\(who.capacity.rawValue)"))))
        if !who.representative.isEmpty {
            pairs.append((term: t("verzoek.field.representative"), value: HTML(who.representative)))
        }
        // Who answers the person itself must know where the answer goes.
        if opened.isKept || isPassedOn(verzoek), !who.contact.isEmpty {
            pairs.append((term: t("verzoek.field.contact"), value: HTML.paragraphs(who.contact)))
        }
        if let at = verzoek.arrivedAt {
            pairs.append((term: t("verzoek.field.arrivedAt"), value: HTML(words.naming.partij(at))))
        }
        if opened.seesCasus, let number = verzoek.casusNumber {
            pairs.append((term: t("verzoek.column.casus"), value: HTML(number)))
        }
        return """
            \(HTML.heading(2, t("verzoek.asked.title")))\(HTML.paragraphs(verzoek.wording))\(HTML.definitions(pairs))
            """
    }

    private func isPassedOn(_ verzoek: Verzoek) -> Bool {
        verzoek.standingParts.contains { $0.partij == visitor.user.partij && $0.way == .ownFiles }
    }

    private func clock(_ verzoek: Verzoek) -> HTML {
        var pairs: [(term: String, value: HTML)] = [
            (term: t("verzoek.column.received"), value: HTML(t.day(verzoek.receivedOn)))
        ]
        if let first = verzoek.firstDue(under: arrangement) {
            pairs.append((term: t("verzoek.clock.first"), value: HTML(t.day(first))))
        }
        if let longer = verzoek.longer {
            pairs.append((term: t("verzoek.clock.longer"), value: HTML(t.day(longer.due))))
            pairs.append((term: t("verzoek.clock.told"), value: HTML(t.day(longer.toldOn))))
        }
        if let identity = verzoek.identity {
            let facts = ["day": t.day(identity.on), "means": t("verzoek.means.\(identity.means.rawValue)")]
            pairs.append((term: t("verzoek.identity.title"), value: HTML(t("verzoek.identity.done", facts))))
        } else if verzoek.kind != .complaint {
            pairs.append((term: t("verzoek.identity.title"), value: HTML(t("verzoek.identity.open"))))
        }
        let runs: HTML = "<p class=\"hint\">\(t("verzoek.clock.runs"))</p>"
        return HTML.card(t("verzoek.clock.title"), "\(HTML.definitions(pairs))\(runs)")
    }

    // MARK: What was decided, and what follows

    private func decision(_ verzoek: Verzoek) -> HTML {
        if let withdrawn = verzoek.withdrawn {
            return """
                \(HTML.heading(2, t("verzoek.status.withdrawn")))\
                <p>\(t("verzoek.withdrawn", ["day": t.day(withdrawn.on)]))</p>\(HTML.paragraphs(withdrawn.note))
                """
        }
        guard let made = verzoek.decision else { return .empty }
        var pairs: [(term: String, value: HTML)] = [
            (term: t("verzoek.field.outcome"), value: HTML(words.outcome(made.outcome, of: verzoek.kind))),
            (term: t("verzoek.field.on"), value: HTML(t.day(made.on))),
        ]
        if let ground = words.ground(made.ground, under: arrangement) {
            pairs.append((term: t("verzoek.field.ground"), value: HTML(ground)))
        }
        if !made.motivation.isEmpty {
            pairs.append((term: t("verzoek.field.motivation"), value: HTML.paragraphs(made.motivation)))
        }
        return "\(HTML.heading(2, t("verzoek.decision.title")))\(HTML.definitions(pairs))"
    }

    /// What must still be done with a decision, and where.
    private func after(_ verzoek: Verzoek) -> HTML {
        guard opened.isKept, let made = verzoek.decision else { return .empty }
        var links: [HTML] = [HTML.link(t("verzoek.after.letter"), "/verzoeken/\(verzoek.id)/brief")]
        let isMet = made.outcome.isMet
        // Whoever may not see the casus does not learn from a missing line that others are in it.
        let stays = opened.shownCasus.map { verzoek.isOfOneOfSeveral(in: $0) } ?? false
        if isMet, verzoek.kind == .erasure, verzoek.casusNumber != nil, !stays {
            let role = arrangement.role(arrangement.retention.executor.value).map { t.name($0) } ?? ""
            let said = t("verzoek.after.erasure", ["role": role])
            let takesOthers = opened.casus.map { verzoek.isOfOneOfSeveral(in: $0) } ?? false
            let mayErase = opened.situation.mayCarryOutDestruction && !takesOthers
            links.append(mayErase ? HTML.link(said, ErasureController.link) : HTML(said))
        }
        if let left = opened.shownCasus.map({ verzoek.itemsToWithdraw(in: $0) }), !left.isEmpty {
            let each = left.sorted { $0.key < $1.key }.map { partij, count in
                t("verzoek.after.withdraw.line", ["party": words.naming.partij(partij), "count": "\(count)"])
            }
            links.append(
                HTML(t("verzoek.after.withdraw", ["parties": each.joined(separator: "; ")])))
        }
        if let casus = opened.shownCasus, isAtHome(in: casus) {
            if isMet, verzoek.kind == .rectification {
                links.append(HTML.link(t("verzoek.after.correct"), CasusFrame.link(.overview, of: casus.id)))
            }
            if hasLetter { links.append(HTML.link(t("verzoek.after.book"), CasusFrame.link(.letters, of: casus.id))) }
        }
        if verzoek.restrictsSince != nil { links.append(HTML(t("verzoek.after.restricts"))) }
        return "\(HTML.heading(2, t("verzoek.after.title")))\(HTML.list(links))"
    }

    private var hasLetter: Bool { arrangement.casusLetters.contains { $0.trigger == .requestDecided } }

    private func isAtHome(in casus: Casus) -> Bool {
        let situation = opened.situation
        return casus.opensLetterBook(situation.actor, in: situation)
    }

    // MARK: What happened

    private func history(_ verzoek: Verzoek) -> HTML {
        let shown = opened.isKept ? verzoek.history : verzoek.history.filter { $0.partij == visitor.user.partij }
        let happenings = shown.reversed().map { event in
            let about = event.partij.map { ": \(words.naming.partij($0))" } ?? ""
            return Happening(
                when: t.moment(event.at), title: "\(t("verzoek.event.\(event.kind.rawValue)"))\(about)",
                body: "\(HTML.paragraphs(event.reason))<p class=\"hint\">\(words.naming.userOfPartij(event.by))</p>")
        }
        return HTML.card(t("verzoek.history"), HTML.timeline(happenings))
    }
}
