// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Closing, police data and the round table of a care network")
struct CareNetworkClosingTests {
    let scene: CareNetworkScene

    init() throws { scene = try CareNetworkScene() }

    private func atClosing() throws -> Casus {
        var casus = try scene.running()
        try casus.take(
            StepDraft(step: "v3", outcome: 2, statements: [StepStatement(.necessity, choices: ["yes"])]),
            in: scene.situation("lieke")
        ).done()
        try casus.confer(["peer", "lieke"], in: scene.situation("marjan"))
        return casus
    }

    private func closing(_ outcome: Int) -> StepDraft {
        StepDraft(
            step: "v6", outcome: outcome, statements: [StepStatement(.explanation, text: "De overlast is aanvaardbaar")]
        )
    }

    private func police(
        to users: [String] = ["marjan", "lieke"], mention: String = "Zorgnetwerk Venlo", reference: String = "PL-1"
    ) throws -> PoliceDisclosureDraft {
        PoliceDisclosureDraft(
            recipients: users.map { Identifier(known: $0) }, on: scene.today, reference: reference,
            reason: "hulp bieden", mention: mention)
    }

    @Test("PV-034 without the reporter's yes it stays open, with both positions on record")
    func reporterDecides() throws {
        var casus = try atClosing()
        let close = closing(0)
        try casus.agree(false, to: "v6", because: "De overlast is er nog", in: scene.situation("peer")).done()
        try casus.agree(true, to: "v6", because: "Aanvaardbaar", in: scene.situation("marjan")).done()
        let refused = casus.take(close, in: try scene.situation("marjan"))
        #expect(refused.refusals.map(\.about) == [Arrangement.Need.reporterSay.rawValue])
        #expect(casus.afschaling == nil)
        #expect(casus.course?.agreements.map(\.agrees) == [false, true])
        try casus.take(closing(3), in: scene.situation("marjan")).done()
        #expect(casus.course?.next == "v3")
    }

    @Test("PV-035 children at the address block closing for no contact, and only that")
    func children() throws {
        var casus = try scene.running()
        try casus.bringIn(scene.item("identiteit"), as: Identifier(known: "x"), in: scene.situation("peer")).done()
        try casus.record(
            PersonConsentDraft(
                person: CareNetworkScene.person, mode: .first, status: .given, on: scene.today, purpose: "alles"),
            in: scene.situation("peer")
        ).done()
        try casus.bringIn(scene.item("kinderen"), as: Identifier(known: "k"), in: scene.situation("els")).done()
        try casus.take(
            StepDraft(step: "v3", outcome: 2, statements: [StepStatement(.necessity, text: "klaar")]),
            in: scene.situation("lieke")
        ).done()
        try casus.confer(["peer", "lieke"], in: scene.situation("marjan"))
        try casus.agree(true, to: "v6", because: "", in: scene.situation("peer")).done()
        let noContact = casus.take(closing(2), in: try scene.situation("marjan"))
        #expect(noContact.refusals.map(\.about) == [Arrangement.Need.noChildren.rawValue])
        try casus.take(closing(0), in: scene.situation("marjan")).done()
        #expect(casus.afschaling != nil)
    }

    @Test("4:229 without contact somebody says that no children are registered, also when nothing could be recorded")
    func childrenAsked() throws {
        var casus = try atClosing()
        try casus.agree(true, to: "v6", because: "", in: scene.situation("peer")).done()
        let marjan = try scene.situation("marjan")
        #expect(casus.take(closing(2), in: marjan).refusals.map(\.about) == [Arrangement.Need.noChildren.rawValue])
        let asked = [StepStatement(.explanation, text: "Geen contact"), StepStatement(.noChildren, choices: ["yes"])]
        try casus.take(StepDraft(step: "v6", outcome: 2, statements: asked), in: marjan).done()
        #expect(casus.afschaling != nil)
    }

