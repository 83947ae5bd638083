// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("What a casus passed over is not called finished, and what is due together stands in one line")
struct StagesSeenTests {
    @Test("only stages in which a step was taken were seen")
    func seen() throws {
        let scene = try PillarScene()
        let casus = try scene.conferred()
        let arrangement = try #require(scene.situation("jorinde").arrangement(of: casus))
        let seen = casus.stagesSeen(under: arrangement)
        #expect(seen == ["melding", "uitzetten"])
        #expect(arrangement.process.stages.contains { $0.id.word == "opschaling" })
    }

    @Test("a file that began as a signal saw the stages of the signal too")
    func fromTicket() throws {
        let scene = try TicketScene()
        #expect(try scene.opened().stagesSeen(under: scene.arrangement).isSuperset(of: ["stap-1"]))
    }

    @Test("terms of a home ban that end on one day are one line of work, that says how many")
    func homeBan() throws {
        let scene = try PillarScene()
        var casus = try scene.begun(by: "tamer", pillar: "pijler-iv").orFail()
        let jorinde = try scene.situation("jorinde")
        try casus.takeUp(in: jorinde).orFail()
        let ban = HomeBanDraft(
            issuedOn: scene.today, issuedAt: "21:40", address: "Verzonnenstraat 1", extendedOn: nil,
            extendedUntil: nil, reliefAskedOn: nil, endedOn: nil, endedWhy: "")
        try casus.record(ban, in: jorinde).orFail()
        let work = casus.openWork(in: jorinde).filter { $0.kind == .homeBan }
        #expect(Set(work.map(\.due)).count == work.count)
        #expect(work.reduce(0) { $0 + $1.count } == casus.homeBanTerms(in: jorinde).count)
        #expect(!work.isEmpty)
    }
}
