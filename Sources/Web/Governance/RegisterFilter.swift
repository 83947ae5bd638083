// SPDX-License-Identifier: EUPL-1.2

import Domain
import Hummingbird

/// Which people of the register to show, as the address says; it names nobody.
struct RegisterFilter: Sendable {
    /// From how many people on there is something to look for.
    private static let fewest = 20
    let partij: Identifier<Partij>?
    /// Only those who lack something, and so see nothing.
    let isIncompleteOnly: Bool

    /// Reads the address; a word that means nothing counts as not chosen.
    init(_ request: Request) {
        let query = request.uri.queryParameters
        partij = query["partij"].flatMap { Identifier<Partij>(String($0)) }
        isIncompleteOnly = query["stand"] == "onvolledig"
    }

    var isNarrowed: Bool { partij != nil || isIncompleteOnly }

    /// The people that are left, by name.
    func people(in situation: Situation) -> [User] {
        let collaboration = situation.collaboration
        return collaboration.users.values.filter { user in
            (partij == nil || user.partij == partij)
                && (!isIncompleteOnly || !collaboration.personalObstacles(for: user, on: situation.day).isEmpty)
        }.sorted { $0.name < $1.name }
    }

    func html(_ collaboration: Collaboration, _ t: Wording) -> HTML {
        guard collaboration.users.count > RegisterFilter.fewest else { return .empty }
        let partijen = collaboration.partijen.values.sorted { $0.name < $1.name }
            .map { (value: $0.id.description, name: $0.name) }
        let states = [(value: "onvolledig", name: t("register.filter.incomplete"))]
        let state = isIncompleteOnly ? "onvolledig" : nil
        let everywhere = t("desk.filter.allPartijen")
        let link: Link = "/beheer"
        return """
            <form method="get"\(action: link) class="form filter"><div class="button-row">\
            \(HTML.chooser("partij", t("register.partij"), partijen, chosen: partij?.description, any: everywhere))\
            \(HTML.chooser("stand", t("register.state"), states, chosen: state, any: t("register.filter.all")))\
            <button type="submit" class="button button-secondary">\(t("desk.filter.submit"))</button></div></form>
            """
    }
}
