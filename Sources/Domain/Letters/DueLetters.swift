// SPDX-License-Identifier: EUPL-1.2

/// A letter of the profile that must go out now, to or about one person.
package struct DueLetter: Hashable, Sendable {
    package let letter: Arrangement.Letter
    package let person: Identifier<Betrokkene>
    /// The day of what it must be sent for.
    package let since: Day
    /// The draft that was begun for it.
    package let draft: Identifier<WrittenLetter>?
}

extension Casus {
    /// The letters to the person that are due, in the order of the profile.
    ///
    /// A letter is due from the moment that the profile names, for everybody at whom the approach is aimed, until it was
    /// sent; or, where it meets the duty to inform, until that person was told otherwise or a deferral holds. Parties and
    /// the reporter work in Sluis and are told there; letters to them can be written and never fall due.
    package func dueLetters(in situation: Situation) -> [DueLetter] {
        guard ended == nil, let arrangement = situation.letterProfile(of: self) else { return [] }
        return arrangement.casusLetters.filter { $0.isToThePerson && $0.archive != .nowhere }.flatMap { letter in
            personsAimedAt.compactMap { person in
                guard let since = letterDay(of: letter, for: person, under: arrangement),
                    !isSettled(letter, for: person.id, since: since, under: arrangement, on: situation.day)
                else { return nil }
                let draft = letters.last { $0.kind == letter.id.word && $0.person == person.id && !$0.isSent }
                return DueLetter(letter: letter, person: person.id, since: since, draft: draft?.id)
            }
        }
    }

    /// The due letters that somebody can do something about: those they may write; all for who directs or leads.
    package func dueLetters(for user: User, in situation: Situation) -> [DueLetter] {
        let standing = standings(of: user, in: situation.collaboration, on: situation.day)
        guard !standing.isDisjoint(with: Standing.inCasework) else { return [] }
        let leads = !standing.isDisjoint(with: [.procesregisseur, .casusregisseur])
        return dueLetters(in: situation).filter {
            leads || writingRole(for: $0.letter.id.word, of: user, in: situation) != nil
        }
    }

    /// Due letters as work of whoever has the role that sends them; of the process director where nobody has it yet.
    ///
    /// On the national work process telling the person is work of its own already (`inform`).
    func letterWork(in situation: Situation) -> [WorkItem] {
        guard let arrangement = situation.arrangement(of: self) else { return [] }
        var counts: [Identifier<User>: Int] = [:]
        for due in dueLetters(in: situation) {
            let senders = holders(of: [due.letter.sender], under: arrangement, in: situation).filter { user in
                situation.collaboration.user(user).flatMap {
                    writingRole(for: due.letter.id.word, of: $0, in: situation)
                } != nil
            }
            let people = senders.isEmpty ? [procesregisseur].compactMap(\.self) : senders
            for user in people { counts[user, default: 0] += 1 }
        }
        return counts.sorted { $0.key < $1.key }.map {
            WorkItem(kind: .sendLetter, user: $0.key, due: nil, count: $0.value)
        }
    }

    private func isSettled(
        _ letter: Arrangement.Letter, for person: Identifier<Betrokkene>, since: Day, under arrangement: Arrangement,
        on day: Day
    ) -> Bool {
        // What must be told beforehand may have been told before anything was on record.
        let from = letter.trigger == .beforeDisclosure ? nil : since
        func counts(_ on: Day) -> Bool { from.map { on >= $0 } ?? true }
        let isSent = letters.contains { written in
            written.kind == letter.id.word && written.person == person && (written.sent.map { counts($0.on) } ?? false)
        }
        guard !isSent, arrangement.informs(letter) else { return isSent }
        let topics = letter.topics(in: self)
        let isTold = kennisgevingen.contains {
            $0.betrokkene == person && topics.contains($0.topic) && counts($0.on)
        }
        return isTold || topics.contains { uitstel(of: $0, for: person).map { day <= $0.lastDay } ?? false }
    }

    /// The day since which a letter to a person must go out; nothing while its moment has not come.
    private func letterDay(
        of letter: Arrangement.Letter, for person: Betrokkene, under arrangement: Arrangement
    ) -> Day? {
        let began = course?.beganOn ?? Day(utc: aanmelding.at)
        switch letter.trigger {
        case .beforeDisclosure: return began
        case .triageOutcome: return course == nil ? nationalTriageDay : day(of: .triageOutcome, under: arrangement)
        case .takenUp:
            return phases.first { $0.to == .casusoverleg }.map { Day(utc: $0.at) }
                ?? (course?.ticket == nil ? nil : began)
        case .outcome: return outcomes.last { $0.result == .plan }.map { Day(utc: $0.at) }
        case .consentNeeded:
            let isAsked = course?.consents.contains { $0.person == person.id } ?? true
            return isAsked || arrangement.sharing.consent.isEmpty || isWeighed(under: arrangement) ? nil : began
        case .withoutConsent: return sharesWithoutConsent(under: arrangement)?.on
        case .conferencePlanned: return invitationDay(for: letter, under: arrangement)
        case .conferenceHeld, .closing, .endOfHelp: return day(of: letter.trigger, under: arrangement)
        default: return nil
        }
    }

    private var nationalTriageDay: Day? {
        guard let outcome = triageOutcome, phase >= .casusoverleg else { return nil }
        return Day(utc: outcome.at)
    }

    /// An invitation to a meeting is due in the stage of the duty that names it, until the person was invited.
    private func invitationDay(for letter: Arrangement.Letter, under arrangement: Arrangement) -> Day? {
        guard let course, let stage = arrangement.stage(of: course), (course.roundTables ?? []).isEmpty,
            arrangement.informing.duties.contains(where: {
                $0.letter?.word == letter.id.word && $0.stage.word == stage.id.word
            })
        else { return nil }
        return course.taken.last.map { Day(utc: $0.at) }
    }
}
