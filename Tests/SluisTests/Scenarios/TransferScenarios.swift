// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing
import Vault

@Suite("A transfer keeps what suppliers refused and leaves nothing else behind")
struct TransferScenarios {
    let scene: PillarScene
    let item = Identifier<Inbreng>(known: "een")
    let police = Identifier<Partij>(known: "politie")

    init() throws { scene = try PillarScene() }

    private func draft(
        _ to: Arrangement.Transfer.Target = .otherPillar, along: [Identifier<Inbreng>] = [],
        staying: [Identifier<Inbreng>] = [], lawfulness: String = "getoetst", discussed: String = "",
        isHandedOver: Bool = false, receiver: String = "Gemeente Verderweg", isHeard: Bool = true,
        necessity: String = "nodig"
    ) -> TransferDraft {
        let pairs = along.map { ($0, TransferDraft.Verdict.goesAlong) } + staying.map { ($0, .stays) }
        return TransferDraft(
            to: to, pillar: to == .otherPillar ? "pijler-i" : nil, verdicts: Dictionary(uniqueKeysWithValues: pairs),
            reasons: Dictionary(uniqueKeysWithValues: along.map { ($0, "nodig") }), necessity: necessity,
            lawfulness: lawfulness, discussed: discussed, isHandedOver: isHandedOver,
            receiver: to == .otherPillar ? "" : receiver, heardOn: isHeard ? scene.today : nil,
            heardBy: isHeard ? .phone : nil)
    }

    private func withItem() throws -> Casus {
        var casus = try scene.conferredByParties()
        try casus.bringIn(scene.ownItem, as: item, in: scene.situation("saskia")).orFail()
        return casus
    }

    private func reasons(_ casus: Casus, _ draft: TransferDraft) throws -> Set<Refusal.Reason> {
        var copy = casus
        let given = copy.giveUp(
            draft, for: draft.to == .otherPillar ? "2026-0002" : nil, core: Identifier(known: "kern"),
            in: try scene.situation("chantal"))
        return Set(given.refusals.map(\.reason))
    }

