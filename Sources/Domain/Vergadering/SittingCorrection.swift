// SPDX-License-Identifier: EUPL-1.2

/// A line of the record of a sitting was changed after it was written: by whom, when, why, and what it said before.
///
/// Nothing is overwritten or removed, so that a line keeps its place and its history (decision 0070).
package struct SittingCorrection: Hashable, Sendable, Codable {
    /// Which list of the record a line stands in.
    package enum Part: String, Hashable, Sendable, Codable, CaseIterable {
        case point
        case minutes
        case decision
        case action
    }

    /// What was done to it.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case corrected
        case takenBack
        /// An action that was said to be done proved not to be.
        case reopened
    }

    /// One line: its list and its place there, counted from zero.
    package struct Line: Hashable, Sendable, Codable {
        package let part: Part
        package let number: Int

        package init(_ part: Part, _ number: Int) {
            self.part = part
            self.number = number
        }
    }

    /// What a line says; who, before which day and whether it was done with an action only.
    package struct Words: Hashable, Sendable, Codable {
        package let text: String
        package let owner: Identifier<User>?
        package let due: Day?
        package let done: Casusoverleg.Step?

        package init(
            _ text: String, owner: Identifier<User>? = nil, due: Day? = nil, done: Casusoverleg.Step? = nil
        ) {
            (self.text, self.owner, self.due, self.done) = (text, owner, due, done)
        }
    }

    package let line: Line
    package let kind: Kind
    package let was: Words
    package let why: String
    package let by: Identifier<User>
    package let at: Moment
}

extension SittingRecord {
    /// What a line says now; nothing when there is no such line.
    package func words(of line: SittingCorrection.Line) -> SittingCorrection.Words? {
        func at<Element>(_ list: [Element]) -> Element? { list.indices.contains(line.number) ? list[line.number] : nil }
        switch line.part {
        case .point: return at(points).map { SittingCorrection.Words($0) }
        case .minutes: return at(minutes).map { SittingCorrection.Words($0.text) }
        case .decision: return at(decisions).map { SittingCorrection.Words($0.text) }
        case .action:
            return at(actions).map { SittingCorrection.Words($0.what, owner: $0.owner, due: $0.due, done: $0.done) }
        }
    }

    /// What happened to a line since it was written, the first first.
    package func corrections(of line: SittingCorrection.Line) -> [SittingCorrection] {
        corrections.filter { $0.line == line }
    }

    /// Whether a line was taken back: it stays in its place, and counts no more.
    package func isTakenBack(_ line: SittingCorrection.Line) -> Bool {
        corrections(of: line).contains { $0.kind == .takenBack }
    }

    /// How many points stand on the agenda.
    package var pointCount: Int { points.indices.count { !isTakenBack(.init(.point, $0)) } }

    /// The minutes as they are now; nothing before they are written, and after they were taken back.
    package var currentMinutes: TextRevision? {
        guard let last = minutes.indices.last, !isTakenBack(.init(.minutes, last)) else { return nil }
        return minutes[last]
    }

    /// The actions of somebody that are to be done, with their place.
    package func openActions(of user: Identifier<User>) -> [(number: Int, action: Action)] {
        actions.enumerated().filter { number, action in
            action.owner == user && action.done == nil && !isTakenBack(.init(.action, number))
        }.map { (number: $0.offset, action: $0.element) }
    }

    /// Who is called, and who has an action: whoever does something reads what it came from.
    package var members: [Identifier<User>] {
        let owners = actions.enumerated().filter { !isTakenBack(.init(.action, $0.offset)) }.map(\.element.owner)
        return Set(called + owners).sorted()
    }
}

