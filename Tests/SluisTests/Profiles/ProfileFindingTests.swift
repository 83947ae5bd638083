// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Profiles
import Testing
import Web

@Suite("Findings on profiles")
struct ProfileFindingTests {
    @Test("the example of the manual has none: no rule speaks without reason")
    func example() throws {
        let profile = try ProfileShelf.read("docs/voorbeeld-profiel")
        #expect(FindingRule.findings(in: profile).map(\.rule) == [])
        #expect(profile.assumptions == [])
    }

    @Test("each rule speaks when its fragment is there", arguments: ProfileTrigger.all)
    func trigger(_ trigger: ProfileTrigger) throws {
        let profile = try ProfileShelf.read("docs/voorbeeld-profiel", changes: trigger.changes)
        let found = FindingRule.all.filter { $0.id == trigger.rule }.flatMap { $0.findings(in: profile) }
        let finding = try #require(found.first)
        #expect(finding.origin.line > 0)
        #expect(finding.origin.file.hasPrefix("docs/voorbeeld-profiel/"))
    }

    @Test("each rule has a fragment, and its own name")
    func complete() {
        let rules = FindingRule.all.map(\.id)
        #expect(Set(rules).count == rules.count)
        #expect(Set(ProfileTrigger.all.map(\.rule)) == Set(rules))
    }

    @Test("each rule says what is wrong, what to do and what happens meanwhile")
    func words() throws {
        let texts = try ProjectTexts.all()
        for rule in FindingRule.all {
            for part in ["wat", "doen", "veilig"] {
                #expect(texts.entries["bevinding.\(rule.id).\(part)"] != nil, "\(rule.id).\(part)")
            }
            #expect(!rule.source.isEmpty)
        }
    }

    @Test("the findings of the shipped profiles are the known ones", arguments: ProfileShelf.shipped)
    func golden(_ id: String) throws {
        let findings = FindingRule.findings(in: try ProfileShelf.arrangement(id)).map { finding in
            "\(finding.origin.file):\(finding.origin.line) \(finding.severity.rawValue) \(finding.rule) [\(finding.about)]"
        }
        let path = "\(ProjectFolder.path)/Tests/profiles/bevindingen-\(id).txt"
        let known = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(findings == known, "write the new list with Tests/profiles/renew")
    }
}