    private func received(_ casus: Casus) throws -> Inbreng {
        let received = try #require(
            casus.received(
                draft(along: [item]), as: Identifier(known: "nieuw"), number: "2026-0002",
                newItem: { _ in Identifier(known: "mee") }, newBijlage: { _ in Identifier(known: "bijlage-mee") },
                in: try scene.situation("chantal")))
        return try #require(received.casus.inbrengen.first)
    }

    @Test("a reservation and a no of the law go along, a yes does not")
    func refusalsGoAlong() throws {
        var casus = try withItem()
        let saskia = try scene.situation("saskia")
        try casus.reserve(item, against: .partij(police), in: saskia).orFail()
        try casus.reserve(item, against: .conference, in: saskia).orFail()
        try casus.answer("valid-consent", false, about: item, for: nil, because: "nee", in: saskia).orFail()
        let copy = try received(casus)
        #expect(copy.isReserved(against: police) && copy.isKeptFromConference)
        #expect(copy.answers.contains { $0.code == "valid-consent" } && copy.answers.allSatisfy { !$0.value })
        #expect(copy.akkoorden.isEmpty)
    }

    @Test("a frozen or wrong item does not go along, and would stay so")
    func frozen() throws {
        var casus = try withItem()
        #expect(try reasons(casus, draft(along: [item])).isEmpty)
        try casus.change(.markedWrong, item, because: "fout", in: scene.situation("saskia")).orFail()
        try casus.change(.frozen, item, because: "fout", in: scene.situation("saskia")).orFail()
        #expect(try reasons(casus, draft(along: [item])) == [.frozen, .markedWrong])
        let copy = try received(casus)
        #expect(copy.isFrozen && copy.isMarkedWrong)
    }

    @Test("every need of a way out is asked, and outside the collaboration nothing goes along")
    func needs() throws {
        let casus = try withItem()
        #expect(try reasons(casus, draft(along: [item], lawfulness: "")) == [.required])
        #expect(try reasons(casus, draft(.otherMunicipality, along: [item], isHandedOver: true)) == [.goesNowhere])
        #expect(try reasons(casus, draft(.otherMunicipality)) == [.required])
        let untested = draft(.regularCare, lawfulness: "", discussed: "ja", isHandedOver: true)
        #expect(try reasons(casus, untested) == [.required])
        #expect(try reasons(casus, draft(.regularCare, discussed: "ja", isHandedOver: true)).isEmpty)
    }

    @Test("a transfer that nobody confirmed does not happen")
    func unconfirmed() throws {
        let casus = try withItem()
        var unsure = draft(along: [item])
        unsure.isConfirmed = false
        #expect(try reasons(casus, unsure) == [.transferNotConfirmed])
        unsure.isConfirmed = true
        #expect(try reasons(casus, unsure).isEmpty)
    }

    @Test("PE-023 a move out is decided by case director and process manager together, to a receiver with a name")
    func together() throws {
        let casus = try withItem()
        func moved(
            by user: String, _ draft: TransferDraft, later: Int = 0
        ) throws -> (found: [Refusal], casus: Casus) {
            var copy = casus
            let given = copy.giveUp(
                draft, for: nil, core: Identifier(known: "kern"), in: try scene.situation(user, later: later))
            return (given.refusals, copy)
        }
        func out(_ receiver: String = "Gemeente Verderweg", isHeard: Bool = true) -> TransferDraft {
            draft(.otherMunicipality, isHandedOver: true, receiver: receiver, isHeard: isHeard)
        }
        #expect(try moved(by: "jorinde", out(isHeard: false)).found.map(\.field) == ["heardOn", "heardBy"])
        #expect(try moved(by: "chantal", out(isHeard: false)).found.map(\.field) == ["heardOn", "heardBy"])
        #expect(try moved(by: "chantal", out("")).found.map(\.field) == ["receiver"])
        #expect(try moved(by: "jorinde", out(), later: -1).found.map(\.reason).contains(.dayInTheFuture))
        let longAgo = TransferDraft(
            to: .otherMunicipality, pillar: nil, verdicts: [:], reasons: [:], necessity: "nodig",
            lawfulness: "getoetst", discussed: "", isHandedOver: true, receiver: "Gemeente Verderweg",
            heardOn: Day("2020-01-01"), heardBy: .phone)
        #expect(try moved(by: "jorinde", longAgo).found == [Refusal(.dayBeforeReport, field: "heardOn")])
        let (found, given) = try moved(by: "jorinde", out())
        #expect(found.isEmpty)
        #expect(given.course?.transfer?.others == [Identifier(known: "chantal")])
        #expect(given.course?.transfer?.receiver == "Gemeente Verderweg")
        let told = given.notices(since: casus, in: try scene.situation("jorinde"))
        #expect(Set(told.map(\.partij.description)) == ["domijn", "politie", "smd"])
        // Regular care and another pillar are for the case director, and here nobody writes that down for her.
        let jorinde = try scene.situation("jorinde")
        #expect(casus.transfersForActor(in: jorinde).map(\.to) == [.otherMunicipality])
    }

    @Test("where staff enters, the process manager writes down what the case director decided; support does not")
    func byStaff() throws {
        var casus = try scene.conferred()
        try casus.assign(Identifier(known: "mees"), in: scene.situation("jorinde")).orFail()
        #expect(try scene.standings("mees", in: casus) == [.support])
        #expect(casus.transfersForActor(in: try scene.situation("mees")).isEmpty)
        for way in [Arrangement.Transfer.Target.otherMunicipality, .regularCare] {
            let given = draft(way, discussed: "ja", isHandedOver: true)
            let unheard = draft(way, discussed: "ja", isHandedOver: true, isHeard: false)
            var copy = casus
            let core = Identifier<Casus>(known: "kern")
            let mees = copy.giveUp(given, for: nil, core: core, in: try scene.situation("mees"))
            #expect(mees.refusals.map(\.reason) == [.notYourAct])
            let alone = copy.giveUp(unheard, for: nil, core: core, in: try scene.situation("jorinde"))
            #expect(alone.refusals.map(\.field) == ["heardOn", "heardBy"])
            try copy.giveUp(given, for: nil, core: core, in: scene.situation("jorinde")).orFail()
            #expect(copy.course?.transfer?.others == [Identifier(known: "chantal")])
        }
    }

    @Test("the store: text and files under the new key, a core under its own, nothing under the old one")
    func stored() async throws {
        try await LedgerScene.run(on: .sqlite) { ledger in
            let world = try PillarScene(on: "2026-11-21")
            var casus = try world.conferredByParties()
            try casus.bringIn(world.ownItem, as: item, in: world.situation("saskia")).orFail()
            let bytes = Array("de inhoud van een bijlage".utf8)
            let file = BijlageDraft(
                kind: AttachmentRules.other, name: "stuk.pdf", mediaType: .pdf, size: bytes.count,
                sha256: FileHash.of(bytes), isConfirmed: true)
            let bijlage = Identifier<Bijlage>(known: "bijlage")
            try casus.attach(
                file, to: item, as: bijlage, scannedBy: nil, under: .national, in: world.situation("saskia")
            ).orFail()
            try await world.store(casus, text: "geheime tekst", of: item, bytes: bytes, as: bijlage, in: ledger)

            try await ledger.handling.transfer(
                draft(along: [item]), of: casus.id, by: Identifier(known: "chantal"), once: nil
            ).mustBeDone()

            let old = casus.id
            let (rows, ids, open) = try await ledger.ledger.read {
                (try $0.residue(of: old).found, try $0.casussen(after: nil, limit: 10), try $0.openDestructions())
            }
            #expect(rows.isEmpty && open.isEmpty && ids.count == 2 && !ids.contains(old))
            #expect(try await ledger.house.vault.isDestroyed(old.description))
            let kept = try await world.open(ids, in: ledger)
            let core = try #require(kept.first { $0.number == casus.number })
            #expect(core.betrokkenen.isEmpty && core.inbrengen.isEmpty && core.course?.transfer?.wentAlong == 1)
            let moved = try #require(kept.first { $0.number != casus.number })
            let copy = try #require(moved.inbrengen.first)
            let key = try #require(try await ledger.house.vault.key(for: moved.id.description))
            let (texts, parts) = try await ledger.ledger.read {
                (
                    try $0.inbreng([copy.id], of: moved.id),
                    try $0.parts(of: try #require(copy.bijlagen.first).id, in: moved.id)
                )
            }
            #expect(texts[copy.id] != nil)
            #expect(
                try BijlageSealing.open(parts, of: #require(copy.bijlagen.first), item: copy.id, with: key) == bytes)
        }
    }

    @Test("why a casus goes to another part holds no citizen service number either, though only that part keeps it")
    func numberInReason() async throws {
        try await LedgerScene.run(on: .sqlite) { ledger in
            let world = try PillarScene(on: "2026-11-21")
            var casus = try world.conferredByParties()
            try casus.bringIn(world.ownItem, as: item, in: world.situation("saskia")).orFail()
            try await world.store(
                casus, text: "tekst", of: item, bytes: [1], as: Identifier(known: "bijlage"), in: ledger)
            let handled = try await ledger.handling.transfer(
                draft(along: [item], necessity: "Zie 111 222 333"), of: casus.id, by: Identifier(known: "chantal"),
                once: nil)
            guard case .refused(let problems) = handled else { Issue.record("\(handled)"); return }
            #expect(problems == [Refusal(.bsnInText)])
            #expect(try await ledger.ledger.read { try $0.casussen(after: nil, limit: 10) } == [casus.id])
        }
    }

    @Test("pillar II: the process manager assesses, and takes the step of the intervention team (11.4)")
    func ladder() throws {
        var casus = try withItem()
        func climb(_ rung: Int, _ cause: String, _ user: String) throws {
            try casus.climb(RungDraft(rung: rung, cause: cause, why: "nodig"), in: scene.situation(user)).orFail()
        }
        try climb(0, "te-weinig-inzet", "chantal")
        try climb(1, "te-weinig-inzet", "jorinde")
        try climb(3, "te-weinig-resultaat", "ilse")
        try climb(5, "te-weinig-resultaat", "arjan")
        let jorinde = try scene.situation("jorinde")
        let lawful = StepStatement(.lawfulness, text: "getoetst")
        #expect(!casus.take(StepDraft(step: "e9", outcome: 0, statements: [lawful]), in: jorinde).refusals.isEmpty)
        try casus.agreeSharing(of: police, items: [item], text: "alleen dit", in: jorinde).orFail()
        try casus.take(StepDraft(step: "e9", outcome: 0, statements: [lawful]), in: jorinde).orFail()
        #expect(casus.course?.next == "e5")
    }

    @Test("scaling down is for the process manager, discussed in a conference of its own and with a reason")
    func scalingDown() throws {
        var casus = try withItem()
        try casus.confer(["saskia", "tamer"], in: scene.situation("jorinde"))
        try casus.aim(in: scene.situation("jorinde"))
        for (step, user) in [("e4", "jorinde"), ("e5", "saskia"), ("e6", "saskia")] {
            try casus.take(
                StepDraft(
                    step: step, outcome: 0,
                    statements: [
                        StepStatement(.necessity, text: "nodig"), StepStatement(.motive, text: "nodig"),
                    ]), in: scene.situation(user)
            ).orFail()
        }
        let motive = StepStatement(.motive, text: "rustig")
        func closing(_ statements: [StepStatement], _ user: String) throws -> Set<Refusal.Reason> {
            var copy = casus
            let draft = StepDraft(step: "e14", outcome: 0, statements: statements)
            return Set(copy.take(draft, in: try scene.situation(user, later: 1)).refusals.map(\.reason))
        }
        #expect(try closing([motive], "jorinde") == [.stepNeeds])
        try casus.confer(["saskia", "tamer"], as: "afschalen", in: scene.situation("jorinde", later: 1))
        #expect(try closing([motive], "saskia") == [.notYourAct])
        #expect(try closing([], "jorinde") == [.stepNeeds])
        #expect(try closing([motive], "jorinde").isEmpty)
    }

    @Test("only the supplier releases to an external party, and nothing with a reservation or special")
    func externals() throws {
        var casus = try withItem()
        let (chantal, saskia) = (try scene.situation("chantal"), try scene.situation("saskia"))
        try casus.admit(
            ExternalDraft(
                name: "Bewindvoerder", necessity: "nodig", endorses: true, secrecySignedOn: scene.today, boundBy: "",
                lawfulness: "taak"), in: chantal
        ).orFail()
        #expect(
            casus.release(item, to: 0, heard: "gehoord", in: chantal).refusals.map(\.reason) == [.supplierOnly])
        var reserved = casus
        try reserved.reserve(item, against: .partij(police), in: saskia).orFail()
        #expect(reserved.release(item, to: 0, heard: "", in: saskia).refusals.map(\.reason) == [.notForExternals])
        #expect(reserved.itemsToRelease(in: saskia).isEmpty)
        try casus.release(item, to: 0, heard: "", in: saskia).orFail()
        #expect(casus.course?.externals?.first?.released.map(\.item) == [item])
    }

    @Test("where staff enters it releases on the word of the supplier, who is told")
    func externalsByStaff() throws {
        var casus = try scene.conferred()
        let jorinde = try scene.situation("jorinde")
        let entered = InbrengDraft(
            content: scene.ownItem.content, necessity: "nodig", hasText: true, akkoordFor: [],
            keepFromConference: false, supplier: Identifier(known: "domijn"), heard: "telefonisch")
        try casus.bringIn(entered, as: item, in: jorinde).orFail()
        try casus.admit(
            ExternalDraft(
                name: "Bewindvoerder", necessity: "nodig", endorses: true, secrecySignedOn: scene.today, boundBy: "",
                lawfulness: "taak"), in: jorinde
        ).orFail()
        let before = casus
        #expect(casus.release(item, to: 0, heard: "", in: jorinde).refusals.map(\.reason) == [.required])
        try casus.release(item, to: 0, heard: "gebeld", in: jorinde).orFail()
        let told = casus.notices(since: before, in: jorinde)
        #expect(told.map(\.kind) == [.itemReleased] && told.map(\.partij) == [Identifier(known: "domijn")])
    }
}

