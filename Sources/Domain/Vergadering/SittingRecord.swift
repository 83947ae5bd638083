// SPDX-License-Identifier: EUPL-1.2

/// Who is called to a sitting as a member, and what one without casussen records: points, attendance, minutes, decisions
/// and actions.
///
/// It is open, like the sitting itself: nobody writes about a citizen here (decision 0066).
package struct SittingRecord: Hashable, Sendable, Codable {
    package internal(set) var called: [Identifier<User>]
    package internal(set) var points: [String]
    package internal(set) var attendance: Attendance?
    /// Each version of the minutes, the latest last.
    package internal(set) var minutes: [TextRevision]
    package internal(set) var decisions: [TextRevision]
    package internal(set) var actions: [Action]
    // Nothing in a record from before these were kept.
    private var storedCorrections: [SittingCorrection]?
    private var storedEarlierAttendance: [Attendance]?

    /// What was corrected or taken back, in the order in which that was done.
    package internal(set) var corrections: [SittingCorrection] {
        get { storedCorrections ?? [] }
        set { storedCorrections = newValue }
    }

    /// Who were there by earlier versions of the list, the first first.
    package internal(set) var earlierAttendance: [Attendance] {
        get { storedEarlierAttendance ?? [] }
        set { storedEarlierAttendance = newValue }
    }

    /// Who was there, as it was last written down.
    package struct Attendance: Hashable, Sendable, Codable {
        package let present: [Identifier<User>]
        package let by: Identifier<User>
        package let at: Moment
    }

    /// Something that one of the members does before a day.
    package struct Action: Hashable, Sendable, Codable {
        package internal(set) var what: String
        package internal(set) var owner: Identifier<User>
        package internal(set) var due: Day
        package let by: Identifier<User>
        package let at: Moment
        package internal(set) var done: Casusoverleg.Step?

        /// Whether its day passed and nobody said that it was done.
        package func isOverdue(on day: Day) -> Bool { done == nil && due < day }
    }

    /// Whether something was written down that is only written once people sit together.
    package var isHeld: Bool {
        attendance != nil || !minutes.isEmpty || !decisions.isEmpty || !actions.isEmpty
    }

    package init(called: [Identifier<User>] = []) {
        self.called = called
        points = []
        attendance = nil
        minutes = []
        decisions = []
        actions = []
    }
}

/// One thing that is written down about a sitting without casussen.
package enum SittingEntry: Sendable {
    case called([Identifier<User>])
    case point(String)
    case attendance([Identifier<User>])
    case minutes(String)
    case decision(String)
    case action(what: String, owner: Identifier<User>?, due: Day?)

    /// Whether it belongs to the preparation, or to the sitting itself.
    var isBeforehand: Bool {
        switch self {
        case .called, .point: return true
        case .attendance, .minutes, .decision, .action: return false
        }
    }
}

extension Vergadering {
    /// What was recorded, and who is called as a member.
    package var record: SittingRecord { course.record ?? SittingRecord() }

    /// Whether somebody is called as a member of the body, or has an action that was agreed on there.
    package func isMember(_ user: Identifier<User>) -> Bool { record.members.contains(user) }

    /// Writes something down about a sitting without casussen; what is written about a casus stands at its own table.
    ///
    /// Members and points before it is over, the rest from its day on. Only members are present and have actions.
    package mutating func write(_ entry: SittingEntry, in situation: Situation) -> Outcome<Void> {
        var problems = organising(in: situation)
        if plan.body.treatsCasussen { problems.append(Refusal(.bodyTreatsCasussen)) }
        if state == .cancelled || entry.isBeforehand && !isAhead { problems.append(Refusal(.meetingOver)) }
        if !entry.isBeforehand { problems += notYet(in: situation) }
        problems += entryProblems(entry, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        var now = record
        now.add(entry, by: situation.actor.id, at: situation.moment)
        course.record = now
        return changed(in: situation)
    }

    /// The owner of an action, or who organises, says that it was done.
    package mutating func finishAction(_ number: Int, in situation: Situation) -> Outcome<Void> {
        guard record.actions.indices.contains(number) else { return .refused([Refusal(.unknownItem)]) }
        let action = record.actions[number]
        var problems = action.owner == situation.actor.id ? [] : organising(in: situation)
        if action.done != nil { problems.append(Refusal(.alreadyDecided)) }
        if record.isTakenBack(.init(.action, number)) { problems.append(Refusal(.alreadyWithdrawn)) }
        guard problems.isEmpty else { return .refused(problems) }
        course.record?.actions[number].done = .init(by: situation.actor.id, at: situation.moment)
        return changed(in: situation)
    }

    private func entryProblems(_ entry: SittingEntry, in situation: Situation) -> [Refusal] {
        switch entry {
        case .called(let users):
            let known = Set(situation.collaboration.callable(on: situation.day).map(\.id))
            return users.filter { !known.contains($0) }.map {
                Refusal(.unknownUser, field: "called", about: $0.description)
            }
        case .attendance(let users):
            return users.filter { !isMember($0) }.map {
                Refusal(.unknownUser, field: "present", about: $0.description)
            }
        case .point(let text), .minutes(let text), .decision(let text): return textProblems(text, in: situation)
        case .action(let text, let owner, let due):
            var problems = textProblems(text, in: situation)
            if owner.map({ !isMember($0) }) ?? true { problems.append(Refusal(.unknownUser, field: "owner")) }
            guard let due else { return problems + [Refusal(.required, field: "due")] }
            if due < situation.day { problems.append(Refusal(.dayInThePast, field: "due")) }
            return problems
        }
    }

    /// What is wrong with something that is written down: nothing stands there, or a number that the profile keeps out.
    func textProblems(_ text: String, at field: String = "text", in situation: Situation) -> [Refusal] {
        Casus.required([field: text])
            + (situation.collaboration.workProcess?.numberProblems(text, at: field) ?? [])
    }
}

extension SittingRecord {
    fileprivate mutating func add(_ entry: SittingEntry, by user: Identifier<User>, at moment: Moment) {
        switch entry {
        case .called(let users): called = Set(users).sorted()
        case .point(let text): points.append(text)
        case .attendance(let users):
            if let attendance { earlierAttendance.append(attendance) }
            attendance = Attendance(present: Set(users).sorted(), by: user, at: moment)
        case .minutes(let text): minutes.append(TextRevision(text: text, by: user, at: moment))
        case .decision(let text): decisions.append(TextRevision(text: text, by: user, at: moment))
        case .action(let what, let owner, let due):
            guard let owner, let due else { return }
            actions.append(Action(what: what, owner: owner, due: due, by: user, at: moment, done: nil))
        }
    }
}
