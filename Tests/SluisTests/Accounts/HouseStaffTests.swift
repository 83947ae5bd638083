// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Profiles
import Rulebook
import Testing

@Suite("Who may hold which role")
struct HouseStaffTests {
    @Test(
        "a procesregisseur and a record manager are employed by the house; others need not be",
        arguments: [
            ("procesregisseur", false), ("recordManager", false), ("manager", true), ("support", true),
            ("privacyOfficer", true),
        ])
    func employer(_ role: String, _ isAllowed: Bool) throws {
        let vocabulary = try #require(Handvat.decider?.ruleSets.first?.vocabulary)
        let register = try String(contentsOfFile: "\(ProjectFolder.path)/demo/register.yaml", encoding: .utf8)
        let text = register + "\n  - {id: proef, naam: Proef, inlognaam: proef, partij: ggz, rollen: [\(role)]}\n"

        do {
            let read = try RegisterReader.read(text, file: "proef.yaml", vocabulary: vocabulary)
            #expect(isAllowed)
            #expect(read.users.last?.login == "proef")
        } catch {
            #expect(!isAllowed, "\(error)")
            #expect("\(error)".contains("proef.yaml") && "\(error)".contains(role))
        }
    }
}
