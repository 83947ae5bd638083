// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Testing

@Suite("An attachment belongs to an item and follows it")
struct AttachingTests {
    let scene: GateScene

    init() throws { scene = try GateScene() }

    private func draft(_ kind: String = "overig", size: Int = 1000, isConfirmed: Bool = false) -> BijlageDraft {
        BijlageDraft(
            kind: kind, name: "stuk.pdf", mediaType: .pdf, size: size, sha256: "00", isConfirmed: isConfirmed)
    }

    private func attach(
        _ draft: BijlageDraft, to casus: inout Casus, by user: String = "bea", under rules: AttachmentRules = .national,
        as id: String = "bijlage"
    ) throws -> Outcome<Void> {
        casus.attach(
            draft, to: scene.item("melding"), as: Identifier(known: id), scannedBy: nil, under: rules,
            in: try scene.situation(user))
    }

    private func names(_ casus: Casus) -> [String] {
        casus.inbreng(scene.item("melding"))?.bijlagen.map(\.name) ?? []
    }

    @Test("only the supplier adds one, only to an item that is there, only while items come in")
    func supplier() throws {
        var casus = try scene.reported()
        #expect(try attach(draft(), to: &casus, by: "wilma").whyNot.contains(.supplierOnly))
        #expect(names(casus).isEmpty)
        try scene.done(try attach(draft(), to: &casus))
        #expect(names(casus) == ["stuk.pdf"])
        try scene.done(
            casus.change(.withdrawn, scene.item("melding"), because: "fout", in: scene.situation("bea")))
        #expect(names(casus).isEmpty, "a withdrawn item keeps no names of files")
        #expect(try attach(draft(), to: &casus).whyNot.contains(.alreadyWithdrawn))
    }

    @Test("a citizen service number in a plain text is refused where the profile keeps none, and nowhere else")
    func numbers() throws {
        #expect(CitizenNumber.isIn(bytes: Array("Zie nummer 111222333.\n".utf8)))
        #expect(CitizenNumber.isIn(bytes: Array("111.222.333".utf8)))
        #expect(CitizenNumber.isIn(bytes: [0xE9] + Array(" 111 222 333".utf8)), "in Latin-1 too")
        #expect(!CitizenNumber.isIn(bytes: Array("111222334, 06 12345678, 1112223330".utf8)))
        var national = try scene.reported()
        var file = draft()
        file.holdsNumber = true
        try scene.done(try attach(file, to: &national))

        let world = try PillarScene()
        var casus = try world.conferredByParties()
        let item = Identifier<Inbreng>(known: "een")
        let saskia = try world.situation("saskia")
        try casus.bringIn(world.ownItem, as: item, in: saskia).orFail()
        let refused = casus.attach(
            file, to: item, as: Identifier(known: "bijlage"), scannedBy: nil, under: .national, in: saskia)
        #expect(refused.refusals == [Refusal(.bsnInText, field: "file")])
    }

    @Test("the limits: one file, how many, and all together")
    func limits() throws {
        var casus = try scene.reported()
        #expect(try attach(draft(size: AttachmentLimits.file + 1), to: &casus).whyNot == [.fileTooLarge])
        for number in 0..<5 {
            try scene.done(try attach(draft(size: AttachmentLimits.file), to: &casus, as: "groot\(number)"))
        }
        #expect(try attach(draft(size: 1), to: &casus).whyNot == [.attachmentsTooLarge])

        casus = try scene.reported()
        for number in 0..<AttachmentLimits.count { try scene.done(try attach(draft(), to: &casus, as: "b\(number)")) }
        #expect(try attach(draft(), to: &casus).whyNot == [.tooManyAttachments])
    }

    @Test("taking one away needs a reason, and only its own party does it")
    func detaching() throws {
        var casus = try scene.reported()
        try scene.done(try attach(draft(), to: &casus))
        let id = Identifier<Bijlage>(known: "bijlage")
        let item = scene.item("melding")
        #expect(casus.detach(id, from: item, because: "x", in: try scene.situation("wilma")).whyNot == [.supplierOnly])
        #expect(casus.detach(id, from: item, because: "", in: try scene.situation("bea")).whyNot == [.required])
        try scene.done(casus.detach(id, from: item, because: "te veel", in: scene.situation("bea")))
        #expect(names(casus).isEmpty)
        #expect(casus.inbreng(item)?.history.map(\.kind) == [.attached, .detached])
    }

    @Test(
        "who received the item is told of a change of its files, as after a correction; nobody before anybody received it"
    )
    func notices() throws {
        var casus = try scene.reported()
        var before = casus
        let item = scene.item("melding")
        try scene.done(
            casus.say(false, on: item, for: GateScene.house, use: .view, in: scene.situation("bea", minute: 1)))
        try scene.done(try attach(draft(), to: &casus))
        let told = casus.notices(since: before, in: try scene.situation("bea"))
        #expect(told.map(\.kind) == [.itemAttachments] && told.map(\.partij) == [GateScene.house])

        before = casus
        try scene.done(casus.detach(Identifier(known: "bijlage"), from: item, because: "x", in: scene.situation("bea")))
        #expect(casus.notices(since: before, in: try scene.situation("bea")).map(\.kind) == [.itemAttachments])
        #expect(casus.notices(since: casus, in: try scene.situation("bea")).isEmpty)
    }

