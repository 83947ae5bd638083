// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The answer to a request, to print: what was decided and why, and for access what the profile lists.
///
/// It holds no item of the casus: each party adds a copy of its own data. Where these fall under a law of their own and
/// may only be viewed, the letter says so.
struct VerzoekLetter {
    let verzoek: Verzoek
    let decision: Verzoek.Decision
    let opened: OpenedVerzoek
    let t: Wording

    /// Nothing before a decision.
    init?(_ opened: OpenedVerzoek, _ t: Wording) {
        guard let verzoek = opened.verzoek, let decision = verzoek.decision else { return nil }
        (self.verzoek, self.decision, self.opened, self.t) = (verzoek, decision, opened, t)
    }

    private var facts: LetterFacts { LetterFacts(opened.situation, under: opened.arrangement, t: t) }
    private var words: VerzoekWords { VerzoekWords(opened.situation, t) }

    var page: Page {
        let back = HTML.link(t("verzoek.letter.back"), "/verzoeken/\(verzoek.id)")
        let subject = t("verzoek.letter.subject", ["kind": words.kind(verzoek.kind)])
        return Page(
            title: "\(verzoek.number) – \(t("verzoek.letter.title"))",
            body: """
                <div class="screen-only"><p>\(back)</p>\
                \(HTML.alert(.info, t("verzoek.letter.kept"), "<p>\(t("verzoek.letter.kept.body"))</p>"))</div>\
                <article class="letter" lang="\(t.language == .nl ? "nl" : "en")">\
                <p class="letter-from">\(facts.sender)</p>\(address)\
                <p class="letter-day">\(t("letters.sheet.day", ["day": t.day(opened.situation.day)]))<br>\
                \(t("letters.sheet.number", ["number": verzoek.number]))</p>\
                <h1>\(subject)</h1>\(HTML.paragraphs(text))</article>
                """)
    }

    /// Where the answer goes, with the name of who asks on top; nothing where the desk wrote no address down.
    private var address: HTML {
        let contact = verzoek.requester.contact
        guard !contact.isEmpty else { return .empty }
        let lines = contact.contains(addressee) ? contact : "\(addressee)\n\(contact)"
        return "<div class=\"letter-to\">\(HTML.paragraphs(lines))</div>"
    }

    private var addressee: String {
        let who = verzoek.requester
        return who.representative.isEmpty ? who.name : who.representative
    }

    /// What the letter says: why only where there is something to explain.
    var text: String {
        let facts = self.facts
        let outcome = words.outcome(decision.outcome, of: verzoek.kind)
        var paragraphs = [
            t("verzoek.letter.dear", ["name": addressee]),
            t(
                "verzoek.letter.decision",
                ["received": t.day(verzoek.receivedOn), "outcome": outcome, "day": t.day(decision.on)]),
        ]
        let why = [words.ground(decision.ground, under: opened.arrangement) ?? "", decision.motivation]
            .filter { !$0.isEmpty }
        if isExplained, !why.isEmpty {
            paragraphs.append(t("verzoek.letter.why", ["why": why.joined(separator: "\n")]))
        }
        let named = verzoek.namedPartijen(of: opened.shownCasus).map { words.naming.partij($0) }
        if !named.isEmpty {
            paragraphs.append(t("verzoek.letter.parties", ["parties": named.joined(separator: "\n")]))
        }
        if let passedOn { paragraphs.append(passedOn) }
        if hasOwnDesk {
            paragraphs.append(t("verzoek.letter.ownDesk"))
        }
        if verzoek.meetsPoliceData, opened.arrangement.rights.policeData.value == .viewWithoutCopy {
            paragraphs.append(t("verzoek.letter.viewOnly"))
        }
        paragraphs += content.filter { facts.applies($0, beside: content) }.compactMap { paragraph($0, named) }
        if verzoek.kind != .complaint, decision.outcome != .granted { paragraphs.append(t("verzoek.letter.remedy")) }
        let complaint: [Arrangement.Content] = content.contains(.complaint) ? [] : [.complaint]
        paragraphs += complaint.map { t("letters.content.\($0.rawValue)", facts.values) }
        let desk = opened.arrangement.role(opened.arrangement.deskRole(for: verzoek.kind)).map { t.name($0) } ?? ""
        let closing = t("letters.closing", ["naam": facts.writer.name, "rol": desk, "partij": facts.ownPartij])
        return (paragraphs + [closing]).joined(separator: "\n\n")
    }

    /// To whom the request was passed on; not in a refusal, which tells nothing.
    private var passedOn: String? {
        let partijen = verzoek.standingParts.filter { $0.way == .ownFiles }.map { words.naming.partij($0.partij) }
        guard decision.outcome != .refused, !partijen.isEmpty else { return nil }
        return t("verzoek.letter.passedOn", ["parties": partijen.joined(separator: "\n")])
    }

    /// Whether the letter tells why: what is wholly met needs no explanation, and what was typed before the outcome was
    /// changed would contradict it.
    private var isExplained: Bool { verzoek.kind == .complaint || decision.outcome != .granted }

    /// One paragraph of the profile. What only the writer knows is no part of a letter that is printed at once; a note
    /// on the screen says to add it. Nothing when only a heading is left.
    private func paragraph(_ item: Arrangement.Content, _ named: [String]) -> String? {
        // Who gave the data are the parties that answered, not who takes part today.
        if item == .source {
            let parties = ["parties": named.joined(separator: "\n")]
            return named.isEmpty ? t("verzoek.letter.source") : t("verzoek.letter.sourceNamed", parties)
        }
        let lines = t("letters.content.\(item.rawValue)", facts.values)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let left = lines.filter { !$0.hasPrefix(WrittenLetter.Words.gap) }
        return left.count < min(2, lines.count) ? nil : left.joined(separator: "\n")
    }

    /// Whether data of police or justice are answered for elsewhere by the profile.
    ///
    /// Said whether there are such data or not, so that the sentence tells nothing.
    private var hasOwnDesk: Bool {
        let rights = opened.arrangement.rights
        return verzoek.kind != .complaint
            && (rights.policeData.value == .ownDesk || rights.prosecutionData?.value == .ownDesk)
    }

    /// What the profile lists for an answer to this right, once it is met.
    private var content: [Arrangement.Content] {
        decision.outcome.isMet ? (opened.arrangement.right(verzoek.kind)?.content ?? []) : []
    }
}
