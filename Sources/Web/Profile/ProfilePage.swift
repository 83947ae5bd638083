// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The profile as somebody asks for it: who are we, who takes part, how do we work, how long do we keep things, and
/// what do our documents leave open.
struct ProfilePage {
    let situation: Situation
    let t: Wording

    private var profile: Profile { situation.profile }

    var page: Page {
        let title = t("profiel.title")
        let collaboration = situation.collaboration
        let parts =
            collaboration.arrangement.map { ArrangementParts($0, adopted: collaboration.adopted, t).html } ?? parameters
        let body: HTML = """
            <h1>\(title)</h1><p>\(t("profiel.lead", ["name": name]))</p>\(register)\(parts)
            """
        return Page(title: title, width: .wide, body: body)
    }

    /// Parameters of casework alone have a name in Dutch only.
    private var name: String {
        situation.collaboration.arrangement.map { t.either($0.identity.nl, $0.identity.en) } ?? profile.name
    }

    private var register: HTML {
        guard situation.collaboration.arrangement != nil else { return .empty }
        // A guest at a table has no part in the collaboration itself.
        let takesPart = situation.collaboration.obstacles(for: situation.actor, on: situation.day).isEmpty
        let ways = takesPart ? HTML.way(t("bestuur.link"), BesluitList.link) : .empty
        return "\(HTML.way(t("stukken.link"), AdoptionController.page))\(ways)"
    }

    /// Where only the parameters of casework were installed there are no more than these.
    private var parameters: HTML {
        let terms = profile.bewaartermijn
        return HTML.definitions([
            (t("profiel.version"), HTML(profile.version)),
            (t("profiel.ruleset"), HTML.link(situation.ruleset, "/regels")),
            (t("profiel.parties"), HTML("\(situation.collaboration.partijen.count)")),
            (t("profiel.domains"), HTML(profile.leefgebieden.map(t.word).joined(separator: ", "))),
            (
                t("profiel.retention"),
                HTML(
                    t(
                        "profiel.retention.months",
                        ["archive": "\(terms.archiveAfterMonths)", "destroy": "\(terms.destroyAfterMonths)"]))
            ),
        ])
    }
}

extension Wording {
    /// A word of the profile in the language of the reader.
    func word(_ word: Profile.Word) -> String { language == .nl ? word.nl : word.en }
}
