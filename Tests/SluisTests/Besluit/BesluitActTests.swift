// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Decisions about the collaboration: what the profile asks, and what is refused until it is there")
struct BesluitActTests {
    /// An amendment of the four pillars, sent in time.
    private func amendment(_ scene: BesluitScene, sent: String = "2026-05-28") throws -> Besluit {
        var proposal = BesluitScene.proposal(.amendment)
        proposal.sent = try ProfileSubject.day(sent)
        proposal.meeting = try ProfileSubject.day("2026-06-25")
        return try scene.propose(proposal, by: "jorinde", on: "2026-06-01")
    }

    private func vote(
        _ besluit: inout Besluit, _ scene: BesluitScene, inFavour: Int, against: Int = 0,
        _ manner: BesluitVote.Manner = .present, by user: String = "jorinde", on day: String = "2026-06-25"
    ) throws {
        let voters = try scene.voters(on: besluit, day)
        var ballots: [Identifier<Partij>: BesluitBallot] = [:]
        for (index, partij) in voters.enumerated() {
            let choice: BesluitVote.Choice =
                index < inFavour ? .inFavour : index < inFavour + against ? .against : .absent
            ballots[partij] = BesluitBallot(choice, manner)
        }
        try scene.done(besluit.vote(ballots, in: scene.situation(user, on: day)))
    }

    private func adopt(
        _ besluit: inout Besluit, _ scene: BesluitScene, by user: String = "jorinde", on day: String = "2026-06-25",
        known: [Besluit] = []
    ) throws -> Outcome<Void> {
        besluit.adopt(on: try ProfileSubject.day(day), "", known: known, in: try scene.situation(user, on: day))
    }

    @Test("PE-064 four working weeks before, over the public holidays: a day late is too late for that meeting")
    func announced() throws {
        let scene = try BesluitScene("enschede")
        let late = try amendment(scene, sent: "2026-05-29")
        #expect(try scene.lacks(late, on: "2026-06-25").contains(.sentLate(latest: ProfileSubject.day("2026-05-28"))))
        let inTime = try amendment(scene)
        #expect(try !scene.lacks(inTime, on: "2026-06-25").contains { if case .sentLate = $0 { true } else { false } })
        // The next meeting may decide on it.
        #expect(try !scene.lacks(late, on: "2026-06-26").contains { if case .sentLate = $0 { true } else { false } })
        // Whit Monday and Ascension Day are no working days.
        #expect(Term(4, .workingWeeks).start(before: try ProfileSubject.day("2026-05-28")) == Day("2026-04-24"))
    }

    @Test("PE-065 six of nine present and all in favour: adopted, and then all parties sign again")
    func adopted() throws {
        let scene = try BesluitScene("enschede")
        var besluit = try amendment(scene)
        #expect(try scene.voters(on: besluit, "2026-06-25").count == 9)
        try vote(&besluit, scene, inFavour: 6)
        #expect(try scene.lacks(besluit, on: "2026-06-25").isEmpty)
        try scene.done(try adopt(&besluit, scene))
        #expect(besluit.state == .adopted && besluit.effect == nil && besluit.waitsForSignatures)
        let situation = try scene.situation("jorinde", on: "2026-07-20")
        let early = besluit.takeEffect(from: try ProfileSubject.day("2026-06-01"), "", in: situation)
        #expect(scene.reasons(early) == [.besluitHoldsEarly])
        try scene.done(besluit.takeEffect(from: try ProfileSubject.day("2026-08-01"), "", in: situation))
        #expect(besluit.effect == Day("2026-08-01") && !besluit.waitsForSignatures)
    }

    @Test("PE-065 five of nine is too few, also when others write; who is represented counts")
    func quorum() throws {
        let scene = try BesluitScene("enschede")
        var besluit = try amendment(scene)
        try vote(&besluit, scene, inFavour: 5)
        #expect(try scene.lacks(besluit, on: "2026-06-25") == [.quorum(present: 5, needed: 6)])
        #expect(scene.reasons(try adopt(&besluit, scene)) == [.besluitNotReached])
        var written = try amendment(scene)
        try vote(&written, scene, inFavour: 9, .inWriting)
        #expect(try scene.lacks(written, on: "2026-06-25").contains(.quorum(present: 0, needed: 6)))
        var represented = try amendment(scene)
        try vote(&represented, scene, inFavour: 6, .represented)
        #expect(try scene.lacks(represented, on: "2026-06-25").isEmpty)
    }

