// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird

/// Which parts of the plan the address asks for: of whom, and whether only what asks for attention.
struct PlanFilter: Hashable, Sendable {
    let scope: PlanScope
    let onlyTrouble: Bool

    init(scope: PlanScope, onlyTrouble: Bool) {
        self.scope = scope
        self.onlyTrouble = onlyTrouble
    }

    /// Reads the address.
    ///
    /// - Throws: `PageRefusal.absent` for somebody who is no person of this casus; showing the whole plan instead could
    ///   put on paper what was not asked for.
    init(_ request: Request, _ casus: Casus) throws {
        let query = request.uri.queryParameters
        onlyTrouble = query["stand"].map(String.init) == "aandacht"
        switch query["voor"].map(String.init) {
        case nil: scope = .everything
        case "samen": scope = .together
        case .some(let word):
            guard let person = casus.aimable.first(where: { $0.id.description == word }) else {
                throw PageRefusal.absent
            }
            scope = .person(person.id, withJoint: query["ook"].map(String.init) == "samen")
        }
    }

    /// The address of the plan under this filter.
    func link(of casus: Identifier<Casus>) -> Link {
        var link = CasusFrame.link(.plan, of: casus)
        switch scope {
        case .everything: break
        case .together: link = link.query("voor", "samen")
        case .person(let id, let withJoint):
            link = link.query("voor", id)
            if withJoint { link = link.query("ook", "samen") }
        }
        return onlyTrouble ? link.query("stand", "aandacht") : link
    }

    func with(_ scope: PlanScope) -> PlanFilter { PlanFilter(scope: scope, onlyTrouble: onlyTrouble) }

    func with(onlyTrouble: Bool) -> PlanFilter { PlanFilter(scope: scope, onlyTrouble: onlyTrouble) }

    /// The one person that it is about.
    var person: Identifier<Betrokkene>? {
        guard case .person(let id, _) = scope else { return nil }
        return id
    }
}

/// The row of links over the plan: for whom, and what asks for attention.
struct PlanFilterBar {
    let view: CasusView
    let t: Wording
    let filter: PlanFilter

    private var casus: Casus { view.casus }

    var html: HTML {
        let words = AimWords(view, t)
        var tabs = [tab(t("plan.scope.everything"), filter.with(.everything))]
        tabs += casus.aimable.map { person in
            let isHere = filter.person == person.id
            let scope: PlanScope = isHere ? filter.scope : .person(person.id, withJoint: false)
            return tab(person.name, filter.with(scope))
        }
        tabs.append(tab(words.together, filter.with(.together)))
        let whole = HTML.link(t("plan.scope.whole"), filter.with(onlyTrouble: false).link(of: casus.id))
        return """
            \(HTML.tabs(name: t("plan.scope"), tabs))\
            \(if: filter.onlyTrouble, "<p class=\"screen-only\">\(whole)</p>")\(about)
            """
    }

    private func tab(_ text: String, _ other: PlanFilter) -> (text: String, link: Link, isCurrent: Bool) {
        (text, other.link(of: casus.id), other.scope == filter.scope)
    }

    /// Whose part this is, on paper too, and what was left out of it.
    private var about: HTML {
        switch filter.scope {
        case .everything: return .empty
        case .together: return "<p>\(t("plan.scope.together.lead"))</p>"
        case .person(let id, let withJoint):
            let name = Naming(view.situation, casus: casus).betrokkene(id)
            let other = filter.with(.person(id, withJoint: !withJoint))
            let more = withJoint ? t("plan.scope.alone") : t("plan.scope.joint")
            let lead = withJoint ? "plan.scope.joint.lead" : "plan.scope.person.lead"
            return """
                <p><strong>\(t("plan.scope.person", ["name": name]))</strong></p>\
                <p class="screen-only">\(t(lead)) \(HTML.link(more, other.link(of: casus.id)))</p>
                """
        }
    }
}
