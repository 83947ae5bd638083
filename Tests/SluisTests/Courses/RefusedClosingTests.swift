// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("A reporter who keeps refusing to close")
struct RefusedClosingTests {
    let scene: CareNetworkScene

    init() throws { scene = try CareNetworkScene() }

    private func isAsked(_ casus: Casus, _ user: String = "marjan") throws -> Bool {
        casus.openWork(in: try scene.situation(user)).contains {
            $0.kind == .stepRefused && $0.user.description == user
        }
    }

    private func refuse(_ casus: inout Casus, minute: Int64) throws {
        try casus.agree(false, to: "v6", because: "Nog overlast", in: scene.situation("peer", minute: minute)).done()
    }

    @Test("X-VE-18 after three meetings the chain director is asked; several refusals after one meeting are one")
    func threeMeetings() throws {
        var casus = try scene.running()
        for round in 1...3 {
            let start = Int64(round * 10)
            try casus.confer(["peer"], as: "o\(round)", in: scene.situation("marjan", minute: start))
            try refuse(&casus, minute: start + 1)
            try refuse(&casus, minute: start + 2)
            #expect(try isAsked(casus) == (round == 3))
        }
        #expect(try !isAsked(casus, "peer"))
        let peer = casus.talkAboutRefusals(of: "v6", in: try scene.situation("peer", minute: 40))
        #expect(peer.refusals.map(\.reason) == [.notYourAct])
        try casus.talkAboutRefusals(of: "v6", in: scene.situation("marjan", minute: 40)).done()
        #expect(try !isAsked(casus))
        #expect(casus.afschaling == nil)
        try refuse(&casus, minute: 41)
        #expect(try !isAsked(casus))
    }

    @Test("a yes of the reporter ends it")
    func yes() throws {
        var casus = try scene.running()
        for round in 1...3 {
            let start = Int64(round * 10)
            try casus.confer(["peer"], as: "o\(round)", in: scene.situation("marjan", minute: start))
            try refuse(&casus, minute: start + 1)
        }
        #expect(try isAsked(casus))
        try casus.agree(true, to: "v6", because: "", in: scene.situation("peer", minute: 50)).done()
        #expect(try !isAsked(casus))
    }
}
