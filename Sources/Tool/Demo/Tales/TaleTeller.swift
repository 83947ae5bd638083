// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Profiles

/// Tells the stories of one collaboration, whichever it is, through the same acts that people use.
struct TaleTeller {
    let house: House
    let file: String

    /// Tells every story of a file.
    ///
    /// - Throws: `Unusable` with file, line, story and act when a story does not fit the rules (any more).
    func tell(_ text: String) async throws {
        let meetings = TaleMeetings()
        for tale in try Tale.read(text, file: file) {
            let time = DemoTime(house.time.now().adding(seconds: -Int64(tale.daysAgo) * 86_400))
            try await tell(tale, in: Telling(DemoStory(house, at: time), meetings, now: house.time.now()))
        }
    }

    private func tell(_ tale: Tale, in telling: Telling) async throws {
        try await named(tale, "begin", at: tale.entry) { try await telling.begin(tale) }
        for act in tale.acts {
            try await named(tale, act.word.rawValue, at: act.entry) {
                telling.pass(days: act.after)
                try await telling.perform(act)
            }
        }
    }

    /// Names the place of whatever goes wrong in an act.
    private func named(_ tale: Tale, _ act: String, at entry: Entry, _ body: () async throws -> Void) async throws {
        let place = "\(file):\(entry.line): verhaal '\(tale.id)', \(act)"
        do {
            try await body()
        } catch let broken as DemoStory.Broken {
            throw Unusable(what: entry.file.problems.map(\.description) + ["\(place): \(broken.what)"])
        }
        guard entry.file.problems.isEmpty else { throw Unusable(what: entry.file.problems.map(\.description)) }
    }
}
