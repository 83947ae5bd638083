// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The form of one act on a request.
struct VerzoekActForm {
    let act: VerzoekAct
    let verzoek: Verzoek
    let opened: OpenedVerzoek
    let t: Wording

    /// Nothing when there is no such act for this visitor now.
    ///
    /// - Parameter isSent: what was typed must not be lost when somebody else was first; the act itself refuses then.
    init?(_ word: String?, _ opened: OpenedVerzoek, _ t: Wording, isSent: Bool = false) {
        guard let act = word.flatMap(VerzoekAct.init), let verzoek = opened.verzoek,
            isSent ? act.isFor(opened, verzoek) : act.isOffered(on: verzoek, opened)
        else { return nil }
        (self.act, self.verzoek, self.opened, self.t) = (act, verzoek, opened, t)
    }

    private var arrangement: Arrangement { opened.arrangement }
    private var naming: Naming { Naming(opened.situation) }
    private var own: Identifier<Partij> { opened.situation.actor.partij }

    /// The form as it first appears: a correction begins with what was answered.
    var start: Entered {
        guard act == .correctAnswer, let before = verzoek.answeredPart(of: own)?.answer else { return form.blank }
        var answers: [String: Answer] = [
            "outcome": .text(before.outcome.rawValue), "motivation": .text(before.motivation), "on": .day(before.on),
        ]
        switch before.ground {
        case nil: break
        case .notOffered: answers["ground"] = .text(Self.notOffered)
        case .listed(let place): answers["ground"] = .text("\(place)")
        case .statutory(let article):
            answers["ground"] = .text(Self.statutory)
            answers["article"] = .text(article)
        }
        return form.filled(answers)
    }

    var form: Form {
        Form(
            action: "/verzoeken/\(verzoek.id)/doen/\(act.rawValue)", submitLabel: .key("verzoek.act.\(act.rawValue)"),
            cancel: "/verzoeken/\(verzoek.id)", fields)
    }

    private var fields: [Field] {
        switch act {
        case .verify:
            return [
                .radios("means", label: "verzoek.field.means", choices: Self.means(under: arrangement)),
                .day("verifiedOn", label: "verzoek.field.verifiedOn"),
            ]
        case .represent: return [.line("representative", label: "verzoek.field.representative")]
        case .ask: return [.checks("partijen", label: "verzoek.field.partijen", choices: holders + others)]
        case .forward: return [.checks("partijen", label: "verzoek.field.partijen", choices: others)]
        case .answer:
            let part = verzoek.openParts(of: own).first
            return decision(of: own, isPolice: part.flatMap(\.isPolice))
        case .correctAnswer:
            return decision(of: own, isPolice: verzoek.answeredPart(of: own).flatMap(\.isPolice)) + [reason]
        case .withdrawAnswer: return [reason]
        case .joint:
            return [
                .day("on", label: "verzoek.field.jointOn"),
                .area("note", label: "verzoek.field.jointNote", max: 2000, rows: 4),
            ]
        case .decide:
            return decision(
                of: nil, isPolice: verzoek.regime(about: opened.casus, under: arrangement, in: opened.situation))
        case .takeBack:
            return [
                .select(
                    "partij", label: "verzoek.field.partij",
                    choices: verzoek.partijenToTakeBack.map { Choice($0, named: naming.partij($0)) }),
                reason,
            ]
        case .extend:
            return [.day("toldOn", label: "verzoek.field.toldOn", hint: "verzoek.field.toldOn.hint"), reason]
        case .withdraw:
            return [
                .day("on", label: "verzoek.field.withdrawnOn"),
                .area("note", label: "verzoek.field.note", .optional, max: 1000, rows: 3),
            ]
        case .undo:
            let choices = verzoek.recorded.map { Choice($0.rawValue, label: .key("verzoek.recorded.\($0.rawValue)")) }
            return [.radios("what", label: "verzoek.field.what", choices: choices), reason]
        case .reopen: return [reason]
        case .lift: return [.day("on", label: "verzoek.field.liftedOn"), reason]
        }
    }

    private var reason: Field { .area("reason", label: "verzoek.field.reason", max: 1000, rows: 3) }

