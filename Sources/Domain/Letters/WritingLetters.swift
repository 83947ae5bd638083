// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Puts a draft in the letter book.
    ///
    /// Only by a role that sends this letter. Refuses a letter that the profile does not have for a casus, an addressee
    /// for whom it is not, an empty text, and a letter said to follow one that was not sent.
    package mutating func draft(
        _ draft: LetterDraft, as id: Identifier<WrittenLetter>, in situation: Situation
    ) -> Outcome<Void> {
        guard let arrangement = situation.letterProfile(of: self) else { return .refused([Refusal(.otherProcess)]) }
        let known = draft.kind.map { kind in arrangement.casusLetters.contains { $0.id.word == kind } } ?? true
        guard known else { return .refused([Refusal(.letterNotListed, field: "kind")]) }
        guard let role = writingRole(for: draft.kind, of: situation.actor, in: situation) else {
            return .refused([Refusal(.notYourAct)])
        }
        var problems = Casus.required(draft.words) + addresseeProblems(draft, under: arrangement)
        if let earlier = draft.follows {
            let isSent = letter(earlier).map { $0.isSent && mayRead($0, situation.actor, in: situation) } ?? false
            if !isSent { problems.append(Refusal(.unknownItem)) }
        }
        guard problems.isEmpty else { return .refused(problems) }
        let letter = WrittenLetter(
            id: id, kind: draft.kind, role: role.id.word,
            partij: letterSender(for: draft.kind, in: situation)?.partij ?? situation.actor.partij, to: draft.to,
            language: draft.language, words: draft.words, by: situation.actor.id, at: situation.moment, changed: nil,
            revision: 0, follows: draft.follows, sent: nil)
        letterBook = letters + [letter]
        return .done(())
    }

    /// Rewrites a draft; refused when somebody else did so since this writer read it, and for a letter that was sent.
    package mutating func change(
        _ id: Identifier<WrittenLetter>, to words: WrittenLetter.Words, over revision: Int, in situation: Situation
    ) -> Outcome<Void> {
        var problems = openProblems(id, in: situation) + Casus.required(words)
        guard var letter = letter(id) else { return .refused(problems) }
        if letter.revision != revision { problems.append(Refusal(.changedMeanwhile)) }
        guard problems.isEmpty else { return .refused(problems) }
        letter.words = words
        letter.revision += 1
        letter.changed = Casusoverleg.Step(by: situation.actor.id, at: situation.moment)
        replace(letter)
        return .done(())
    }

    /// Throws a draft away; what was sent stays.
    package mutating func discardLetter(_ id: Identifier<WrittenLetter>, in situation: Situation) -> Outcome<Void> {
        let problems = openProblems(id, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        letterBook = letters.filter { $0.id != id }
        return .done(())
    }

    /// Records that a letter was sent; from then on it cannot be changed.
    ///
    /// Refuses a day that is still to come or from before the draft was made, and a text in which something must still be filled in. Where the letter is
    /// how the duty to inform is met, the person is told with it (`Kennisgeving`). Where the profile keeps the letter
    /// elsewhere, its text goes from here and only the fact stays.
    /// - Parameter heard: how and when staff heard that it went, for a letter in the name of a party.
    package mutating func recordSent(
        _ id: Identifier<WrittenLetter>, on day: Day, by means: WrittenLetter.Means, heard: String = "",
        in situation: Situation
    ) -> Outcome<Void> {
        var problems = openProblems(id, in: situation)
        guard var written = letter(id) else { return .refused(problems) }
        if day > situation.day { problems.append(Refusal(.dayInTheFuture, field: "on")) }
        if day < Day(utc: written.at) { problems.append(Refusal(.letterBeforeDraft, field: "on")) }
        if written.words?.hasGap ?? true { problems.append(Refusal(.letterUnfinished)) }
        let isForParty = sendsForParty(written, in: situation)
        if isForParty { problems += Casus.required(["heard": heard]) }
        guard problems.isEmpty else { return .refused(problems) }
        written.sent = WrittenLetter.Sending(
            on: day, means: means, by: situation.actor.id, at: situation.moment, heard: isForParty ? heard : nil)
        let listed = situation.letterProfile(of: self)?.letter(id: written.kind)
        if listed.map({ $0.archive != .casus }) ?? false { written.words = nil }
        replace(written)
        if let listed { tell(written, as: listed, on: day, in: situation) }
        return .done(())
    }

    /// What was told by a letter is on record once, and not typed again.
    private mutating func tell(
        _ written: WrittenLetter, as letter: Arrangement.Letter, on day: Day, in situation: Situation
    ) {
        guard let person = written.person, let sent = written.sent,
            situation.letterProfile(of: self)?.informs(letter) ?? false
        else { return }
        for topic in letter.topics(in: self).sorted() {
            kennisgevingen.append(
                Kennisgeving(
                    betrokkene: person, topic: topic, on: day, means: sent.means == .readOut ? .talk : .letter,
                    by: situation.actor.id, onBehalfOf: sent.heard == nil ? leadingPartij : written.partij,
                    recordedAt: situation.moment, letter: written.id, heard: sent.heard))
        }
    }

    private mutating func replace(_ letter: WrittenLetter) {
        letterBook = letters.map { $0.id == letter.id ? letter : $0 }
    }

    /// What is in the way of touching a letter; one that the actor may not read does not exist.
    private func openProblems(_ id: Identifier<WrittenLetter>, in situation: Situation) -> [Refusal] {
        guard let letter = letter(id), mayRead(letter, situation.actor, in: situation) else {
            return [Refusal(.unknownItem)]
        }
        if letter.isSent { return [Refusal(.letterSent)] }
        return mayWrite(letter, situation.actor, in: situation) ? [] : [Refusal(.notYourAct)]
    }

    private func addresseeProblems(_ draft: LetterDraft, under arrangement: Arrangement) -> [Refusal] {
        let isListed = addressees(of: draft.kind, under: arrangement).contains(draft.to)
        return isListed ? [] : [Refusal(.letterAddressee, field: "to")]
    }

    private static func required(_ words: WrittenLetter.Words) -> [Refusal] {
        required(["subject": words.subject, "body": words.body])
    }
}

extension Casus {
    /// Everybody to whom a letter may go: the persons and who represents them, the reporter, the parties that take part.
    ///
    /// - Parameter kind: a letter of the profile, which narrows it; nothing for another letter.
    package func addressees(of kind: String?, under arrangement: Arrangement) -> [WrittenLetter.Addressee] {
        let people = betrokkenen.filter { $0.category == .aimedAt || $0.category == .relation }
        let all: [WrittenLetter.Addressee] =
            people.flatMap { [.person($0.id), .representative(of: $0.id)] } + [.reporter]
            + partijenTakingPart.map { .partij($0) }
        guard let kind else { return all }
        guard let letter = arrangement.letter(id: kind) else { return [] }
        return all.filter(letter.recipient.fits)
    }

    /// The parties that take part now: in the team, at the last table, or as the reporter.
    package var partijenTakingPart: [Identifier<Partij>] {
        let team = course?.currentTeam.map(\.partij) ?? []
        let table = overleggen.last?.deelnemers.filter { !$0.onlyHears }.map(\.partij) ?? []
        return Set(team + table + [aanmelding.partij]).sorted()
    }
}