extension PillarScene {
    /// A casus of pillar II, where the parties enter, with a case director.
    func conferredByParties() throws -> Casus {
        var casus = try begun(pillar: "pijler-ii").orFail()
        try casus.takeUp(in: situation("jorinde")).orFail()
        let criteria = StepStatement(
            .criteria, choices: ["A", "B", "P"], notes: ["A": "gezien", "B": "gezien", "P": "gezien"])
        try casus.take(StepDraft(step: "e1", outcome: 0, statements: [criteria]), in: situation("jorinde")).orFail()
        let team = ["saskia", "tamer", "chantal"].map { TeamDraft(user: Identifier(known: $0), necessity: "nodig") }
        let need = StepStatement(.necessity, text: "nodig")
        try casus.take(
            StepDraft(step: "e2", outcome: 0, statements: [need], team: team), in: situation("jorinde")
        ).orFail()
        try casus.take(
            StepDraft(step: "e3", outcome: 0, statements: [], caseDirector: Identifier(known: "chantal")),
            in: situation("saskia")
        ).orFail()
        return casus
    }

    /// An ordinary item as its supplier brings it in.
    var ownItem: InbrengDraft {
        InbrengDraft(
            content: ContentClass(
                betrokkene: Self.person, classes: ["ordinary"], subtype: nil, origin: "own", hat: "landlord",
                task: "verhuren", kind: "situatie"),
            necessity: "nodig", hasText: true, akkoordFor: [], keepFromConference: false)
    }

