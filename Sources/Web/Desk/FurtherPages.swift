// SPDX-License-Identifier: EUPL-1.2

import Domain

/// Pages beside the casussen that the profile gives to some roles: counting, the list of destruction, figures; and the
/// register of decisions, which is for everybody.
struct FurtherPages {
    let situation: Situation

    func html(_ t: Wording) -> HTML {
        guard let arrangement = situation.collaboration.workProcess else { return .empty }
        let user = situation.actor
        var links: [HTML] = []
        if arrangement.countedRoutes.contains(where: { arrangement.mayTake($0.step, user) }) {
            links.append(HTML.link(t("counting.title"), "/tellingen"))
        }
        if user.arranged.contains(arrangement.retention.executor.value.word) {
            links.append(HTML.link(t("destruction.title"), "/vernietigingslijst"))
        }
        if arrangement.getsCounts(user) {
            links.append(HTML.link(t("figures.title"), "/rapportage"))
            links.append(HTML.link(t("verzoek.figures.title"), VerzoekFiguresPage.link))
        }
        // A guest at a table has no part in the collaboration itself.
        if situation.collaboration.obstacles(for: user, on: situation.day).isEmpty {
            links.append(HTML.link(t("bestuur.title"), BesluitList.link))
        }
        return links.isEmpty ? .empty : HTML.card(t("further.title"), HTML.list(links))
    }
}