    @Test("the say of the supplier stays as it is, like after a correction")
    func say() throws {
        var casus = try scene.reported()
        let says = casus.inbreng(scene.item("melding"))?.akkoorden
        try scene.done(try attach(draft(), to: &casus))
        #expect(casus.inbreng(scene.item("melding"))?.akkoorden == says)
    }

    @Test("R-UT-03 a file of a class of its own stays closed to who reads its item, when the law closes that class")
    func classOfFile() throws {
        var casus = try scene.reported()
        try scene.answer(["supplier-internal-rules-allow"], about: "melding", for: "huis", by: "bea", in: &casus)
        let item = try #require(casus.inbreng(scene.item("melding")))
        let arrangement = try ProfileShelf.arrangement("utrecht-topx")
        func isOpen(_ kind: String, to user: String) throws -> Bool {
            let plain = try scene.situation(user)
            let collaboration = Collaboration(
                profile: plain.profile, house: GateScene.house, partijen: scene.partijen, users: scene.users,
                arrangement: arrangement)
            let situation = Situation(
                collaboration: collaboration, law: plain.law, actor: plain.actor, moment: plain.moment, day: plain.day)
            // Hung on the item before the profile said what files of this kind hold.
            let file = Bijlage(
                id: Identifier(known: "bijlage"), kind: kind, name: "stuk.pdf", mediaType: .pdf, size: 1,
                sha256: "00", scannedBy: nil, by: Identifier(known: "bea"), at: plain.moment)
            return casus.passage(of: file, of: item, in: situation).isOpen
        }
        #expect(try isOpen("besluit-verzoek", to: "wilma"))
        #expect(try !isOpen("sfeerverbaal", to: "wilma"))
        #expect(try isOpen("sfeerverbaal", to: "bea"), "the supplier's own")
    }

    @Test("a casus from before there were attachments opens, and has none")
    func oldDocument() throws {
        var casus = try scene.reported()
        let old = try JSONEncoder().encode(casus)
        #expect(!String(decoding: old, as: UTF8.self).contains("storedBijlagen"))
        #expect(try JSONDecoder().decode(Casus.self, from: old).bijlagen.isEmpty)
        try scene.done(try attach(draft(), to: &casus))
        let new = try JSONDecoder().decode(Casus.self, from: try JSONEncoder().encode(casus))
        #expect(new == casus)
    }
}

@Suite("A profile says which kinds of attachments there are")
struct AttachmentRulesTests {
    private func rules(_ profile: String, changes: [ProfileChange] = []) throws -> AttachmentRules {
        AttachmentRules(try ProfileShelf.read("profiles/\(profile)", changes: changes).data.attachments)
    }

    private func problems(_ kind: String, isConfirmed: Bool = false, _ rules: AttachmentRules) throws -> [Refusal
        .Reason]
    {
        let scene = try GateScene()
        let casus = try scene.reported()
        let draft = BijlageDraft(
            kind: kind, name: "stuk.pdf", mediaType: .pdf, size: 1, sha256: "00", isConfirmed: isConfirmed)
        return casus.problems(with: draft, to: scene.item("melding"), under: rules, in: try scene.situation("bea"))
            .map(\.reason)
    }

    @Test("the national default is what the national profile says")
    func national() throws {
        #expect(try rules("landelijk") == .national)
        #expect(try problems("overig", .national) == [])
        #expect(try problems("", .national) == [.attachmentKindUnknown])
        #expect(try problems("sfeerverbaal", .national) == [.attachmentKindUnknown])
    }

    @Test("X-UT-21: a closed list allows what it names, blocks what it blocks and all others, and has its notice")
    func closedList() throws {
        let rules = try rules("utrecht-topx")
        #expect(try problems("besluit-verzoek", rules) == [])
        #expect(try problems("topx-brief", isConfirmed: true, rules) == [.attachmentKindRefused])
        #expect(try problems("overig", isConfirmed: true, rules) == [.attachmentKindRefused])
        #expect(rules.notice?.isEmpty == false && !rules.asksConfirmation)
    }

    @Test("R-UT-03, F-UT-17: a kind that always holds criminal data goes only with an item of that class")
    func classOfKind() throws {
        let rules = try rules("utrecht-topx")
        #expect(rules.dataClass(of: "sfeerverbaal") == "criminal_police")
        #expect(rules.dataClass(of: "cjib-overzicht") == "criminal_justice")
        #expect(rules.dataClass(of: "brief-aan-persoon") == nil)
        for kind in ["sfeerverbaal", "cjib-overzicht"] {
            #expect(try problems(kind, rules) == [.attachmentOfAnotherClass])
        }
    }

    @Test("X-UT-21: where the list warns, somebody confirms before anything is stored")
    func warning() throws {
        let change = ProfileChange(
            file: "gegevens", old: "andere-soorten: {is: weigeren", new: "andere-soorten: {is: waarschuwen")
        let rules = try rules("utrecht-topx", changes: [change])
        #expect(rules.asksConfirmation)
        #expect(try problems("overig", rules) == [.attachmentNotConfirmed])
        #expect(try problems("overig", isConfirmed: true, rules) == [])
        #expect(try problems("topx-brief", isConfirmed: true, rules) == [.attachmentKindRefused])
    }

    @Test("a profile without attachments takes none")
    func none() throws {
        let change = ProfileChange(file: "gegevens", old: "beleid: toegestaan", new: "beleid: geen")
        let rules = try rules("landelijk", changes: [change])
        #expect(!rules.areAllowed)
        #expect(try problems("overig", rules) == [.attachmentsNotAllowed])
    }
}
