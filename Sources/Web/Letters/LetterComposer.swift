// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Composes a draft: for each item that the profile says the letter holds a paragraph in plain words, filled with facts of
/// the collaboration and of the casus.
///
/// It takes nothing from any contribution, and nothing of what the reporter told: the letter to the person must not pass on
/// what others brought in. Where only the writer knows what to say stands a gap, which keeps the letter from being sent.
struct LetterComposer {
    private let view: CasusView
    private let chosen: LetterChoice.Chosen
    private let t: Wording
    private let facts: LetterFacts

    init(view: CasusView, texts: Texts, chosen: LetterChoice.Chosen) {
        (self.view, self.chosen) = (view, chosen)
        t = Wording(texts: texts, language: chosen.language == .nl ? .nl : .en)
        let sender = view.casus.letterSender(for: chosen.letter?.id.word, in: view.situation)
        facts = LetterFacts(view: view, t: t, person: chosen.person, writer: sender)
    }

    var words: WrittenLetter.Words {
        WrittenLetter.Words(subject: subject, address: address, body: body)
    }

    private var subject: String {
        chosen.letter.map { t("letters.subject", ["letter": t.either($0.nl, $0.en), "samenwerking": facts.name]) }
            ?? t("letters.subject.other", ["samenwerking": facts.name])
    }

    private var body: String {
        let paragraphs = (chosen.letter?.content ?? []).compactMap(paragraph)
        let middle = chosen.letter == nil ? [t("letters.gap.text")] : paragraphs
        let closing = t(
            "letters.closing",
            ["naam": facts.writer.name, "rol": role, "partij": facts.ownPartij])
        return ([greeting] + middle + [closing]).joined(separator: "\n\n")
    }

    private var role: String {
        let role = view.casus.writingRole(
            for: chosen.letter?.id.word, of: view.situation.actor, in: view.situation)
        return role.map { t.name($0) } ?? ""
    }

    private func paragraph(_ item: Arrangement.Content) -> String? {
        guard facts.applies(item, beside: chosen.letter?.content ?? []) else { return nil }
        return t("letters.content.\(item.rawValue)", facts.values)
    }

    private var greeting: String {
        let naming = Naming(view.situation, casus: view.casus)
        switch chosen.to {
        case .person(let id): return t("letters.dear", ["name": naming.betrokkene(id)])
        case .representative(of: let id): return t("letters.dear.representative", ["name": naming.betrokkene(id)])
        case .reporter: return t("letters.dear", ["name": naming.user(view.casus.aanmelding.by)])
        case .partij(let id): return t("letters.dear.partij", ["name": naming.partij(id)])
        }
    }

    /// Name and address as far as they are on record.
    private var address: String {
        switch chosen.to {
        case .person(let id): return lines(of: id, name: view.casus.betrokkene(id)?.name ?? "")
        case .representative(of: let id):
            let name = view.casus.betrokkene(id)?.name ?? ""
            return lines(of: id, name: t("letters.address.representative", ["name": name]))
        case .reporter: return Naming(view.situation).userOfPartij(view.casus.aanmelding.by)
        case .partij(let id): return Naming(view.situation).partij(id)
        }
    }

    private func lines(of id: Identifier<Betrokkene>, name: String) -> String {
        guard let person = view.casus.betrokkene(id) else { return name }
        // Further fields of the report are between the reporter and the house; who else writes fills in the address.
        let details = Audience(view).seesReport ? person.details ?? [:] : [:]
        func field(_ name: String) -> String { details[name] ?? "" }
        let street = [field("Straat"), field("Huisnummer"), field("Toevoeging")].filter { !$0.isEmpty }
        let town = [field("Postcode"), person.residence].filter { !$0.isEmpty }
        return [name, street.joined(separator: " "), town.joined(separator: " ")].filter { !$0.isEmpty }
            .joined(separator: "\n")
    }
}

extension LetterChoice.Chosen {
    /// The person whom the letter concerns.
    var person: Identifier<Betrokkene>? {
        switch to {
        case .person(let id), .representative(of: let id): return id
        case .reporter, .partij: return nil
        }
    }
}