    @Test("PV-027 the note on children is for the chain director and involved care workers")
    func childrenNote() throws {
        let casus = try scene.running(known: ["lieke", "yusuf", "kim"])
        func code(_ user: String) throws -> Arrangement.AccessCode {
            casus.accessCode(of: try scene.situation(user).actor, for: "kinderen", under: scene.arrangement)
        }
        for user in ["marjan", "lieke", "els"] { #expect(try code(user) == .write) }
        for user in ["kim", "yusuf", "dirk", "peer"] { #expect(try code(user) == .nothing) }
        var full = casus
        try full.record(
            PersonConsentDraft(
                person: CareNetworkScene.person, mode: .first, status: .given, on: scene.today, purpose: "alles"),
            in: scene.situation("peer")
        ).done()
        try full.bringIn(scene.item("kinderen"), as: Identifier(known: "k"), in: scene.situation("els")).done()
        try full.bringIn(scene.item("medebewoners"), as: Identifier(known: "m"), in: scene.situation("els")).done()
        // The colleague of the same party has another role here: what that role does not read is not his own.
        let (note, housemates) = (full.inbrengen[0], full.inbrengen[1])
        #expect(full.isOwn(note, in: try scene.situation("els")))
        #expect(!full.isOwn(note, in: try scene.situation("yusuf")))
        #expect(full.isOwn(housemates, in: try scene.situation("yusuf")))
    }

    @Test("X-VE-03 of co-residents only the year of birth")
    func yearOnly() throws {
        let casus = try scene.running()
        let els = try scene.situation("els")
        for text in ["Truus, geboren 3-4-1960", "Truus, 3 april 1960", "1960-04-03", "03.04.60"] {
            #expect(casus.textProblems(text, of: "medebewoners", in: els).map(\.reason) == [.yearOnly])
        }
        #expect(casus.textProblems("Truus, zus, 1960", of: "medebewoners", in: els).isEmpty)
        #expect(casus.textProblems("sinds 3-4-2020", of: "wonen", in: els).isEmpty)
    }

    @Test("PV-037 police data wait for the whole record; PV-039 the College is no recipient")
    func policeRecord() throws {
        var casus = try scene.running()
        let dirk = try scene.situation("dirk")
        func problems(_ record: PoliceDisclosureDraft?) throws -> [Refusal.Reason] {
            casus.problems(with: try scene.item("politie", disclosure: record), in: dirk).map(\.reason)
        }
        #expect(try problems(nil) == [.disclosureMissing])
        #expect(try problems(police(mention: "")) == [.mentionMissing])
        #expect(try problems(police(reference: "")) == [.required])
        #expect(try problems(police(to: [])) == [.disclosureMissing])
        #expect(try problems(police(to: ["yusuf"])) == [.notARecipient])
        #expect(try problems(police()).isEmpty)
        try casus.bringIn(
            scene.item("politie", disclosure: police(), for: ["huis", "antares"]), as: Identifier(known: "p"), in: dirk
        ).done()
        let item = try #require(casus.inbreng(Identifier(known: "p")))
        func isUnrecorded(_ user: String) throws -> Bool {
            guard case .closed(let barriers) = casus.passage(of: item, in: try scene.situation(user)) else {
                return false
            }
            return barriers.contains { if case .disclosureNotRecorded = $0 { true } else { false } }
        }
        #expect(try isUnrecorded("peer"))
        #expect(try !isUnrecorded("marjan"))
    }

    @Test("PV-044 once the decision of article 20 is withdrawn, no police data come in")
    func withdrawnDecision() throws {
        let stopped = try CareNetworkScene(withdrawn: ["artikel-20"])
        let casus = try stopped.running()
        let item = try stopped.item("politie", disclosure: police())
        let problems = casus.problems(with: item, in: try stopped.situation("dirk"))
        #expect(problems.map(\.reason) == [.gateClosed])
        #expect(problems.map(\.about) == ["artikel-20"])
        let other = try stopped.item("zorgbetrokkenheid")
        #expect(casus.problems(with: other, in: try stopped.situation("lieke")).isEmpty)
    }

    @Test("X-VE-12 without the list of categories of police data none come in, from nobody; other data do")
    func withoutCategories() throws {
        let gate = try #require(scene.arrangement.identity.gates.first { $0.blocks == .policeData })
        let waiting = try CareNetworkScene(withdrawn: [gate.key])
        let casus = try waiting.running()
        let item = try waiting.item("politie", disclosure: police())
        let problems = casus.problems(with: item, in: try waiting.situation("dirk"))
        #expect(problems == [Refusal(.gateClosed, field: "kind", about: gate.key)])
        let other = try waiting.item("zorgbetrokkenheid")
        #expect(casus.problems(with: other, in: try waiting.situation("lieke")).isEmpty)
    }

    @Test("after closing only the chain director reads; recipients destroy police data and confirm")
    func afterClosing() throws {
        var casus = try scene.running()
        try casus.bringIn(
            scene.item("politie", disclosure: police()), as: Identifier(known: "p"), in: scene.situation("dirk")
        ).done()
        try casus.take(
            StepDraft(step: "v3", outcome: 2, statements: [StepStatement(.necessity, choices: ["yes"])]),
            in: scene.situation("lieke")
        ).done()
        try casus.confer(["peer", "dirk"], in: scene.situation("marjan"))
        try casus.take(closing(0), in: scene.situation("peer")).done()
        #expect(try scene.standings("marjan", in: casus).contains(.procesregisseur))
        for user in ["peer", "dirk", "yusuf", "els"] { #expect(try scene.standings(user, in: casus).isEmpty) }
        #expect(try scene.standings("lieke", in: casus) == [.called])
        #expect(casus.openWork(in: try scene.situation("lieke")).contains { $0.kind == .destroyPolice })
        try casus.confirmPoliceDestroyed(in: scene.situation("lieke")).done()
        #expect(try scene.standings("lieke", in: casus).isEmpty)
    }

    @Test("closing is decided in the monthly meeting (care network, line 230)")
    func meetingDecides() throws {
        var casus = try scene.running()
        try casus.take(
            StepDraft(step: "v3", outcome: 2, statements: [StepStatement(.necessity, choices: ["yes"])]),
            in: scene.situation("lieke")
        ).done()
        let early = casus.take(closing(0), in: try scene.situation("peer"))
        #expect(early.refusals.map(\.about) == [Arrangement.Need.conferenceHeld.rawValue])
        try casus.confer(["peer", "lieke"], in: scene.situation("marjan"))
        try casus.take(closing(0), in: scene.situation("peer")).done()
        #expect(casus.afschaling != nil)
    }

    @Test("closing waits for the state of affairs, in words")
    func stateOfAffairs() throws {
        var casus = try atClosing()
        let bare = StepDraft(step: "v6", outcome: 0, statements: [])
        let refused = casus.take(bare, in: try scene.situation("peer"))
        #expect(refused.refusals.map(\.about) == [Arrangement.Need.explanation.rawValue])
        try casus.take(closing(0), in: scene.situation("peer")).done()
        #expect(casus.course?.taken.last?.statements.map(\.text) == ["De overlast is aanvaardbaar"])
    }

    @Test("PV-024 a running casus is looked at again a month after it was discussed")
    func monthly() throws {
        var casus = try scene.running()
        let discussed = try scene.situation("lieke", on: "2026-04-14")
        try casus.take(
            StepDraft(step: "v3", outcome: 0, statements: [StepStatement(.necessity, choices: ["yes"])]),
            in: discussed
        ).done()
        let due = casus.openWork(in: discussed).filter { $0.kind == .followRunning }
        let expected = try #require(Day("2026-05-14"))
        #expect(Set(due.compactMap(\.due)) == [expected])
        #expect(due.contains { $0.user.description == "lieke" })
    }

    @Test(
        "PV-030 a round table: invited first, a proxy identified, third parties with consent, a report with participants"
    )
    func roundTable() throws {
        var casus = try scene.running()
        let (peer, marjan) = (try scene.situation("peer"), try scene.situation("marjan"))
        try casus.record(
            PersonConsentDraft(
                person: CareNetworkScene.person, mode: .first, status: .given, on: scene.today, purpose: "alles"),
            in: peer
        ).done()
        try casus.take(
            StepDraft(step: "v3", outcome: 1, statements: [StepStatement(.necessity, text: "ronde tafel")]),
            in: scene.situation("lieke")
        ).done()
        let report = TableReportDraft(personalData: "Gerrit", reason: "a", state: "b", plan: "c")
        #expect(casus.reportTable(report, in: marjan).refusals.map(\.reason) == [.personNotInvited])
        let longAgo = Day("2020-01-01")
        #expect(
            casus.inviteToTable(on: scene.today, told: longAgo, by: .talk, in: peer).refusals
                == [Refusal(.dayBeforeReport, field: "told-on")])
        try casus.inviteToTable(on: scene.today, told: scene.today, by: .talk, in: peer).done()
        let guest = casus.addThirdParty(
            name: "Carla", of: "Thuiszorg", secrecy: "", consentOn: nil, items: [], in: marjan)
        #expect(
            guest.refusals == [
                Refusal(.thirdPartyWithoutConsent, field: "consent-on"), Refusal(.required, field: "secrecy"),
            ])
        var corrected = casus
        func add(_ consentOn: Day?, to casus: inout Casus) -> [Refusal] {
            casus.addThirdParty(
                name: "Carla", of: "Thuiszorg", secrecy: "beroep", consentOn: consentOn, items: [], in: marjan
            ).refusals
        }
        #expect(add(longAgo, to: &corrected) == [Refusal(.dayBeforeReport, field: "consent-on")])
        #expect(add(scene.today, to: &corrected).isEmpty)
        #expect(add(scene.today, to: &corrected) == [Refusal(.alreadyDecided, field: "name")])
        // The same name with something else puts right what was said, and keeps it.
        try corrected.addThirdParty(
            name: "Carla", of: "Thuiszorg Noord", secrecy: "beroep", consentOn: scene.today, items: [], in: marjan
        ).done()
        #expect(corrected.openTable?.thirdParties.map(\.organisation) == ["Thuiszorg Noord"])
        #expect(corrected.openTable?.thirdParties.first?.earlier?.map(\.organisation) == ["Thuiszorg"])
        #expect(casus.reportTable(report, in: marjan).refusals.map(\.reason) == [.noParticipants])
        func proxy(_ identified: Bool) -> AttendeeDraft {
            AttendeeDraft(part: .proxy, name: "Truus", hasStatement: true, isIdentified: identified)
        }
        #expect(casus.attendTable(proxy(false), in: marjan).refusals.map(\.reason) == [.identificationMissing])
        let hold = StepDraft(step: "v4", outcome: 0, statements: [])
        func attend(_ part: RoundTable.Attendee.Part, _ name: String) -> [Refusal.Reason] {
            var copy = casus
            let draft = AttendeeDraft(part: part, name: name, hasStatement: false, isIdentified: false)
            return copy.attendTable(draft, in: marjan).refusals.map(\.reason)
        }
        #expect(attend(.partner, "Carla Ongenood") == [.thirdPartyWithoutConsent])
        // Of another area and without a part in this casus (care network, lines 201-209 and 263-267); or not designated.
        #expect(attend(.partner, "Bas Coenraads") == [.thirdPartyWithoutConsent])
        #expect(attend(.partner, "Ronald Theelens") == [.thirdPartyWithoutConsent])
        #expect(attend(.partner, "Peer Woltering").isEmpty && attend(.partner, "Marjan Toonders").isEmpty)
        #expect(attend(.person, "Carla Ongenood") == [.unknownPerson])
        #expect(attend(.partner, "lieke bongersen").isEmpty && attend(.person, "Gerrit Maessenbroek").isEmpty)
        try casus.attendTable(proxy(true), in: marjan).done()
        #expect(casus.attendTable(proxy(true), in: marjan).refusals.map(\.reason) == [.alreadyDecided])
        #expect(casus.take(hold, in: marjan).refusals.map(\.reason) == [.tableNotReported])
        try casus.reportTable(report, in: marjan).done()
        #expect(casus.reportTable(report, in: marjan).refusals.map(\.reason) == [.tableHasReport])
        #expect(casus.readsTableReport(in: try scene.situation("lieke")))
        #expect(!casus.readsTableReport(in: try scene.situation("kim")))
        try casus.take(hold, in: marjan).done()
        #expect(casus.course?.next == "v5")
    }
}
