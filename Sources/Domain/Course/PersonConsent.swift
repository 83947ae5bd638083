// SPDX-License-Identifier: EUPL-1.2

/// What a person said when asked for consent: who asked whom, for what, and what came of it.
///
/// The record is a status; the text of a consent form stays with who asked, unless the profile keeps the proof here.
/// Withdrawing is a new record: what was done before stays lawful (AVG 7(3)).
package struct PersonConsent: Hashable, Sendable, Codable {
    package enum Status: String, Hashable, Sendable, Codable, CaseIterable {
        case given
        case refused
        case couldNotBeAsked
        case withdrawn
        /// Given alone by somebody who proved to be too young for it, or by who represents somebody who proved to be old
        /// enough (`byRepresentative` says which); never written down by hand.
        case lapsed
    }

    /// What somebody can write down.
    package static let answers: [Status] = [.given, .refused, .couldNotBeAsked, .withdrawn]

    package let person: Identifier<Betrokkene>
    package let mode: Arrangement.ConsentRule.Mode
    package let status: Status
    /// The life domains between which data may pass, for consent across domains; empty for the others.
    package let domains: [String]
    package let on: Day
    /// Whether it was said by who represents the person.
    package let byRepresentative: Bool
    /// For what, or why it could not be asked.
    package let purpose: String
    package let by: Identifier<User>
    package let partij: Identifier<Partij>
    package let at: Moment
    /// The day on which the person also asked to remove what rested on it; nothing when they did not, and in a document
    /// from before that was kept.
    package let erasureAsked: Day?

    package init(
        person: Identifier<Betrokkene>, mode: Arrangement.ConsentRule.Mode, status: Status, domains: [String], on: Day,
        byRepresentative: Bool, purpose: String, by: Identifier<User>, partij: Identifier<Partij>, at: Moment,
        erasureAsked: Day? = nil
    ) {
        self.erasureAsked = erasureAsked
        (self.person, self.mode, self.status, self.domains) = (person, mode, status, domains)
        (self.on, self.byRepresentative, self.purpose) = (on, byRepresentative, purpose)
        (self.by, self.partij, self.at) = (by, partij, at)
    }
}

extension PersonConsent {
    /// Whether the person said no, or took a yes back.
    var isNo: Bool { status == .refused || status == .withdrawn }
}

/// What somebody fills in of one person's consent.
package struct PersonConsentDraft: Sendable {
    package let person: Identifier<Betrokkene>?
    package let mode: Arrangement.ConsentRule.Mode?
    package let status: PersonConsent.Status?
    package let domains: [String]
    package let on: Day?
    package let byRepresentative: Bool
    package let purpose: String
    /// Whoever takes consent back may also ask to remove what rested on it.
    package var asksErasure = false

    package init(
        person: Identifier<Betrokkene>?, mode: Arrangement.ConsentRule.Mode?, status: PersonConsent.Status?,
        domains: [String] = [], on: Day?, byRepresentative: Bool = false, purpose: String
    ) {
        (self.person, self.mode, self.status, self.domains) = (person, mode, status, domains)
        (self.on, self.byRepresentative, self.purpose) = (on, byRepresentative, purpose)
    }
}

extension Course {
    /// The word of a person on consent of this kind that holds.
    ///
    /// A "no" that is written down holds at once, whatever its day; a "yes" only when it was said no earlier than the
    /// last "no" (AVG 7(3)). A new "yes" takes the place of the one before. Where only some life domains were taken
    /// back, the "yes" that holds names those that are left.
    package func consent(
        of person: Identifier<Betrokkene>, _ mode: Arrangement.ConsentRule.Mode
    ) -> PersonConsent? {
        var holding: PersonConsent?
        var ended: [PersonConsent] = []
        for next in consents where next.person == person && next.mode == mode {
            if let held = holding, next.endsPart(of: held) {
                holding = held.without(next.domains)
                ended.append(next)
            } else if next.status != .given {
                holding = next
            } else if let held = holding, held.isNo, next.on < held.on {
                continue
            } else {
                holding = next.without(ended.filter { next.on < $0.on }.flatMap(\.domains))
            }
        }
        return holding
    }

    /// Whether everybody of these gave consent of this kind and did not take it back.
    package func hasConsent(of people: [Betrokkene], _ mode: Arrangement.ConsentRule.Mode) -> Bool {
        !people.isEmpty && people.allSatisfy { consent(of: $0.id, mode)?.status == .given }
    }
}

