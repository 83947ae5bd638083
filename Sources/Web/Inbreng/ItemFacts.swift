// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// What is known about an item apart from its text.
struct ItemFacts {
    let item: Inbreng
    let view: CasusView
    let words: ItemWords

    init(_ item: Inbreng, _ view: CasusView, _ words: ItemWords) {
        self.item = item
        self.view = view
        self.words = words
    }

    var html: HTML {
        let t = words.t
        let content = item.content
        var pairs: [(term: String, value: HTML)] = [
            (t("inbreng.fact.person"), HTML(words.naming.betrokkene(content.betrokkene))),
            (t("inbreng.fact.classes"), HTML(words.classes(content))),
        ]
        if let subtype = content.subtype.flatMap(words.vocabulary.subtype) {
            pairs.append((t("inbreng.fact.subtype"), HTML(subtype.name)))
        }
        if let origin = content.origin.flatMap(words.vocabulary.origin) {
            pairs.append((t("inbreng.fact.origin"), HTML(origin.name)))
        }
        let kind = view.situation.collaboration.partij(item.supplier)?.kind ?? ""
        if let hat = words.hat(content.hat, of: kind) { pairs.append((t("inbreng.fact.hat"), HTML(hat))) }
        if let ground = content.ground {
            let word = t("profile.ground.\(ground.rawValue)")
            let why: HTML? = content.groundWhy.map { HTML.paragraphs($0) }
            pairs.append((t("course.item.ground"), "\(word)\(why)"))
        }
        pairs += [
            (t("inbreng.fact.task"), HTML(content.task)),
            (t("inbreng.fact.necessity"), HTML.paragraphs(item.necessity)),
            (t("inbreng.fact.entered"), HTML(words.signature(item.enteredBy, item.enteredAt))),
            (t("inbreng.fact.phase"), HTML(t("phase.\(item.phase.rawValue)"))),
        ]
        return HTML.definitions(pairs)
    }
}