    /// Puts this collaboration and a casus with one text and one file into a store.
    func store(
        _ casus: Casus, text: String, of item: Identifier<Inbreng>, bytes: [UInt8], as bijlage: Identifier<Bijlage>,
        in ledger: LedgerScene
    ) async throws {
        let (situation, house) = (try situation("jorinde"), ledger.house)
        let arrangement = try #require(situation.collaboration.arrangement)
        let key = try await house.vault.createKey(for: casus.id.description, at: 0)
        let adoptions = situation.collaboration.adoptions
        try await ledger.ledger.write { session in
            // The number of the casus was given out.
            _ = try session.nextNumber(in: situation.day.year)
            try session.install(Profile(of: arrangement), house: situation.collaboration.house)
            try session.install(arrangement)
            for partij in situation.collaboration.partijen.values { try session.store(partij) }
            for user in situation.collaboration.users.values { try session.store(user) }
            for adoption in adoptions { try session.record(adoption) }
            try session.insert(
                try Dossier.seal(casus, version: 1, with: key),
                try Projection(of: casus, in: situation, index: house.index))
            try session.store(try Dossier.seal(text, of: item, with: key), as: item, of: casus.id)
            for part in try BijlageSealing.seal(bytes, as: bijlage, of: item, with: key) {
                try session.store(part, of: casus.id)
            }
            try session.note(
                [
                    ItemReading(
                        item: item, kind: .read, partij: Identifier(known: "politie"), reader: "lezer",
                        at: situation.moment)
                ], of: casus.id)
        }
    }

    /// The stored casussen, readable.
    func open(_ ids: [Identifier<Casus>], in ledger: LedgerScene) async throws -> [Casus] {
        let keys = try await ledger.house.vault.keys(for: ids.map(\.description))
        return try await ledger.ledger.read { session in
            try ids.map { try Dossier.open(#require(try session.casus($0)), with: #require(keys[$0.description])) }
        }
    }
}
