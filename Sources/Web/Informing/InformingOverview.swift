// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Per person and moment of telling: told or put off, by whom, on whose behalf; and what must be told now.
struct InformingOverview {
    private let view: CasusView
    private let naming: Naming
    private let t: Wording

    init(_ view: CasusView, _ t: Wording) {
        self.view = view
        naming = Naming(view.situation, casus: view.casus)
        self.t = t
    }

    private var casus: Casus { view.casus }
    private var letterWords: LetterWords { LetterWords(view, t) }

    var html: HTML {
        let people = casus.personsAimedAt
        let cards: [HTML] = people.map(card)
        return """
            \(HTML.heading(2, t("informing.title")))\(verdict)\(mandate)\
            \(HTML.columns("\(cards)\(history)", side: tell))
            """
    }

    /// A deferral holds only as long as somebody keeps testing it.
    private var isTestLate: Bool {
        casus.personsAimedAt.contains { person in
            guard
                case .deferred(let deferral) = InformStatus(
                    person.id, casus.requiredTopic, in: casus, on: view.situation.day)
            else { return false }
            return deferral.nextTest < view.situation.day
        }
    }

    private var verdict: HTML {
        if isTestLate {
            return HTML.alert(.warning, t("informing.late.title"), "<p>\(t("informing.late.body"))</p>")
        }
        return casus.isSettled(casus.requiredTopic, on: view.situation.day)
            ? HTML.alert(.success, t("informing.settled.title"), "<p>\(t("informing.settled.body"))</p>")
            : HTML.alert(.warning, t("informing.unsettled.title"), "<p>\(t("informing.unsettled.body"))</p>")
    }

    /// Whether this visitor may record it: the leading party itself, or the house with that party's authority.
    private var mayRecord: Bool {
        let isLeading = view.isAny(.reporter, .casusregisseur)
        if isLeading || hears || casus.informsAfterClosing(in: view.situation) { return true }
        let leading = view.situation.collaboration.partij(casus.leadingPartij)
        return view.isAny(.procesregisseur) && (leading?.grants(.inform, on: view.situation.day) ?? false)
    }

    /// Whether the visitor writes down that the party told the person.
    private var hears: Bool { casus.hearsOfInforming(in: view.situation) }

    private var mandate: HTML {
        let partij = naming.partij(casus.leadingPartij)
        if hears { return "<p>\(t("informing.hears", ["partij": partij]))</p>" }
        if mayRecord { return "<p>\(t("informing.mandate", ["partij": partij]))</p>" }
        if !ownLetters.isEmpty { return "<p>\(t("informing.byLetter"))</p>" }
        let director = t.director(in: view.course?.arrangement)
        let body = t("informing.noMandate.body", ["partij": partij, "director": director])
        return HTML.alert(.info, t("informing.noMandate.title"), "<p>\(body)</p>")
    }

    /// What has to be told at this moment.
    private var tell: HTML {
        let topic = casus.requiredTopic
        return HTML.card(
            t("informing.tell.title"), level: 3,
            """
            <p><strong>\(t(topic.key(in: casus)))</strong></p><p>\(t(topic.tellKey(in: casus)))</p>\
            <p>\(t("informing.tell.rights"))</p>
            """
        )
    }

    private func card(_ person: Betrokkene) -> HTML {
        let lines: [HTML] = InformTopic.due(in: casus).map { topic in
            let status = InformStatus(person.id, topic, in: casus, on: view.situation.day)
            return """
                <li><p>\(t(topic.key(in: casus))) \(status.html(t))</p>\(detail(status))</li>
                """
        }
        return HTML.card(person.name, level: 3, "<ul>\(lines)</ul>\(buttons(person))")
    }

    /// The letters with which the visitor can tell somebody now.
    private var ownLetters: [DueLetter] { casus.dueLetters(for: view.situation.actor, in: view.situation) }

    private func buttons(_ person: Betrokkene) -> HTML {
        let due = ownLetters.filter { $0.person == person.id }
        let letters: HTML = due.isEmpty ? .empty : HTML.list(due.map { DueLine(words: letterWords, due: $0).html })
        guard mayRecord else { return letters }
        let start: Link = "/casussen/\(casus.id)/informeren/\(person.id)"
        let status = InformStatus(person.id, casus.requiredTopic, in: casus, on: view.situation.day)
        let isOpen = !status.isSettled
        let notice: HTML = .linkButton(
            t("informing.notice.button"), "\(start)/kennisgeving", style: isOpen ? .primary : .secondary)
        // Putting it off is a decision of the party, with reasons that staff does not have.
        if hears { return letters + HTML.buttonRow([notice]) }
        var buttons: [HTML] = [notice, .linkButton(t("informing.deferral.button"), "\(start)/uitstel")]
        if case .deferred = status { buttons.append(.linkButton(t("informing.review"), "\(start)/toets")) }
        return letters + HTML.buttonRow(buttons)
    }

    private func detail(_ status: InformStatus) -> HTML {
        switch status {
        case .informed(let told): InformingRecord(told, naming, t).html + letter(of: told)
        case .deferred(let deferral), .expired(let deferral):
            InformingRecord(deferral, naming, t, on: view.situation.day).html
        case .open: .empty
        }
    }

    /// Everything that was recorded, latest first, persons the plan is not aimed at included.
    private var history: HTML {
        let told = casus.kennisgevingen.map { (at: $0.recordedAt, happening: happening($0)) }
        let deferred = casus.uitstellen.map { (at: $0.at, happening: happening($0)) }
        let all = (told + deferred).sorted { $0.at > $1.at }.map(\.happening)
        guard !all.isEmpty else { return HTML.emptyState(t("informing.history.empty")) }
        return "\(HTML.heading(3, t("informing.history")))\(HTML.timeline(all))"
    }

    private func happening(_ told: Kennisgeving) -> Happening {
        Happening(
            when: t.moment(told.recordedAt), title: t("informing.told", words(told.betrokkene, told.topic)),
            body: InformingRecord(told, naming, t).html + letter(of: told))
    }

    private func happening(_ deferral: Uitstel) -> Happening {
        Happening(
            when: t.moment(deferral.at), title: t("informing.postponed", words(deferral.betrokkene, deferral.topic)),
            body: InformingRecord(deferral, naming, t, on: view.situation.day).html)
    }

    /// The letter with which somebody was told, for who may read it.
    private func letter(of told: Kennisgeving) -> HTML {
        guard let letter = told.letter.flatMap(casus.letter),
            casus.mayRead(letter, view.situation.actor, in: view.situation)
        else { return .empty }
        let link = LettersController.link(letter.id, of: casus.id)
        return "<p>\(HTML.link(t("letters.toldBy", ["letter": letterWords.name(letter)]), link))</p>"
    }

    private func words(_ person: Identifier<Betrokkene>, _ topic: InformTopic) -> [String: String] {
        ["name": naming.betrokkene(person), "topic": t(topic.key(in: casus))]
    }
}
