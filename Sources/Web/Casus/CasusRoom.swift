// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
package import Domain
package import Hummingbird
package import Rulebook

/// What every controller of casus pages works with: acts, readings, and the words of the law.
package struct CasusRoom: Sendable {
    package let handling: CasusHandling
    package let reader: CasusReader
    package let desk: Desk
    package let berichten: Berichten
    package let tickets: TicketHandling
    package let verzoeken: VerzoekHandling
    package let research: Research
    package let breaches: BreachReader
    package let besluiten: BesluitReader
    package let destruction: DestructionHandling
    package let meetings: MeetingRoom
    /// The words of the rule set in force: names of parties, classes, questions, in both languages.
    package let explanation: Explanation

    package init(house: House, explanation: Explanation) {
        handling = CasusHandling(house)
        reader = CasusReader(house)
        desk = Desk(house)
        berichten = Berichten(house)
        tickets = TicketHandling(house)
        verzoeken = VerzoekHandling(house)
        research = Research(house)
        breaches = BreachReader(house)
        besluiten = BesluitReader(house)
        destruction = DestructionHandling(house)
        meetings = MeetingRoom(house)
        self.explanation = explanation
    }

    /// The closed vocabulary of the rule set in the language of the reader.
    package func vocabulary(_ t: Wording) -> Vocabulary { explanation.vocabulary(t) }

    /// Opens the casus at `:casus` in the path for whoever is signed in.
    ///
    /// - Parameter withItems: whether to open the items too, each through the gate and into the journal.
    /// - Throws: `PageRefusal.absent` when there is none or it is not for this visitor; the two look the same.
    package func open(_ context: AppContext, withItems: Bool = true) async throws -> (Visitor, CasusView) {
        try await open(context) { withItems ? $0.inbrengen : [] }
    }

    /// The same, opening only the items that the page will show.
    ///
    /// - Parameters:
    ///   - leftovers: whether it is the page for who has nothing but a hand-over left in this casus.
    ///   - called: whether it is a page for who has something to do for a casus that stays closed.
    package func open(
        _ context: AppContext, leftovers: Bool = false, called: Bool = false,
        showing selection: @escaping @Sendable (Casus) -> [Inbreng]
    ) async throws -> (Visitor, CasusView) {
        let visitor = try context.visitor
        let id = try context.id("casus", of: Casus.self)
        guard
            let view = try await reader.open(
                id, for: visitor.user.id, leftovers: leftovers, called: called, showing: selection)
        else {
            throw PageRefusal.absent
        }
        return (visitor, view)
    }

    /// Performs an act when its form was filled in completely, and goes on to a page; else shows the form again with what
    /// is in the way, at the fields and in general.
    package func submit<Value>(
        _ form: Form, _ context: AppContext, in view: CasusView, then link: Link,
        _ act: (Entered) async throws -> Handled<Value>, again: (Entered) throws -> Response
    ) async throws -> Response {
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await act(entered)
            let naming = Naming(view.situation, casus: view.casus)
            if let done = try settle(handled, in: &entered, of: form, naming: naming, then: link) { return done }
        }
        return try again(entered)
    }

    /// Turns what became of an act into an answer; nothing when it was refused and the form must be shown again.
    ///
    /// Refusals are added to the form: at their field when the form has it, else in general.
    package func settle<Value>(
        _ handled: Handled<Value>, in entered: inout Entered, of form: Form, naming: Naming, then link: Link
    ) throws -> Response? {
        switch handled {
        case .done, .repeated: return .seeOther(link)
        case .absent: throw PageRefusal.absent
        case .refused(let problems):
            entered.refuse(problems, in: form, naming: naming)
            return nil
        }
    }

    /// The same for an act behind one button, which has no form to show again: a page that says what is in the way.
    ///
    /// - Parameter typed: what somebody wrote along with it, to copy from.
    package func settle<Value>(
        _ handled: Handled<Value>, for visitor: Visitor, naming: Naming, then link: Link, typed: String = ""
    ) throws -> Response {
        switch handled {
        case .done, .repeated: return .seeOther(link)
        case .absent: throw PageRefusal.absent
        case .refused(let problems):
            let items = problems.map { HTML(visitor.t(naming.phrase($0))) }
            let kept: HTML? =
                typed.isEmpty
                ? nil
                : "<h2>\(visitor.t("casus.refused.typed"))</h2><blockquote>\(HTML.paragraphs(typed))</blockquote>"
            let body: HTML = """
                <h1>\(visitor.t("casus.refused.title"))</h1>\
                \(HTML.alert(.error, visitor.t("casus.refused.lead"), HTML.list(items)))\(kept)\
                \(HTML.way(visitor.t("casus.refused.back"), link))
                """
            return Page(
                title: visitor.t("casus.refused.title"), status: .unprocessableContent, body: body
            ).response(for: visitor)
        }
    }
}

extension Refusal {
    /// Whether it tells that somebody else changed the same thing meanwhile.
    fileprivate var isAboutChange: Bool {
        [.changedMeanwhile, .formChangedMeanwhile, .personChangedMeanwhile, .ticketChangedMeanwhile]
            .contains(reason)
    }
}

extension Entered {
    /// Adds what an act refused: at its field when the form has it, else in general; each once, whoever found it twice.
    mutating func refuse(_ problems: [Refusal], in form: Form, naming: Naming, onTicket: Bool = false) {
        let names = Set(form.fields.map(\.name))
        if problems.contains(where: \.isAboutChange) { tellOfChange() }
        for problem in problems {
            let phrase = onTicket ? naming.phraseOnTicket(problem) : naming.phrase(problem)
            let typed = problem.reason == .bsnInText ? withNumber(names) : []
            if let field = problem.field, names.contains(field) {
                refuse(field, problem: phrase)
            } else if typed.isEmpty {
                refuse(problem: phrase)
            } else {
                for field in typed { refuse(field, problem: phrase) }
            }
        }
    }

    /// Where a citizen service number was typed, when the act found one somewhere in what it would store.
    private func withNumber(_ names: Set<String>) -> [String] {
        posted.pairs.filter { CitizenNumber.isIn($0.value) }.map(\.name)
            .filter { names.contains(Entered.field(of: $0)) }
    }

    /// The field of the form to which a name belongs: `persons` for `persons.0.name`.
    private static func field(of name: String) -> String { String(name.prefix { $0 != "." }) }
}