    @Test("PE-066 one vote against is enough: it is not adopted, and it is rejected with a reason")
    func against() throws {
        let scene = try BesluitScene("enschede")
        var besluit = try amendment(scene)
        try vote(&besluit, scene, inFavour: 7, against: 1)
        let voters = try scene.voters(on: besluit, "2026-06-25")
        #expect(try scene.lacks(besluit, on: "2026-06-25") == [.against([voters[7]])])
        #expect(scene.reasons(try adopt(&besluit, scene)) == [.besluitNotReached] && besluit.isOpen)
        let situation = try scene.situation("jorinde", on: "2026-06-25")
        #expect(scene.reasons(besluit.end(as: .rejected, "", in: situation)) == [.required])
        try scene.done(besluit.end(as: .rejected, "een stem tegen", in: situation))
        #expect(besluit.state == .rejected)
        #expect(scene.reasons(try adopt(&besluit, scene)).contains(.besluitClosed))
    }

    @Test("PE-068 the parties of a pillar adopt its work process together, without the voting of the agreement")
    func process() throws {
        let scene = try BesluitScene("enschede")
        var proposal = BesluitScene.proposal(.process)
        let open = Besluit.propose(
            proposal, as: Identifier(known: "x"), number: "1", in: try scene.situation("jorinde", on: "2026-06-25"))
        #expect(scene.reasons(open) == [.required])
        proposal.pillar = "pijler-i"
        var besluit = try scene.propose(proposal, by: "jorinde", on: "2026-06-25")
        let voters = try scene.voters(on: besluit, "2026-06-25")
        let all = voters.count
        try vote(&besluit, scene, inFavour: all - 1, against: 0)
        #expect(try scene.lacks(besluit, on: "2026-06-25") == [.notAgreed([voters[all - 1]], inWriting: false)])
        try vote(&besluit, scene, inFavour: all)
        try scene.done(try adopt(&besluit, scene))
        #expect(besluit.effect == Day("2026-06-25"))
    }

    @Test("PE-074 a new processor needs the consent of the parties of the pillar in writing, and the same protection")
    func processor() throws {
        let scene = try BesluitScene("enschede")
        var proposal = BesluitScene.proposal(.processor)
        proposal.pillar = "pijler-i"
        var besluit = try scene.propose(proposal, by: "jorinde", on: "2026-06-25")
        let all = try scene.voters(on: besluit, "2026-06-25").count
        try vote(&besluit, scene, inFavour: all)
        let spoken = try scene.lacks(besluit, on: "2026-06-25")
        #expect(spoken.contains(.notAgreed(try scene.voters(on: besluit, "2026-06-25"), inWriting: true)))
        #expect(spoken.contains(.conditionOpen))
        try vote(&besluit, scene, inFavour: all, .inWriting)
        proposal.fits = true
        try scene.done(besluit.amend(proposal, over: 1, in: scene.situation("jorinde", on: "2026-06-25")))
        #expect(try scene.lacks(besluit, on: "2026-06-25").isEmpty)
    }

