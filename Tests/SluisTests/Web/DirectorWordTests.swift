// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Testing
import Web

@Suite("Who leads is called as the profile does")
struct DirectorWordTests {
    private static let words: [(profile: String, nl: String, en: String)] = [
        ("venlo", "ketenregisseur", "chain director"),
        ("enschede", "procesmanager", "process manager"),
        ("nijmegen", "procesregisseur multiprobleemhuishoudens", "process director"),
        ("utrecht-topx", "procesregisseur", "process director"),
    ]

    @Test("the word of each profile, inside a sentence; the general one on the national process")
    func words() throws {
        let texts = try ProjectTexts.all()
        for word in DirectorWordTests.words {
            let arrangement = try ProfileShelf.arrangement(word.profile)
            #expect(texts.wording(.nl).director(in: arrangement) == word.nl)
            #expect(texts.wording(.en).director(in: arrangement) == word.en)
        }
        #expect(texts.wording(.nl).director(in: nil) == "procesregisseur")
    }

    @Test("no page of a casus names the role by itself; what may is the national process, or another house")
    func noneByItself() throws {
        let allowed = [
            "bevinding.", "desk.column.procesregisseur", "door.", "houses.", "overview.now.", "overview.privacy.",
            "overview.who.procesregisseur", "report.note.body", "role.procesregisseur", "share.who.processDirector",
            "transfer.attendedBy.hint",
        ]
        let texts = try ProjectTexts.all()
        let naming = texts.entries.filter { key, entry in
            let said = entry.words.values.contains { words in
                words.lowercased().contains("procesregisseur") || words.lowercased().contains("process director")
            }
            return said && !allowed.contains { key.hasPrefix($0) }
        }
        #expect(naming.keys.sorted() == [], "say {director} and hand over the word of the profile")
    }
}
