// SPDX-License-Identifier: EUPL-1.2

extension Verzoek {
    /// Records that the person took the request back.
    package mutating func withdraw(on day: Day?, note words: String, in situation: Situation) -> Outcome<Void> {
        var problems = mustBeKept(in: situation)
        if let day {
            problems += problem(of: day, field: "on", in: situation)
        } else {
            problems.append(Refusal(.required, field: "on"))
        }
        guard problems.isEmpty, let day else { return .refused(problems) }
        withdrawn = Withdrawal(on: day, note: words, by: situation.actor.id, at: situation.moment)
        note(.withdrawn, reason: words, in: situation)
        return .done(())
    }

    /// Opens an ended request again, with the reason: a decision or a withdrawal that was recorded by mistake.
    ///
    /// What parties answered stays. The history keeps what was decided before.
    package mutating func reopen(reason: String, in situation: Situation) -> Outcome<Void> {
        var problems = Casus.required(["reason": reason])
        if !isKept(in: situation) { problems.append(Refusal(.notYourAct)) }
        if isOpen { problems.append(Refusal(.nothingToUndo)) }
        guard problems.isEmpty else { return .refused(problems) }
        (decision, withdrawn, liftedOn) = (nil, nil, nil)
        note(.reopened, reason: reason, in: situation)
        return .done(())
    }

    /// Records that a restriction that was granted ended; the person was told beforehand (GDPR 18(3)).
    package mutating func lift(on day: Day?, reason: String, in situation: Situation) -> Outcome<Void> {
        var problems = Casus.required(["reason": reason])
        if !isKept(in: situation) { problems.append(Refusal(.notYourAct)) }
        if restrictsSince == nil { problems.append(Refusal(.nothingToUndo)) }
        if let day {
            problems += problem(of: day, field: "on", in: situation)
        } else {
            problems.append(Refusal(.required, field: "on"))
        }
        guard problems.isEmpty, let day else { return .refused(problems) }
        liftedOn = day
        note(.lifted, reason: reason, in: situation)
        return .done(())
    }

    /// What was recorded of an open request and can be taken back.
    package enum Recorded: String, Hashable, Sendable, CaseIterable {
        case identity
        case longer
        case joint
    }

    /// What there is to take back now.
    package var recorded: [Recorded] {
        Recorded.allCases.filter { what in
            switch what {
            case .identity: return identity != nil
            case .longer: return longer != nil
            case .joint: return joint != nil
            }
        }
    }

    /// Takes back what was recorded by mistake, with the reason: that the identity was verified, a longer term,
    /// or that a joint body dealt with a complaint.
    package mutating func takeBack(_ what: Recorded?, reason: String, in situation: Situation) -> Outcome<Void> {
        var problems = mustBeKept(in: situation) + Casus.required(["reason": reason])
        guard let what else { return .refused(problems + [Refusal(.required, field: "what")]) }
        if !recorded.contains(what) { problems.append(Refusal(.nothingToUndo, field: "what")) }
        guard problems.isEmpty else { return .refused(problems) }
        switch what {
        case .identity:
            identity = nil
            note(.identityTakenBack, reason: reason, in: situation)
        case .longer:
            longer = nil
            note(.extensionTakenBack, reason: reason, in: situation)
        case .joint:
            joint = nil
            note(.jointTakenBack, reason: reason, in: situation)
        }
        return .done(())
    }

    /// Whether the actor keeps it as the desk, also after it ended.
    package func isKept(in situation: Situation) -> Bool {
        guard let arrangement = situation.arrangement(of: self) else { return false }
        return situation.keeps(VerzoekHeading(of: self, under: arrangement), under: arrangement)
    }
}