    /// The parties with items in the casus, each with how many; a party that was asked already is left out.
    private var holders: [Choice] {
        let asked = Set(verzoek.standingParts.map(\.partij))
        return concerned.filter { !asked.contains($0.partij) }.map { one -> Choice in
            let count = ["count": "\(one.items)"]
            let hint: Phrase =
                verzoek.way(of: one, under: arrangement) == .ownDesk
                ? .key("verzoek.concerned.ownDesk", count) : .key("verzoek.concerned.items", count)
            return Choice(one.partij.description, label: .text(naming.partij(one.partij)), hint: hint)
        }
    }

    /// The other parties; one that was asked already is left out, and so is one that has nothing to do with the casus.
    private var others: [Choice] {
        let asked = Set(verzoek.standingParts.map(\.partij))
        let allowed = verzoek.allowedPartijen(of: opened.casus, in: opened.situation)
        return opened.situation.collaboration.partijen.values
            .filter { partij in !concerned.contains { $0.partij == partij.id } }
            .filter { allowed?.contains($0.id) ?? true }
            .filter { !asked.contains($0.id) }
            .sorted { $0.name < $1.name }
            .map { Choice($0.id, named: $0.name) }
    }

    private var concerned: [ConcernedPartij] { opened.shownCasus?.concernedPartijen ?? [] }

    /// - Parameter partij: whose answer it is; nothing for the decision on the whole.
    private func decision(of partij: Identifier<Partij>?, isPolice: Bool?) -> [Field] {
        let isOffered = verzoek.isOffered(about: opened.casus, under: arrangement)
        let mayMeet = isOffered && !verzoek.lacksRepresentative(under: arrangement)
        var outcomes: [Verzoek.Decision.Outcome] = mayMeet ? [.granted, .partly, .refused] : [.refused]
        if mayMeet, verzoek.mayHoldNothing(partij, about: opened.casus) { outcomes.append(.nothingHeld) }
        let words = VerzoekWords(opened.situation, t)
        var fields: [Field] = [
            .radios(
                "outcome", label: "verzoek.field.outcome",
                choices: outcomes.map { Choice($0.rawValue, label: .text(words.outcome($0, of: verzoek.kind))) })
        ]
        if verzoek.kind != .complaint {
            fields.append(
                .radios(
                    "ground", label: "verzoek.field.ground", hint: "verzoek.field.ground.hint", .conditional,
                    choices: grounds(isPolice: isPolice, isOffered: isOffered)))
            fields.append(
                .line(
                    "article", label: "verzoek.field.article", hint: "verzoek.field.article.hint", .conditional,
                    max: 200))
        }
        fields.append(
            .area(
                "motivation", label: "verzoek.field.motivation", hint: "verzoek.field.motivation.hint", .conditional,
                max: 5000, rows: 6))
        fields.append(.day("on", label: "verzoek.field.on"))
        return fields
    }

    private func grounds(isPolice: Bool?, isOffered: Bool) -> [Choice] {
        let law = Choice(Self.statutory, label: "verzoek.ground.law")
        guard isOffered else { return [Choice(Self.notOffered, label: "verzoek.ground.notOffered"), law] }
        let all = arrangement.rights.refusalGrounds.enumerated().map { (place: $0.offset, text: $0.element.value) }
        let listed = isPolice.map { arrangement.refusalGrounds(isPolice: $0) } ?? all
        return listed.map { Choice("\($0.place)", label: .text($0.text)) } + [law]
    }

    private static let notOffered = "niet-aangeboden"
    private static let statutory = "wettelijk"

    static func means(under arrangement: Arrangement) -> [Choice] {
        Verzoek.Identity.Means.allCases
            .filter { arrangement.rights.identity.value != .inPerson || $0 == .inPerson }
            .map { Choice($0.rawValue, label: .key("verzoek.means.\($0.rawValue)")) }
    }

    /// What was filled in, as a decision.
    func draft(_ entered: Entered) -> VerzoekDecisionDraft {
        var ground: Verzoek.Decision.Ground?
        if let word = entered.choice("ground") {
            ground = Int(word).map { Verzoek.Decision.Ground.listed($0) }
            if word == Self.notOffered { ground = .notOffered }
            if word == Self.statutory { ground = .statutory(entered.text("article")) }
        }
        return VerzoekDecisionDraft(
            outcome: entered.choice("outcome", as: Verzoek.Decision.Outcome.self), ground: ground,
            motivation: entered.text("motivation"), on: entered.day("on"))
    }
}
