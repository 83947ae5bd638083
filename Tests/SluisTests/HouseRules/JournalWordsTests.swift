// SPDX-License-Identifier: EUPL-1.2

import Testing
import Web

@Suite("Every act of the journal has words")
struct JournalWordsTests {
    @Test("each act that the sources write can be read in both languages")
    func acts() throws {
        let texts = try ProjectTexts.all()
        let words = try SourceTree().files.filter { $0.target == "CaseWork" || $0.target == "Tool" }.flatMap { file in
            file.code.flatMap {
                $0.matches(
                    of:
                        /"((?:account|bericht|besluit|betrokkene|breach|casus|dossier|figures|inbreng|letter|overleg|plan|register|ticket|triage|vergadering|verzoek|vraag)\.[a-z-]+)"/
                )
                .map { String($0.output.1) }
            }
        }
        #expect(words.count > 30)
        for word in Set(words).sorted() {
            #expect(texts.entries["act.\(word)"] != nil, "add act.\(word) to texts/journal.yaml")
        }
    }
}
