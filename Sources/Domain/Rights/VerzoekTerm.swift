// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// What the profile says of a right.
    package func right(_ kind: Verzoek.Kind) -> Right? {
        kind.right.flatMap { word in rights.rights.first { $0.kind == word } }
    }

    /// Within which term a request of this kind is answered.
    package func firstTerm(of kind: Verzoek.Kind) -> Term? {
        kind == .complaint ? rights.complaints.term?.value : (right(kind)?.term?.value ?? shortestTerm)
    }

    /// What a right that does not exist here is answered within: the refusal has a term too (GDPR 12(4)).
    private var shortestTerm: Term? {
        rights.rights.compactMap { $0.term?.value }.min { $0.longestDays < $1.longestDays }
    }
}

extension Verzoek {
    /// The last day of the first term: from receipt, and within the month's end (decision 0006).
    ///
    /// It runs from receipt whether the identity was verified or not (decision 0077).
    package func firstDue(under arrangement: Arrangement) -> Day? {
        arrangement.firstTerm(of: kind)?.end(from: receivedOn)
    }

    /// The last day on which it must be answered; nothing where there is no term.
    package func due(under arrangement: Arrangement) -> Day? { longer?.due ?? firstDue(under: arrangement) }

    /// The last day of the longer term that the profile allows: counted on from the end of the first.
    package func longestDue(under arrangement: Arrangement) -> Day? {
        guard let first = arrangement.firstTerm(of: kind), let more = arrangement.right(kind)?.longer?.value else {
            return nil
        }
        // A month and two months are three months from receipt: not a second end of a month on top of a first.
        if first.unit == more.unit { return Term(first.count + more.count, first.unit).end(from: receivedOn) }
        return first.end(from: receivedOn).flatMap { more.end(from: $0) }
    }

    /// Records that the person was told of a longer term, with the reason.
    ///
    /// Refused when the first term was over on the day of telling (GDPR 12(3)), where the profile has no longer term,
    /// and a second time.
    package mutating func extend(toldOn: Day?, reason: String, in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self) else { return .refused([Refusal(.notYourAct)]) }
        var problems = mustBeKept(in: situation)
        if reason.allSatisfy(\.isWhitespace) { problems.append(Refusal(.required, field: "reason")) }
        if longer != nil { problems.append(Refusal(.extendedAlready)) }
        let due = longestDue(under: arrangement)
        if due == nil { problems.append(Refusal(.extensionNotOffered)) }
        if let toldOn {
            let impossible = problem(of: toldOn, field: "toldOn", in: situation)
            problems += impossible
            // A day that is still to come is one mistake, also when it lies after the first term.
            if impossible.isEmpty, let first = firstDue(under: arrangement), toldOn > first {
                problems.append(Refusal(.extensionLate, field: "toldOn"))
            }
        } else {
            problems.append(Refusal(.required, field: "toldOn"))
        }
        guard problems.isEmpty, let due, let toldOn else { return .refused(problems) }
        longer = Extension(
            toldOn: toldOn, reason: reason, due: due, by: situation.actor.id, at: situation.moment)
        note(.extended, reason: reason, in: situation)
        return .done(())
    }

    /// What is wrong with a day on which something happened to the request.
    func problem(of day: Day, field: String, in situation: Situation) -> [Refusal] {
        if day > situation.day { return [Refusal(.dayInTheFuture, field: field)] }
        return day < receivedOn ? [Refusal(.dayBeforeReceipt, field: field)] : []
    }
}
