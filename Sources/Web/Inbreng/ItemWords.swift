// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// Says in words what an item is and what the rule book asks, for one reader.
struct ItemWords: Sendable {
    let explanation: Explanation
    let vocabulary: Vocabulary
    let naming: Naming
    let t: Wording
    /// The day on which the law is asked.
    let day: Day
    /// The reader's own items, in the order in which they were brought in.
    private let own: [Inbreng]

    init(_ room: CasusRoom, _ view: CasusView, _ t: Wording) {
        explanation = room.explanation
        vocabulary = room.vocabulary(t)
        naming = Naming(view.situation, casus: view.casus)
        own = view.casus.inbrengen.filter { $0.supplier == view.situation.actor.partij }
        day = view.situation.day
        self.t = t
    }

    /// The classes of an item, as a short title.
    func classes(_ content: ContentClass) -> String {
        let names = content.classes.map { t("inbreng.class.\($0)") }.joined(separator: ", ")
        guard content.subtype == "outside-information" else { return names }
        return t("inbreng.classes.outside", ["classes": names])
    }

    /// Classes and person: the name of an item for those who may read it.
    ///
    /// Own items with the same name are numbered. Others' are not: a number would tell that there are more.
    func title(_ item: Inbreng) -> String {
        let title = name(item)
        let equals = own.filter { name($0) == title }
        guard equals.count > 1, let place = equals.firstIndex(where: { $0.id == item.id }) else { return title }
        return t("inbreng.title.place", ["title": title, "place": "\(place + 1)", "count": "\(equals.count)"])
    }

    private func name(_ item: Inbreng) -> String {
        t("inbreng.title", ["classes": classes(item.content), "person": naming.betrokkene(item.content.betrokkene)])
    }

    /// A question of the rule book.
    func question(_ code: String) -> HTML {
        switch code {
        case "supplier-hat": return HTML(t("inbreng.question.supplier-hat"))
        case "recipient-hat": return HTML(t("inbreng.question.recipient-hat"))
        default: return HTML(vocabulary.condition(code)?.question ?? t("inbreng.question.unknown"))
        }
    }

    /// A citation, marked as Dutch for whoever reads another language.
    func dutch(_ text: String) -> HTML { t.dutch(text) }

    /// The party with the task under which it acts.
    func partijWithHat(_ partij: Partij) -> String {
        guard let kind = vocabulary.party(partij.kind) else { return partij.name }
        guard let hat = partij.hat.flatMap({ kind.hat($0) }) else {
            return t("inbreng.partij", ["name": partij.name, "kind": kind.name])
        }
        return t("inbreng.partij.hat", ["name": partij.name, "kind": kind.name, "hat": hat.name])
    }

    /// The name of a hat of this kind of party.
    func hat(_ code: String?, of kind: String) -> String? {
        code.flatMap { vocabulary.party(kind)?.hat($0)?.name }
    }

    /// Who did something, and when.
    func signature(_ user: Identifier<User>, _ moment: Moment) -> String {
        t("inbreng.signature", ["who": naming.userOfPartij(user), "when": t.moment(moment)])
    }
}
