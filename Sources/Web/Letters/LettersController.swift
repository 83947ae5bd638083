// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// The letter book of a casus at `/casussen/:casus/brieven`: what is due, what was written, each letter, and on paper.
package struct LettersController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { CasusFrame.link(.letters, of: casus) }

    static func link(_ letter: Identifier<WrittenLetter>, of casus: Identifier<Casus>) -> Link {
        "\(link(of: casus))/\(letter)"
    }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/brieven", use: list)
            .post(":casus/brieven/zoeken", use: search)
            .get(":casus/brieven/:brief", use: show)
            .get(":casus/brieven/:brief/afdruk", use: onPaper)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.openLetters(context)
        return book(LetterFilter(request), LetterSearch.form.blank, view, visitor)
    }

    /// Looks for a word; by a post, so that it stands in no address.
    @Sendable func search(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.openLetters(context)
        let entered = LetterSearch.form(of: view.casus.id).read(context.posted)
        var filter = LetterFilter()
        filter.words = entered.text("words")
        return book(filter, entered, view, visitor)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, letter) = try await room.readLetter(context)
        let page = LetterPage(view: view, visitor: visitor, letter: letter)
        return CasusFrame(view, for: visitor).page(
            .letters, title: visitor.t("letters.one"), width: .reading, body: page.html
        ).response(for: visitor)
    }

    @Sendable func onPaper(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, letter) = try await room.readLetter(context)
        guard letter.words != nil else { throw PageRefusal.absent }
        return LetterSheet(view: view, visitor: visitor, letter: letter).page.response(for: visitor)
    }

    private func book(
        _ filter: LetterFilter, _ entered: Entered, _ view: CasusView, _ visitor: Visitor
    ) -> Response {
        let page = LetterBookPage(view: view, visitor: visitor, filter: filter, entered: entered)
        return CasusFrame(view, for: visitor).page(.letters, title: visitor.t("letters.title"), body: page.html)
            .response(for: visitor)
    }
}

extension CasusRoom {
    /// Opens a casus for a page of its letter book; absent for whoever has nothing to do with it.
    func openLetters(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await open(context, withItems: false)
        guard CasusFrame(view, for: visitor).parts.contains(.letters) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    /// The same with the letter at `:brief` to read, which the journal tells; absent for whoever may not.
    func readLetter(_ context: AppContext) async throws -> (Visitor, CasusView, WrittenLetter) {
        let (visitor, view, letter) = try await openLetter(context)
        guard let read = try await reader.letter(letter.id, in: view) else { throw PageRefusal.absent }
        return (visitor, view, read)
    }

    /// The same with the letter at `:brief` to act on; absent for whoever may not read it.
    func openLetter(_ context: AppContext) async throws -> (Visitor, CasusView, WrittenLetter) {
        let (visitor, view) = try await openLetters(context)
        let id = try context.id("brief", of: WrittenLetter.self)
        guard let letter = view.casus.letter(id),
            view.casus.mayRead(letter, view.situation.actor, in: view.situation)
        else { throw PageRefusal.absent }
        return (visitor, view, letter)
    }
}