    @Test("PE-070 exclusion holds at once: the people of the party have no access from that day")
    func exclusion() throws {
        let scene = try BesluitScene("enschede")
        var proposal = BesluitScene.proposal(.exclusion)
        proposal.partij = Identifier(known: "tactus")
        proposal.fits = true
        var besluit = try scene.propose(proposal, by: "jorinde", on: "2026-11-05")
        // The party itself has no vote, and a party of which nothing is known yet may still be against.
        let voters = try scene.voters(on: besluit, "2026-11-05")
        #expect(voters.count == 8 && !voters.contains(Identifier(known: "tactus")))
        let alone = [voters[0]: BesluitBallot(.inFavour, .present)]
        try scene.done(besluit.vote(alone, in: scene.situation("jorinde", on: "2026-11-05")))
        #expect(try scene.lacks(besluit, on: "2026-11-05") == [.notRecorded(Array(voters.dropFirst()))])
        // A form from before that vote puts nothing back.
        let stale = try besluit.vote(alone, over: 0, in: scene.situation("jorinde", on: "2026-11-05"))
        #expect(scene.reasons(stale) == [.formChangedMeanwhile])
        try vote(&besluit, scene, inFavour: 4, against: 4, on: "2026-11-05")
        #expect(try scene.lacks(besluit, on: "2026-11-05") == [.votes(inFavour: 4, needed: 5)])
        try vote(&besluit, scene, inFavour: 5, against: 3, on: "2026-11-05")
        let slip = besluit.adopt(
            on: try ProfileSubject.day("2019-11-05"), "", known: [],
            in: try scene.situation("jorinde", on: "2026-11-05"))
        #expect(scene.reasons(slip).contains(.dayTooFarBack) && besluit.isOpen)
        try scene.done(try adopt(&besluit, scene, on: "2026-11-05"))
        let day = try ProfileSubject.day("2026-11-05")
        #expect(besluit.effect == day)
        #expect(besluit.leavingDue(in: scene.collaboration)?.partij.id == Identifier(known: "tactus"))
        let after = scene.leaving("tactus", on: day)
        #expect(besluit.leavingDue(in: after.collaboration) == nil)
        let femke = try after.situation("femke", on: "2026-11-05", 14)
        #expect(after.collaboration.obstacles(for: femke.actor, on: day).map(\.reason) == [.partyHasLeft])
        #expect(after.collaboration.besluitRules.survival != nil)
    }

    @Test("PE-071 two years, then a year at a time, with a reminder before each day of renewal")
    func renewal() throws {
        let scene = try BesluitScene("enschede")
        let rules = scene.collaboration.besluitRules
        #expect(rules.renewal(after: try ProfileSubject.day("2019-06-01")) == Day("2021-02-12"))
        #expect(rules.renewal(after: try ProfileSubject.day("2026-01-01")) == Day("2026-02-12"))
        #expect(rules.renewal(after: try ProfileSubject.day("2026-02-12")) == Day("2027-02-12"))
        func reminders(_ user: String, _ day: String) throws -> [BesluitReminder] {
            let situation = try scene.situation(user, on: day)
            return scene.collaboration.besluitReminders(for: situation.actor, given: [], on: situation.day)
        }
        let due = try ProfileSubject.day("2026-02-12")
        #expect(try reminders("jorinde", "2026-01-01") == [.renewal(due)])
        #expect(try reminders("jorinde", "2025-10-01").isEmpty)
        #expect(try reminders("saskia", "2026-01-01").isEmpty)
    }

    @Test("PE-073 who does not accept an amendment leaves on the day that it holds")
    func leavingOverAmendment() throws {
        let scene = try BesluitScene("enschede")
        var over = try amendment(scene)
        try vote(&over, scene, inFavour: 9)
        try scene.done(try adopt(&over, scene))
        var proposal = BesluitScene.proposal(.leaving)
        proposal.partij = Identifier(known: "ons-huis")
        proposal.sent = try ProfileSubject.day("2026-07-01")
        proposal.fits = true
        proposal.start = .amendment
        let blank = Besluit.propose(
            proposal, as: Identifier(known: "x"), number: "1", in: try scene.situation("jorinde", on: "2026-07-01"))
        #expect(scene.reasons(blank) == [.required])
        proposal.amendment = over.id
        var leaving = try scene.propose(proposal, by: "jorinde", on: "2026-07-01", as: "uittreding")
        #expect(try scene.lacks(leaving, on: "2026-07-01", known: [over]) == [.startUnknown])
        let situation = try scene.situation("jorinde", on: "2026-07-01")
        try scene.done(over.takeEffect(from: try ProfileSubject.day("2026-08-01"), "", in: situation))
        try scene.done(try adopt(&leaving, scene, on: "2026-07-01", known: [over]))
        #expect(leaving.effect == Day("2026-08-01"))
    }

    @Test("PN-063 an amendment needs all partners; where all agreed it holds from that day")
    func allPartners() throws {
        let scene = try BesluitScene("nijmegen")
        var besluit = try scene.propose(BesluitScene.proposal(.amendment), by: "tineke", on: "2026-06-25")
        let voters = try scene.voters(on: besluit, "2026-06-25")
        try vote(&besluit, scene, inFavour: voters.count - 1, against: 1, by: "tineke")
        let last = try #require(voters.last)
        #expect(try scene.lacks(besluit, on: "2026-06-25") == [.notAgreed([last], inWriting: false)])
        #expect(scene.reasons(try adopt(&besluit, scene, by: "tineke")) == [.besluitNotReached])
        try vote(&besluit, scene, inFavour: voters.count, by: "tineke")
        #expect(besluit.votes.filter { $0.partij == last }.count == 2)
        try scene.done(try adopt(&besluit, scene, by: "tineke"))
        #expect(besluit.effect == Day("2026-06-25"))
    }

