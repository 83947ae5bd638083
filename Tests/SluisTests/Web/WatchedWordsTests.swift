// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Testing
import Web

@Suite("Words in a text for the reporter that ask for a second look")
struct WatchedWordsTests {
    private func words(_ language: String = "nl") throws -> WatchedWords {
        let texts = try ProjectTexts.all()
        return WatchedWords((language == "nl" ? texts.wording(.nl) : texts.wording(.en))("need.feedback.words"))
    }

    @Test("PU-013 judicial words are found, within longer ones too, and in either language of the page")
    func judicial() throws {
        let text = "Gezien zijn Strafblad en de jeugdreclassering gaan wij verder. Zijn strafblad is lang."
        for language in ["nl", "en"] {
            #expect(try words(language).found(in: text) == ["strafblad", "jeugdreclassering"])
        }
        #expect(try words("en").found(in: "He was convicted twice.") == ["convicted"])
    }

    @Test("names of people in the casus are found in any case, particles and initials are not")
    func names() {
        let names = ["Noud Nachtbaken", "A. van der Laagland-Ooster"]
        let text = "Bel de wijk over Noud NACHTBAKEN en mevrouw Ooster, van der weg. Noud weet ervan."
        #expect(WatchedWords.names(names, in: text) == ["noud", "nachtbaken", "ooster"])
        #expect(WatchedWords.names(names, in: "Meld dit bij het wijkteam van de buurt.").isEmpty)
    }

    @Test("a short part counts only as a word of its own; a plain text holds none")
    func plain() throws {
        let words = WatchedWords("tbs, straf")
        #expect(words.found(in: "De TBS loopt.") == ["tbs"] && words.found(in: "de tbser").isEmpty)
        #expect(try self.words().found(in: "Meldt u dit bij het wijkteam van de buurt. Wij gaan verder.").isEmpty)
        #expect(WatchedWords(" , ").found(in: "straf").isEmpty)
    }
}
