// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Profiles

extension Telling {
    static let itemFields: Set<String> = [
        "over", "soort", "tekst", "noodzaak", "taak", "domein", "grond", "namens", "gehoord",
    ]

    /// Acts by which people are told, and data come in and are shown.
    func performSharing(_ act: TaleAct) async throws {
        let (entry, by) = (act.entry, Identifier<User>(known: act.by))
        switch act.word {
        case .inform: try await inform(act)
        case .bringIn: try await bringIn(act)
        case .show:
            act.allowOnly(["aan"])
            let view = try await view(by: act.by)
            let partij = view.situation.actor.partij
            for item in view.casus.inbrengen where item.supplier == partij && !item.isWithdrawn {
                try await show(item.id, to: entry["aan"].users, by: act.by)
            }
        case .consent:
            act.allowOnly(["van", "soort", "gezegd"])
            let person = try await person(entry.optional("van"), by: act.by)
            let mode = entry["soort"].oneOf(Arrangement.ConsentRule.Mode.self)
            let draft = consent(entry["gezegd"], of: person, mode)
            try done(await handling.record(draft, in: casus(), by: by, once: nil))
        default:
            act.allowOnly(["waarom"])
            let casus = try await view(by: act.by).casus
            let verdicts = casus.inbrengen.filter { !$0.isWithdrawn && $0.necessity(in: casus.phase) == .untested }
                .map { VerdictDraft(item: $0.id, necessary: true, why: entry["waarom"].text) }
            try done(await handling.test(verdicts, in: casus.id, by: by, once: nil))
        }
    }

    private func inform(_ act: TaleAct) async throws {
        act.allowOnly(["van", "over", "hoe"])
        let entry = act.entry
        let person = try await person(entry.optional("van"), by: act.by)
        guard let topic = entry["over"].oneOf(InformTopic.self),
            let means = entry["hoe"].oneOf(Kennisgeving.Means.self)
        else { return }
        try done(
            await handling.inform(
                person, of: topic, on: today, by: means, in: casus(), by: Identifier(known: act.by), once: nil))
    }

    private func bringIn(_ act: TaleAct) async throws {
        act.allowOnly(Telling.itemFields.union(["aan"]))
        let entry = act.entry
        let view = try await view(by: act.by)
        let person = try await person(entry.optional("over"), by: act.by)
        let readers = entry.optional("aan").users
        let collaboration = view.situation.collaboration
        let parties = Set(readers.compactMap { collaboration.user($0)?.partij }).sorted()
        let supplier = entry.optional("namens").isPresent ? entry["namens"].partij : view.situation.actor.partij
        let item = item(
            entry, about: person, hat: collaboration.partij(supplier)?.hat, showing: parties,
            under: try await arrangement())
        let id = try done(
            await handling.bringIn(
                item.draft, text: item.text, in: view.casus.id, by: Identifier(known: act.by), once: nil))
        if !entry.optional("namens").isPresent { try await show(id, to: readers, by: act.by) }
    }

    /// An item as a form of the profile makes it.
    func item(
        _ entry: Entry, about person: Identifier<Betrokkene>, hat: String?, showing parties: [Identifier<Partij>],
        under arrangement: Arrangement
    ) -> ReportedItem {
        let kind = arrangement.dataKind(Named(entry["soort"].text))
        if kind == nil { entry.file.report(entry.line, "'\(entry["soort"].text)' is geen soort gegevens") }
        let supplier = entry.optional("namens")
        let ground = entry.optional("grond")
        let content = ContentClass(
            betrokkene: person, classes: kind.map { [$0.dataClass.word] } ?? [], subtype: nil, origin: "own", hat: hat,
            task: entry.optional("taak").isPresent ? entry["taak"].text : kind?.nl ?? "", kind: kind?.id.word,
            domain: word(entry.optional("domein")),
            ground: ground.isPresent ? ground.oneOf(Arrangement.Ground.self) : nil)
        let draft = InbrengDraft(
            content: content, necessity: entry["noodzaak"].text, hasText: true, akkoordFor: parties,
            keepFromConference: false, supplier: supplier.isPresent ? supplier.partij : nil,
            heard: entry.optional("gehoord").text)
        return ReportedItem(draft: draft, text: entry["tekst"].text)
    }

    /// The supplier lets the parties of these people look, and opens the law where an ordinary way exists.
    private func show(_ item: Identifier<Inbreng>, to readers: [Identifier<User>], by user: String) async throws {
        let view = try await view(by: user)
        let situation = view.situation
        for reader in readers {
            guard let partij = situation.collaboration.user(reader)?.partij, partij != situation.actor.partij else {
                continue
            }
            let say = SayDraft(item: item, recipient: partij, use: .view, given: true)
            try done(await handling.say([say], in: casus(), by: situation.actor.id, once: nil))
            try await story.openLaw(
                item, of: casus(), by: user, for: partij.description, through: reader.description)
        }
    }
}
