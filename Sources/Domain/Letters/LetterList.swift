// SPDX-License-Identifier: EUPL-1.2

extension Situation {
    /// The profile whose letters a casus has: the one it runs on, or on the national work process the one installed.
    package func letterProfile(of casus: Casus) -> Arrangement? {
        casus.course == nil ? collaboration.arrangement : arrangement(of: casus)
    }
}

extension Arrangement {
    package func letter(id word: String?) -> Letter? {
        word.flatMap { word in informing.letters.first { $0.id.word == word } }
    }

    /// The letters that somebody writes in a casus.
    ///
    /// What is kept in a register (requests, breaches, the collaboration itself) is not a letter of a casus, and what
    /// holds no content is a notice that Sluis gives by itself.
    package var casusLetters: [Letter] {
        informing.letters.filter { letter in
            letter.archive != .register && letter.content != [.noContent] && !letter.recipient.isBeyondCasus
        }
    }

    /// The roles that write and send a letter: its sender, who may do so for the sender, and whoever the duty names.
    package func writers(of letter: Letter) -> Set<String> {
        let duties = informing.duties.filter { $0.letter?.word == letter.id.word }
        return Set([letter.sender.word] + (letter.alsoBy ?? []).map(\.word) + duties.map(\.by.word))
    }

    /// The roles that write another letter than those of the list: who write any letter to the person.
    package var freeWriters: Set<String> {
        Set(casusLetters.filter(\.isToThePerson).flatMap { writers(of: $0) })
    }

    /// Whether this letter is how the duty to inform is met (a row of `taken`, or a step that informs).
    package func informs(_ letter: Letter) -> Bool {
        guard letter.recipient == .person else { return false }
        let isDuty = informing.duties.contains { $0.letter?.word == letter.id.word }
        return isDuty
            || steps.contains { $0.step.act == .inform && $0.step.letters.contains { $0.word == letter.id.word } }
    }
}

extension Arrangement.Letter {
    package var isToThePerson: Bool { recipient == .person || recipient == .proxy }

    /// The moments of telling that are met when this letter reached the person.
    ///
    /// On a profile of its own it is one and the same thing that must be told until the conference.
    package func topics(in casus: Casus) -> Set<InformTopic> {
        switch trigger {
        case .beforeDisclosure, .report, .withoutConsent, .consentNeeded: return [.report]
        case .triageOutcome, .takenUp: return casus.course == nil ? [.triageOutcome] : [.report]
        case .outcome, .conferenceHeld: return [.conferenceOutcome]
        case .closing, .endOfHelp: return [.scaleDown]
        default: return [casus.requiredTopic]
        }
    }
}

extension Arrangement.Letter.Recipient {
    /// Whether it goes to somebody who is nothing in one casus.
    var isBeyondCasus: Bool {
        switch self {
        case .person, .reporter, .parties, .executor, .proxy: return false
        case .allParties, .direction, .supervisor, .body: return true
        }
    }

    /// Whether a letter for this recipient may go to this addressee.
    package func fits(_ addressee: WrittenLetter.Addressee) -> Bool {
        switch (self, addressee) {
        case (.person, .person), (.person, .representative), (.proxy, .representative), (.reporter, .reporter),
            (.parties, .partij), (.executor, .partij):
            return true
        default: return false
        }
    }
}
