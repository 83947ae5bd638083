// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Casework of a regional safety house on its profile")
struct SafetyHouseScenarios {
    let scene: SafetyHouseScene

    init() throws { scene = try SafetyHouseScene() }

    private func reasons(_ body: () throws -> Void) -> Set<Refusal.Reason> {
        do {
            try body()
            return []
        } catch let refused as SafetyHouseScene.Refusals {
            return Set(refused.found.map(\.reason))
        } catch {
            Issue.record("\(error)")
            return []
        }
    }

    @Test("PU-001 a round on paper is numbers and a day; more chosen than supplied is refused")
    func paperRound() throws {
        let situation = try scene.situation("eline", on: "2026-02-02")
        let counts = ["aantal aangeleverd": 40, "aantal gekozen": 12, "naam": 3]
        let round = CountedRound.count(step: "u0", on: Day("2026-02-02"), counts, in: situation)
        guard case .done(let counted) = round else { throw SafetyHouseScene.Refusals(found: round.refusals) }
        #expect(counted.counts == ["aantal aangeleverd": 40, "aantal gekozen": 12])
        let wrong = CountedRound.count(
            step: "u0", on: Day("2026-02-02"), ["aantal aangeleverd": 12, "aantal gekozen": 40], in: situation)
        #expect(wrong.refusals.map(\.reason) == [.moreThanSupplied])
        let henk = try scene.situation("henk", on: "2026-02-02")
        #expect(
            CountedRound.count(step: "u0", on: Day("2026-02-02"), counts, in: henk).refusals.map(\.reason) == [
                .notYourAct
            ])
    }

    @Test("PU-006, PU-013 a rejection asks three texts; the reporter is told exactly one of them")
    func rejection() throws {
        var casus = try scene.reported()
        try scene.take("u1a", 1, of: &casus, on: "2026-02-10")
        let two = [StepStatement(.motive, text: "Geen strafrecht"), scene.explanation]
        #expect(reasons { try scene.take("u1b", 0, two, of: &casus, on: "2026-02-10") } == [.stepNeeds])
        let numbered = two + [StepStatement(.feedback, text: "Bel de wijk, bsn 111222333.")]
        #expect(reasons { try scene.take("u1b", 0, numbered, of: &casus, on: "2026-02-10") } == [.numberForReporter])
        let before = casus
        let all = two + [StepStatement(.feedback, text: "Meld dit bij het wijkteam")]
        try scene.take("u1b", 0, all, of: &casus, on: "2026-02-10")
        #expect(casus.ended?.fate == .anonymised)
        let told = casus.notices(since: before, in: try scene.situation("eline", on: "2026-02-10"))
        let feedback = try #require(told.first { $0.kind == .feedback })
        #expect(feedback.people == [Identifier(known: "rob")])
        #expect(feedback.particulars?.feedback == "Meld dit bij het wijkteam")
        #expect(feedback.particulars?.outcome == "afgewezen")
        #expect(Set(told.map(\.kind)) == [.feedback, .anonymised], "not told as destroyed: a copy stays")
    }

    @Test("F-UT-04, F-UT-07 what may be said need not be; a text for the reporter goes along when it is there")
    func offeredTexts() throws {
        let handling = try #require(scene.arrangement.step("u1a")?.step)
        #expect(handling.offeredTexts == [.explanation])
        let deciding = try #require(scene.arrangement.step("u2")?.step)
        #expect(deciding.offeredTexts == [.feedback])
        var casus = try scene.tested()
        let before = casus
        let all = [scene.criteria, scene.explanation, StepStatement(.feedback, text: "Wij gaan verder")]
        try scene.take("u2", 2, all, of: &casus, on: "2026-02-16")
        let told = casus.notices(since: before, in: try scene.situation("eline", on: "2026-02-16"))
        #expect(told.map(\.kind) == [.feedback])
        #expect(told.first?.particulars?.feedback == "Wij gaan verder")
        #expect(told.first?.particulars?.outcome == "veiligheidshuis")
    }

    @Test("PU-009 in triage the reporter is asked on one criterion; another party is not")
    func triageQuestions() throws {
        var casus = try scene.tested()
        #expect(
            reasons { try scene.take("u2v", 0, [], question: "Waarom?", of: &casus, on: "2026-02-12") } == [.stepNeeds])
        let hangs = StepStatement(.criteria, choices: ["D"])
        #expect(reasons { try scene.take("u2v", 0, [hangs], of: &casus, on: "2026-02-12") } == [.required])
        let numbered = "Is dit de man met bsn 111222333?"
        #expect(
            reasons { try scene.take("u2v", 0, [hangs], question: numbered, of: &casus, on: "2026-02-12") } == [
                .numberForReporter
            ])
        try scene.take("u2v", 0, [hangs], question: "Waarom?", of: &casus, on: "2026-02-12")
        #expect(casus.vragen.map(\.user) == [Identifier(known: "rob")])
        #expect(try scene.standings("rob", in: casus, on: "2026-02-12").contains(.asked))
        let other = VraagDraft(
            to: Identifier(known: "ggz"), user: Identifier(known: "tessa"), relevance: "r", task: "t", purpose: "p",
            necessity: "n", question: "q", items: [])
        let asked = casus.ask(other, as: Identifier(known: "v2"), in: try scene.situation("eline", on: "2026-02-12"))
        #expect(Set(asked.refusals.map(\.reason)).isSuperset(of: [.notInformed, .onlyReporterAsked]))
        #expect(try scene.standings("tessa", in: casus, on: "2026-02-12").isEmpty)
    }

    @Test("PU-012, PU-016 an outcome needs a test by the table, and an explanation")
    func outcomeNeedsTest() throws {
        var casus = try scene.reported()
        try scene.take("u1a", of: &casus, on: "2026-02-11")
        let whole = [scene.criteria, scene.explanation]
        #expect(reasons { try scene.take("u2", 2, whole, of: &casus, on: "2026-02-12") } == [.offenceTestMissing])
        var tested = try scene.tested()
        let met = tested.course?.offenceTests?.last?.results.filter(\.isMet).map {
            scene.arrangement.admission.offences[$0.row].nl
        }
        #expect(met == ["Geweld", "HIC"])
        #expect(reasons { try scene.take("u2", 2, [scene.criteria], of: &tested, on: "2026-02-16") } == [.stepNeeds])
        try scene.take("u2", 2, whole, of: &tested, on: "2026-02-16")
        #expect(tested.course?.next == "u3")
    }

    @Test("PU-017 without a row met, going on is against the table and needs a motive of who may set it aside")
    func tableNotMet() throws {
        var casus = try scene.tested(on: "2025-01-20")
        #expect(casus.course?.offenceTests?.last?.isMet == false)
        let without = [scene.criteria, scene.explanation]
        #expect(
            reasons { try scene.take("u2", 2, without, of: &casus, on: "2026-02-16") } == [.overruleWithoutMotivation])
        try scene.take("u2", 2, [scene.overruled, scene.explanation], of: &casus, on: "2026-02-16")
        #expect(casus.course?.next == "u3")
    }

    @Test("U2c, 1:76-81 criteria that all say no: taking up needs a motive, a local approach or none does not")
    func allNo() throws {
        func decided(_ outcome: Int, _ statement: StepStatement) throws -> Set<Refusal.Reason> {
            var casus = try scene.tested()
            let given = [statement, scene.explanation]
            return reasons { try scene.take("u2", outcome, given, of: &casus, on: "2026-02-16") }
        }
        let no = scene.judged(met: false)
        #expect(try decided(2, no) == [.overruleWithoutMotivation])
        #expect(try decided(2, scene.judged(met: false, motive: "Acuut gevaar")).isEmpty)
        #expect(try decided(0, no).isEmpty && decided(1, no).isEmpty)
        #expect(try decided(1, scene.criteria) == [.overruleWithoutMotivation])
    }

    @Test("PU-026, X-UT-28 a row by hand needs a motive, and one row is enough")
    func byHand() throws {
        var casus = try scene.tested(code: "F40", on: "2024-01-01")
        let rows = scene.arrangement.admission.offences
        let sexual = try #require(rows.firstIndex { $0.nl == "Zeden" && $0.ages.contains(17) })
        func draft(_ motive: String) -> OffenceDraft {
            OffenceDraft(
                person: SafetyHouseScene.person, incidents: [], labels: [],
                manual: [sexual: .init(verdict: .met, motive: motive)])
        }
        let situation = try scene.situation("eline", on: "2026-02-13")
        #expect(casus.testOffences(draft(""), in: situation).refusals.map(\.reason) == [.overruleWithoutMotivation])
        try scene.done(casus.testOffences(draft("Vorige maand aangehouden"), in: situation))
        #expect(casus.course?.offenceTests?.last?.isMet == true)
    }

    @Test("PU-030, X-UT-17 nobody is added before the letter; a fixed partner for its expertise sees nothing")
    func addingPartners() throws {
        var casus = try scene.tested()
        try scene.take("u2", 2, [scene.criteria, scene.explanation], of: &casus, on: "2026-02-16")
        let texts = [StepStatement(.necessity, text: "Nodig"), StepStatement(.lawfulness, text: "Getoetst")]
        let team = [
            TeamDraft(user: Identifier(known: "amira"), necessity: "Politie"),
            TeamDraft(user: Identifier(known: "bert"), presence: .meeting, necessity: "Kennis van detentie"),
        ]
        // Sent or put off is what the record shows, not what somebody says (1:83-84).
        #expect(reasons { try scene.take("u3", of: &casus, on: "2026-02-17") } == [.stepNeeds])
        try scene.done(
            casus.inform(
                SafetyHouseScene.person, of: .report, on: try #require(Day("2026-02-18")), by: .letter,
                in: try scene.situation("eline", on: "2026-02-18")))
        try scene.take("u3", of: &casus, on: "2026-02-18")
        try scene.take("u4", 0, texts, team: team, of: &casus, on: "2026-02-19")
        #expect(try scene.standings("amira", in: casus, on: "2026-02-20") == [.participant])
        #expect(try scene.standings("bert", in: casus, on: "2026-02-20").isEmpty)
    }

    @Test("1:748, 1:753 disputes about the process and about the case director have ladders of their own")
    func ladders() throws {
        var casus = try scene.discussed(with: ["amira", "koen"])
        let rungs = scene.arrangement.rungs
        func up() -> [Int] { rungs.indices.filter { casus.isUp(rungs[$0], under: scene.arrangement) } }
        #expect(rungs.map(\.from.word) == ["procesregisseur", "manager", "casusregisseur", "procesregisseur"])
        #expect(up() == [0, 2])
        let eline = try scene.situation("eline", on: "2026-03-04")
        try scene.done(casus.climb(RungDraft(rung: 0, cause: "geschil", why: "Er is geen besluit"), in: eline))
        #expect(casus.course?.rungs?.map(\.ladder) == ["Geschil over procesregie"])
        // The rung to the body of the other ladder leads from the same role, and is not up by this one.
        #expect(up() == [1, 2])
        let skipped = casus.climb(RungDraft(rung: 3, cause: "geschil", why: "Er is geen besluit"), in: eline)
        #expect(skipped.refusals.map(\.reason) == [.rungSkipped])
        // The manager only reads here, except that this rung is theirs.
        let harm = try scene.situation("harm", on: "2026-03-05")
        #expect(casus.onlyReads(in: harm))
        #expect(casus.openWork(in: harm).contains { $0.user == harm.actor.id && $0.kind == .called })
        try scene.done(casus.climb(RungDraft(rung: 1, cause: "geschil", why: "Samen kwamen wij er niet uit"), in: harm))
        #expect(!casus.openWork(in: harm).contains { $0.user == harm.actor.id })
    }

    @Test("1:748, 1:753 what was settled comes down with a reason, and a new dispute begins below")
    func comingDown() throws {
        var casus = try scene.discussed(with: ["amira", "koen"])
        let rungs = scene.arrangement.rungs
        func up() -> [Int] { rungs.indices.filter { casus.isUp(rungs[$0], under: scene.arrangement) } }
        let eline = try scene.situation("eline", on: "2026-03-04")
        let harm = try scene.situation("harm", on: "2026-03-05")
        let early = casus.settleLadder(0, because: "Opgelost", in: eline)
        #expect(early.refusals.map(\.reason) == [.notYourAct], "nothing was climbed")
        try scene.done(casus.climb(RungDraft(rung: 0, cause: "geschil", why: "Er is geen besluit"), in: eline))
        try scene.done(casus.climb(RungDraft(rung: 1, cause: "geschil", why: "Ook samen niet"), in: harm))
        #expect(casus.course?.convened?.body == "stuurgroep" && up() == [2])
        let amira = try scene.situation("amira", on: "2026-03-06")
        #expect(casus.laddersToSettle(in: amira).isEmpty && casus.laddersToSettle(in: harm) == [0])
        let bare = casus.settleLadder(0, because: " ", in: amira)
        #expect(Set(bare.refusals.map(\.reason)) == [.required, .notYourAct])
        #expect(casus.settleLadder(7, because: "Opgelost", in: harm).refusals.map(\.reason) == [.unknownItem])
        try scene.done(casus.settleLadder(0, because: "De stuurgroep wees het huis aan", in: harm))
        #expect(casus.course?.settledLadders?.map(\.ladder) == ["Geschil over procesregie"])
        #expect(casus.course?.convened == nil && up() == [0, 2])
        #expect(casus.course?.rungs?.count == 2, "what was climbed stays on record")
        try scene.done(casus.climb(RungDraft(rung: 0, cause: "geschil", why: "Opnieuw geen besluit"), in: eline))
        #expect(up() == [1, 2] && casus.course?.currentRungs.count == 1)
    }

    @Test("PU-050 another house takes over after a conference, as a casus is closed")
    func anotherHouse() throws {
        var casus = try scene.discussed(with: ["amira", "koen"])
        var draft = TransferDraft(
            to: .otherHouse, pillar: nil, verdicts: [:], reasons: [:], necessity: "Verhuisd", lawfulness: "",
            discussed: "", isHandedOver: true, receiver: "Het huis van een andere regio")
        let core = Identifier<Casus>(known: "kern")
        func given(_ casus: inout Casus) throws -> Outcome<Void> {
            casus.giveUp(draft, for: nil, core: core, in: try scene.situation("eline", on: "2026-03-06"))
        }
        // Nothing goes from system to system: who takes over sits at the closing conference and hears it there (1:96).
        let unattended = try given(&casus).refusals
        #expect(unattended.contains(Refusal(.required, field: "attendedBy")))
        draft.attendedBy = "De procesregisseur van dat huis"
        #expect(try given(&casus).refusals == [Refusal(.stepNeeds, about: "overleg-gehouden")])
        try casus.confer(["amira", "koen"], in: scene.situation("eline", on: "2026-03-05"))
        try scene.done(try given(&casus))
        #expect(casus.afschaling != nil && casus.course?.transfer?.receiver == "Het huis van een andere regio")
        #expect(casus.course?.transfer?.attendedBy == "De procesregisseur van dat huis")
        #expect(casus.course?.transfer?.wentAlong == 0)
    }

    @Test("PU-035 criminal fields are for parties with a criminal basis")
    func criminalFields() throws {
        let casus = try scene.discussed(with: ["amira", "koen", "henk", "samira"])
        func code(_ user: String, _ kind: String) throws -> Arrangement.AccessCode {
            casus.accessCode(
                of: try scene.situation(user, on: "2026-02-20").actor, for: kind, under: scene.arrangement)
        }
        for kind in ["politieregistraties", "justitie", "reclassering", "skn"] {
            for user in ["henk", "samira"] { #expect(try code(user, kind) == .nothing) }
            for user in ["amira", "koen"] { #expect(try code(user, kind) == .write) }
        }
        #expect(try code("henk", "financien") == .write)
    }

    @Test("PU-048, PU-049 after closing three roles read, and the case director personally")
    func afterClosing() throws {
        let casus = try scene.closed()
        #expect(try scene.standings("eline", in: casus, on: "2026-10-16") == [.procesregisseur])
        #expect(try scene.standings("joost", in: casus, on: "2026-10-16") == [.support])
        for user in ["amira", "lisa", "samira", "mieke", "rob", "paul", "harm"] {
            #expect(try scene.standings(user, in: casus, on: "2026-10-15").isEmpty, "\(user)")
        }
    }
}