extension Vergadering {
    /// Corrects a line, by who may record; what it said stays with it.
    ///
    /// A point as long as the sitting is ahead. The rest also afterwards, as with minutes of a casus. Minutes are written
    /// anew, which keeps the earlier ones: here they are refused as unknown.
    package mutating func correct(
        _ line: SittingCorrection.Line, to words: SittingCorrection.Words, why: String, in situation: Situation
    ) -> Outcome<Void> {
        guard line.part != .minutes, let was = record.words(of: line) else {
            return .refused([Refusal(.unknownItem)])
        }
        var problems = correctionProblems(line, in: situation) + textProblems(words.text, in: situation)
        problems += textProblems(why, at: "why", in: situation)
        if line.part == .action { problems += ownerProblems(words, since: was, in: situation) }
        guard problems.isEmpty else { return .refused(problems) }
        return note(line, .corrected, was: was, why: why, in: situation) { record in
            record.replace(line, with: words)
        }
    }

    /// Takes a line back, by who may record; it stays readable to them, with why.
    package mutating func takeBack(
        _ line: SittingCorrection.Line, why: String, in situation: Situation
    ) -> Outcome<Void> {
        guard let was = record.words(of: line) else { return .refused([Refusal(.unknownItem)]) }
        var problems = correctionProblems(line, in: situation) + textProblems(why, at: "why", in: situation)
        // Earlier minutes were replaced already; only what stands there now is taken back.
        if line.part == .minutes, line.number != record.minutes.count - 1 { problems.append(Refusal(.unknownItem)) }
        guard problems.isEmpty else { return .refused(problems) }
        return note(line, .takenBack, was: was, why: why, in: situation) { _ in }
    }

    /// The owner of an action, or who organises, says that it was not done after all.
    package mutating func reopenAction(_ number: Int, in situation: Situation) -> Outcome<Void> {
        let line = SittingCorrection.Line(.action, number)
        guard let was = record.words(of: line), was.done != nil else { return .refused([Refusal(.unknownItem)]) }
        var problems = was.owner == situation.actor.id ? [] : organising(in: situation)
        if record.isTakenBack(line) { problems.append(Refusal(.alreadyWithdrawn)) }
        guard problems.isEmpty else { return .refused(problems) }
        return note(line, .reopened, was: was, why: "", in: situation) { $0.actions[number].done = nil }
    }

    private func correctionProblems(_ line: SittingCorrection.Line, in situation: Situation) -> [Refusal] {
        var problems = organising(in: situation)
        if state == .cancelled || line.part == .point && !isAhead { problems.append(Refusal(.meetingOver)) }
        if record.isTakenBack(line) { problems.append(Refusal(.alreadyWithdrawn)) }
        return problems
    }

    /// An action keeps an owner who is called and a day; a day that stays as it was may have passed.
    private func ownerProblems(
        _ words: SittingCorrection.Words, since was: SittingCorrection.Words, in situation: Situation
    ) -> [Refusal] {
        var problems: [Refusal] = []
        if words.owner.map({ !isMember($0) }) ?? true { problems.append(Refusal(.unknownUser, field: "owner")) }
        guard let due = words.due else { return problems + [Refusal(.required, field: "due")] }
        if due != was.due, due < situation.day { problems.append(Refusal(.dayInThePast, field: "due")) }
        return problems
    }

    private mutating func note(
        _ line: SittingCorrection.Line, _ kind: SittingCorrection.Kind, was: SittingCorrection.Words, why: String,
        in situation: Situation, _ change: (inout SittingRecord) -> Void
    ) -> Outcome<Void> {
        var now = record
        change(&now)
        now.corrections.append(
            SittingCorrection(
                line: line, kind: kind, was: was, why: why, by: situation.actor.id, at: situation.moment))
        course.record = now
        return changed(in: situation)
    }
}

extension SittingRecord {
    fileprivate mutating func replace(_ line: SittingCorrection.Line, with words: SittingCorrection.Words) {
        switch line.part {
        case .point: points[line.number] = words.text
        case .minutes: break
        case .decision:
            let was = decisions[line.number]
            decisions[line.number] = TextRevision(text: words.text, by: was.by, at: was.at)
        case .action:
            guard let owner = words.owner, let due = words.due else { return }
            actions[line.number].what = words.text
            actions[line.number].owner = owner
            actions[line.number].due = due
        }
    }
}