extension Casus {
    /// Records what a person said when asked for consent.
    ///
    /// By whoever works on the casus with the role that the profile lets ask. Refuses a person
    /// who is not in the casus, a day that is still to come, and a person below 16 who is said to have decided alone
    /// (AVG 8 and UAVG 5: then whoever represents them does). Consent across domains must name the domains. It is taken
    /// back by whoever says so, also by a child alone: that stops sharing (decision 0084).
    package mutating func record(_ draft: PersonConsentDraft, in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self) else { return .refused([Refusal(.wrongPhase)]) }
        let isAsker = draft.mode.map { mayRecordConsent($0, under: arrangement, in: situation) } ?? true
        // Taking it back is as easy as giving it (AVG 7(3)): whoever leads the casus writes that down too.
        let isHeard = draft.status == .withdrawn && must(be: [.procesregisseur, .support], in: situation).isEmpty
        return isAsker || isHeard ? write(draft, in: situation) : .refused([Refusal(.notYourAct, field: "mode")])
    }

    /// The same without asking who writes: at the report, and when a file is opened with what was asked before.
    mutating func write(_ draft: PersonConsentDraft, in situation: Situation) -> Outcome<Void> {
        guard var course, let arrangement = situation.arrangement(of: self) else {
            return .refused([Refusal(.wrongPhase)])
        }
        var problems: [Refusal] = []
        if draft.mode.map({ mode in !arrangement.sharing.consent.contains { $0.mode == mode } }) ?? true {
            problems.append(Refusal(.required, field: "mode"))
        }
        if draft.status.map({ !PersonConsent.answers.contains($0) }) ?? true {
            problems.append(Refusal(.required, field: "status"))
        }
        // Taking it back is as easy as giving it, so nobody has to say why (AVG 7(3)).
        if draft.purpose.isEmpty, draft.status != .withdrawn, !arrangement.keepsReasonElsewhere(draft) {
            problems.append(Refusal(.required, field: "purpose"))
        }
        if draft.mode == .acrossDomains, draft.status == .given, draft.domains.isEmpty {
            problems.append(Refusal(.required, field: "domains"))
        }
        problems += dayProblems(draft.on, in: situation)
        guard let person = draft.person.flatMap(betrokkene) else {
            return .refused(problems + [Refusal(.unknownPerson, field: "person")])
        }
        if let on = draft.on, let born = person.born, on < born {
            problems.append(Refusal(.dayBeforeBirth, field: "on", about: person.id.description))
        }
        if course.hasLaterNo(than: draft, of: person.id) { problems.append(Refusal(.laterNo, field: "on")) }
        // Whoever was too young on the day of the answer could not give it alone, however old they are now.
        if draft.status == .given, !draft.byRepresentative,
            person.isSixteenOrOlder(on: min(draft.on ?? situation.day, situation.day)) == false
        {
            problems.append(Refusal(.representativeNeeded, field: "byRepresentative", about: person.id.description))
        }
        problems += course.withdrawalProblems(draft, of: person.id)
        guard problems.isEmpty, let mode = draft.mode, let status = draft.status, let on = draft.on else {
            return .refused(problems)
        }
        course.consents.append(
            PersonConsent(
                person: person.id, mode: mode, status: status, domains: draft.domains, on: on,
                byRepresentative: draft.byRepresentative, purpose: draft.purpose, by: situation.actor.id,
                partij: situation.actor.partij, at: situation.moment,
                erasureAsked: draft.asksErasure ? on : nil))
        self.course = course
        return .done(())
    }

    private func dayProblems(_ on: Day?, in situation: Situation) -> [Refusal] {
        guard let on else { return [Refusal(.required, field: "on")] }
        return on > situation.day
            ? [Refusal(.dayInTheFuture, field: "on")] : on.pastProblems(before: situation.day, field: "on")
    }
}

extension Casus {
    /// Whether the actor may write down what a person said about consent of this kind.
    ///
    /// Only the role that the profile lets ask (household teams, lines 750-758; care network, line 137). Where it names
    /// none, a party that needs this consent for its own data writes it down, of what stands in its own file (Utrecht,
    /// lines 87-88). Never somebody who would only receive: consent opens data to them.
    package func mayRecordConsent(
        _ mode: Arrangement.ConsentRule.Mode, under arrangement: Arrangement, in situation: Situation
    ) -> Bool {
        guard must(be: Set(Standing.inCasework), in: situation).isEmpty else { return false }
        let held = heldRoles(of: situation.actor, under: arrangement)
        let kind = situation.collaboration.partij(situation.actor.partij)?.kind
        return arrangement.sharing.consent.filter { $0.mode == mode }.contains { rule in
            if let asker = rule.askedBy { return held.contains { $0.id.word == asker.word } }
            return rule.kinds.contains { $0.word == kind }
        }
    }
}

extension Arrangement {
    /// Whether why there is no consent stays in the own file of whoever asked, and so is not asked here.
    func keepsReasonElsewhere(_ draft: PersonConsentDraft) -> Bool {
        let rule = sharing.consent.first { $0.mode == draft.mode }
        return rule?.proof == .ownFile && (draft.status == .refused || draft.status == .couldNotBeAsked)
    }
}

extension Casus {
    /// The items that rested on a consent that was taken back, or proved never to hold, since this casus was `before`;
    /// whoever holds them must hear it. What rests on another ground is not among them.
    func itemsOfConsentTakenBack(since before: Casus, in situation: Situation) -> Set<Identifier<Inbreng>> {
        guard let arrangement = situation.arrangement(of: self) else { return [] }
        let news = (course?.consents ?? []).dropFirst(before.course?.consents.count ?? 0)
            .filter { $0.status == .withdrawn || $0.status == .lapsed }
        return Set(
            inbrengen.filter { item in
                guard !item.isWithdrawn else { return false }
                let rested = consentBehind(item, under: arrangement, in: situation.collaboration)
                return news.contains { said in
                    // Across domains a "no" closes items on every ground, of the domains that it names.
                    if said.mode == .acrossDomains {
                        return said.person == item.content.betrokkene && said.reaches(item.content.domain)
                    }
                    return rested.map { $0.mode == said.mode && $0.people.contains(said.person) } ?? false
                }
            }.map(\.id))
    }
}
