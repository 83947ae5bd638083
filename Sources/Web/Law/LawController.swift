// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Domain
package import Hummingbird
import NIOCore
import Rulebook

/// Which rules decide: the rule sets at `/regels`, one beside the last published one at `/regels/:ruleset`.
///
/// Everybody may read; only the privacy officer sees the form with which a rule set is put into force.
package struct LawController: Sendable {
    private let publishing: Publishing
    private let accounts: AccountHandling
    private let proxies: TrustedProxies

    package init(
        house: House, accounts: AccountHandling, examination: LawExamination, proxies: TrustedProxies = TrustedProxies()
    ) {
        publishing = Publishing(house, examination: examination)
        self.accounts = accounts
        self.proxies = proxies
    }

    /// Relative to `/regels`.
    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(use: shelf)
            .get(":ruleset", use: show)
            .post(":ruleset", use: publish)
            .get(":ruleset/verschil.json", use: download)
    }

    @Sendable
    func shelf(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        guard let shelf = try await publishing.open(by: visitor.user.id) else { throw PageRefusal.absent }
        return ShelfPage(shelf: shelf, t: visitor.t).page.response(for: visitor)
    }

    @Sendable
    func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, examined) = try await open(context)
        let page = ExaminedPage(examined: examined, visitor: visitor)
        return page.page(page.form.filled([:])).response(for: visitor)
    }

    @Sendable
    func publish(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, examined) = try await open(context)
        guard examined.shelf.maySign else { throw PageRefusal.absent }
        let page = ExaminedPage(examined: examined, visitor: visitor)
        var entered = page.form.read(context.posted)
        guard entered.isComplete, let from = entered.day("from") else {
            return page.page(entered).response(for: visitor)
        }
        let attempt = LoginAttempt(
            login: visitor.user.login, password: entered.password("password"),
            address: proxies.address(of: request, from: context.peerAddress), language: visitor.language, earlier: nil,
            marks: context.cookies.marks)
        switch try await accounts.confirm(attempt) {
        case .confirmed: break
        case .refused: entered.refuse("password", problem: "regels.password.refused")
        case .busy: entered.refuse(problem: "accounts.login.busy")
        case .wait(let seconds):
            entered.refuse(problem: .key("accounts.login.wait", ["minutes": "\((seconds + 59) / 60)"]))
        }
        guard entered.isComplete else { return page.page(entered).response(for: visitor) }
        let draft = PublicationDraft(
            ruleset: examined.ruleSet.id, difference: entered.text("difference"), from: from,
            motivation: entered.text("motivation"))
        switch try await publishing.publish(draft, by: visitor.user.id, once: entered.once) {
        case .done, .repeated: return .seeOther("/regels")
        case .absent: throw PageRefusal.absent
        case .refused(let problems):
            entered.refuse(problems, in: page.form, naming: Naming(examined.shelf.situation))
            return page.page(entered).response(for: visitor)
        }
    }

    @Sendable
    func download(_ request: Request, context: AppContext) async throws -> Response {
        let (_, examined) = try await open(context)
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/json; charset=utf-8",
                .contentDisposition: "attachment; filename=\"verschil.json\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: examined.difference.json)))
    }

    private func open(_ context: AppContext) async throws -> (Visitor, ExaminedRuleSet) {
        let visitor = try context.visitor
        guard let ruleset = context.coreContext.parameters.get("ruleset"),
            let examined = try await publishing.examine(ruleset, by: visitor.user.id)
        else { throw PageRefusal.absent }
        return (visitor, examined)
    }
}