    @Test("PN-064, PN-065 leaving asks unforeseen circumstances, and takes a year")
    func year() throws {
        let scene = try BesluitScene("nijmegen")
        var proposal = BesluitScene.proposal(.leaving)
        proposal.partij = Identifier(known: "talis")
        proposal.sent = try ProfileSubject.day("2026-02-01")
        proposal.start = .notice
        proposal.fits = false
        var besluit = try scene.propose(proposal, by: "tineke", on: "2026-02-01")
        #expect(try scene.lacks(besluit, on: "2026-02-01") == [.conditionUnmet])
        #expect(scene.reasons(try adopt(&besluit, scene, by: "tineke", on: "2026-02-01")) == [.besluitNotReached])
        proposal.fits = true
        try scene.done(besluit.amend(proposal, over: 1, in: scene.situation("tineke", on: "2026-02-01")))
        try scene.done(try adopt(&besluit, scene, by: "tineke", on: "2026-02-01"))
        #expect(besluit.effect == Day("2027-02-01"))
    }

    @Test("PV-065 a notice without consulting first is blocked; then it takes three months")
    func consulted() throws {
        let scene = try BesluitScene("venlo")
        var proposal = BesluitScene.proposal(.leaving)
        proposal.partij = Identifier(known: "antares")
        proposal.sent = try ProfileSubject.day("2026-05-01")
        proposal.start = .notice
        var besluit = try scene.propose(proposal, by: "wim", on: "2026-05-01")
        #expect(try scene.lacks(besluit, on: "2026-05-01") == [.notConsulted])
        proposal.consulted = try ProfileSubject.day("2026-04-20")
        try scene.done(besluit.amend(proposal, over: 1, in: scene.situation("wim", on: "2026-05-01")))
        try scene.done(try adopt(&besluit, scene, by: "wim", on: "2026-05-01"))
        #expect(besluit.effect == Day("2026-08-01"))
        // The profile knows no exclusion here, so nothing can be proposed that nobody agreed.
        let unknown = Besluit.propose(
            BesluitScene.proposal(.exclusion), as: Identifier(known: "x"), number: "1",
            in: try scene.situation("wim", on: "2026-05-01"))
        #expect(scene.reasons(unknown) == [.besluitKindNotInProfile])
    }

    @Test("others than who keeps the register do nothing; a number is refused; who began earlier writes over nothing")
    func refusals() throws {
        let scene = try BesluitScene("enschede")
        let stranger = Besluit.propose(
            BesluitScene.proposal(.amendment), as: Identifier(known: "x"), number: "1",
            in: try scene.situation("saskia", on: "2026-06-01"))
        #expect(scene.reasons(stranger) == [.notYourAct])
        var numbered = BesluitScene.proposal(.amendment)
        numbered.text = "Over 111222333"
        let refused = Besluit.propose(
            numbered, as: Identifier(known: "x"), number: "1", in: try scene.situation("jorinde", on: "2026-06-01"))
        #expect(scene.reasons(refused) == [.numberInBesluit])
        var besluit = try amendment(scene)
        var changed = besluit.proposal
        changed.text = "Anders."
        let situation = try scene.situation("jorinde", on: "2026-06-02")
        #expect(scene.reasons(besluit.amend(changed, over: 0, in: situation)) == [.changedMeanwhile])
        try scene.done(besluit.amend(changed, over: 1, in: situation))
        try vote(&besluit, scene, inFavour: 6)
        changed.text = "Toch weer anders."
        #expect(scene.reasons(besluit.amend(changed, over: 2, in: situation)) == [.besluitVotedOn])
        let house = [scene.collaboration.house: BesluitBallot(.inFavour, .present)]
        #expect(scene.reasons(besluit.vote(house, in: situation)) == [.unknownParty])
    }
}
