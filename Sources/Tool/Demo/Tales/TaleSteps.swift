// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Profiles

extension Telling {
    /// Acts by which a casus goes through the work process.
    func performStep(_ act: TaleAct) async throws {
        let (entry, by) = (act.entry, Identifier<User>(known: act.by))
        switch act.word {
        case .step: try await takeStep(act)
        case .offences: try await testOffences(act)
        case .agree:
            act.allowOnly(["stap", "waarom"])
            let why = entry.optional("waarom").text
            try done(await handling.agree(true, to: entry["stap"].text, because: why, in: casus(), by: by, once: nil))
        default:
            act.allowOnly([])
            try done(await handling.takeUp(casus(), by: by, once: nil))
        }
    }

    private func takeStep(_ act: TaleAct) async throws {
        act.allowOnly([
            "stap", "uitkomst", "verklaart", "team", "casusregisseur", "vraag", "waarom-nodig", "tweede-afweging",
        ])
        let entry = act.entry
        let arrangement = try await arrangement()
        let word = entry["stap"].text
        guard let step = arrangement.step(word)?.step else {
            throw DemoStory.Broken(what: "'\(word)' is geen stap van het profiel")
        }
        let why = entry.optional("waarom-nodig").text
        let director = entry.optional("casusregisseur")
        let pillar = try await view(by: act.by).casus.course?.pillar
        var draft = StepDraft(
            step: word, outcome: try outcome(entry.optional("uitkomst"), of: step),
            statements: statements(entry.optional("verklaart"), under: arrangement, pillar: pillar),
            team: entry.optional("team").users.map { TeamDraft(user: $0, necessity: why) },
            caseDirector: director.isPresent ? director.user : nil,
            weighing: weighing(entry.optional("tweede-afweging")))
        draft.question = entry.optional("vraag").text
        try done(await handling.take(draft, in: casus(), by: Identifier(known: act.by), once: nil))
    }

    /// The place of an outcome, by its Dutch name; the only one when none is named.
    func outcome(_ entry: Entry, of step: Arrangement.Step) throws -> Int? {
        guard entry.isPresent else { return step.outcomes.count == 1 ? 0 : nil }
        guard let place = step.outcomes.firstIndex(where: { $0.nl == entry.text }) else {
            let known = step.outcomes.map(\.nl).joined(separator: ", ")
            throw DemoStory.Broken(what: "'\(entry.text)' is geen uitkomst; kies uit \(known)")
        }
        return place
    }

    private func weighing(_ entry: Entry) -> SecondWeighingDraft? {
        guard entry.isPresent else { return nil }
        entry.allowOnly(["antwoord", "gegevens"])
        return SecondWeighingDraft(
            triedOn: today, answer: entry["antwoord"].oneOf(PersonConsent.Status.self),
            items: entry["gegevens"].pairs.map { ($0.key, $0.value.text) })
    }

    private func testOffences(_ act: TaleAct) async throws {
        act.allowOnly(["over", "feiten"])
        let incidents = act.entry["feiten"].list.map { row in
            Arrangement.Incident(code: row["code"].text, on: today.adding(days: -row["dagen-geleden"].number))
        }
        let draft = OffenceDraft(
            person: try await person(act.entry.optional("over"), by: act.by), incidents: incidents, labels: [],
            manual: [:])
        try done(await handling.testOffences(draft, in: casus(), by: Identifier(known: act.by), once: nil))
    }
}
