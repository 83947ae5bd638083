// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Everything that waits for somebody in this casus, as it stands now.
    ///
    /// Nobody gets work in a casus that is closed to them.
    package func openWork(in situation: Situation) -> [WorkItem] {
        let everybody = situation.collaboration.users.values
        return namedWork(in: situation)
            + roleWork(in: situation).flatMap { work in
                everybody.compactMap { isFor($0, work, in: situation) ? work.item(for: $0.id) : nil }
            }
    }

    /// What waits here for one user.
    package func work(of user: User, in situation: Situation) -> [WorkItem] {
        namedWork(in: situation).filter { $0.user == user.id }
            + roleWork(in: situation).filter { isFor(user, $0, in: situation) }.map { $0.item(for: user.id) }
    }

    private func isFor(_ user: User, _ work: RoleWork, in situation: Situation) -> Bool {
        user.roles.contains(work.role)
            && !standings(of: user, in: situation.collaboration, on: situation.day).isEmpty
    }

    /// What waits for people by name.
    ///
    /// A projection: stored beside the casus at each change, so that "my work" is one look-up; `roleWork` likewise.
    package func namedWork(in situation: Situation) -> [WorkItem] {
        guard ended == nil else { return [] }
        let work = course == nil ? nationalWork(in: situation) : courseWork(in: situation)
        return work.filter { item in
            guard let user = situation.collaboration.user(item.user) else { return false }
            let standing = standings(of: user, in: situation.collaboration, on: situation.day)
            // Whoever only reads performs nothing here, but for a rung that leads to them (decision 0064).
            if standing == [.observer] { return item.kind == .called }
            return standing == [.called] ? item.kind.isForCalled : !standing.isEmpty
        }
    }

    private func nationalWork(in situation: Situation) -> [WorkItem] {
        intakeWork(in: situation) + informWork(in: situation) + triageWork(in: situation)
            + itemWork(in: situation) + lawWork(in: situation) + overlegWork(in: situation) + planWork(in: situation)
            + minutesWork(in: situation) + retentionWork(in: situation) + leftoverWork()
            + correctionWork() + outsideWork(in: situation)
    }

    /// On a profile of its own the steps say what is up next; items, conference, plan and terms are as everywhere.
    private func courseWork(in situation: Situation) -> [WorkItem] {
        let questions = vragen.filter { phase == .triage && $0.isOpen }.map {
            WorkItem(kind: .answerQuestion, user: $0.user, due: $0.answerBy)
        }
        let overleg = currentOverleg == nil ? [] : overlegWork(in: situation)
        let received =
            priorCheckWork(in: situation) + onwardWork(in: situation) + closingInformWork(in: situation)
            + alignWork(in: situation) + removalWork(in: situation) + refusalWork(in: situation)
        return received + stepWork(in: situation) + calledWork(in: situation) + homeBanWork(in: situation) + questions
            + (afschaling == nil ? itemWork(in: situation) : []) + lawWork(in: situation) + overleg
            + planWork(in: situation) + minutesWork(in: situation) + courseRetentionWork(in: situation)
            + deferralWork(in: situation)
            + clockWork(in: situation) + leftoverWork() + correctionWork()
            + queryWork(in: situation) + reminderWork(in: situation) + policeWork(in: situation)
            + letterWork(in: situation) + ageWork(in: situation)
    }

    private func intakeWork(in situation: Situation) -> [WorkItem] {
        guard phase == .aanmelding, let procesregisseur else { return [] }
        return [WorkItem(kind: .decideIntake, user: procesregisseur, due: nil)]
    }

    /// Telling the person is the work of the reporter, later of the casusregisseur.
    private func informWork(in situation: Situation) -> [WorkItem] {
        guard phase != .aanmelding else { return [] }
        let who = plan.casusregisseur?.user ?? aanmelding.by
        let topic = requiredTopic
        return personsAimedAt.compactMap { person in
            if kennisgevingen.contains(where: { $0.betrokkene == person.id && $0.topic == topic }) { return nil }
            guard let deferred = uitstel(of: topic, for: person.id), deferred.lastDay >= situation.day else {
                return WorkItem(kind: .inform, user: who, due: phases.last.map { _ in situation.day })
            }
            return WorkItem(kind: .testDeferral, user: who, due: deferred.nextTest)
        }
    }

    private func triageWork(in situation: Situation) -> [WorkItem] {
        guard phase == .triage, let procesregisseur else { return [] }
        let asked = vragen.filter(\.isOpen).map {
            WorkItem(kind: .answerQuestion, user: $0.user, due: $0.answerBy)
        }
        if vragen.isEmpty { return [WorkItem(kind: .sendQuestions, user: procesregisseur, due: nil)] }
        return asked.isEmpty ? [WorkItem(kind: .decideTriage, user: procesregisseur, due: nil)] : asked
    }

    /// Re-testing at a change of phase: first the necessity, then the supplier's say.
    private func itemWork(in situation: Situation) -> [WorkItem] {
        let live = inbrengen.filter { !$0.isWithdrawn }
        var work: [WorkItem] = []
        let untested = live.filter { $0.necessity(in: phase) == .untested }
        if let procesregisseur, !untested.isEmpty {
            work.append(WorkItem(kind: .testNecessity, user: procesregisseur, due: nil, count: untested.count))
        }
        let waiting = live.filter(asksSayAnew)
        for (user, items) in Dictionary(grouping: waiting, by: \.enteredBy).sorted(by: { $0.key < $1.key }) {
            work.append(WorkItem(kind: .giveSay, user: user, due: nil, count: items.count))
        }
        return work
    }

    private func overlegWork(in situation: Situation) -> [WorkItem] {
        guard phase == .casusoverleg, let procesregisseur else { return [] }
        guard let current = currentOverleg else {
            let next = plan.monitoring.last?.next
            let kind: WorkItem.Kind = overleggen.isEmpty ? .prepareOverleg : .followUp
            return [WorkItem(kind: kind, user: procesregisseur, due: next)]
        }
        // What was passed over or put off waits for a new day; it is late for nobody.
        if !current.isOpen, let on = current.preparation.on, on < situation.day {
            return [WorkItem(kind: .replanOverleg, user: procesregisseur, due: nil)]
        }
        if current.isOpen { return [WorkItem(kind: .closeOverleg, user: procesregisseur, due: current.preparation.on)] }
        let ready = openingProblems(in: situation).isEmpty
        // What is ready for a sitting waits for its day; there is nothing to open before it.
        let own =
            ready && waitsForSitting(on: situation.day)
            ? []
            : [
                WorkItem(
                    kind: ready ? .openOverleg : .prepareOverleg, user: procesregisseur,
                    due: current.preparation.on)
            ]
        // Nobody is called to a conference of which the checklist is not complete, as far as it is asked (model convenant
        // 12.2); as with the places on an agenda.
        let isPlanned = openChecklist(of: current, in: situation).isEmpty
        let others = (isPlanned ? current.deelnemers : []).map {
            WorkItem(kind: .attendOverleg, user: $0.user, due: current.preparation.on)
        }
        return own + others
    }

    /// Before the archive the procesregisseur keeps the terms.
    private func retentionWork(in situation: Situation) -> [WorkItem] {
        guard let procesregisseur, !isArchived(in: situation) else { return [] }
        return retentionDue(in: situation).map { WorkItem(kind: $0.kind, user: procesregisseur, due: $0.due) }
    }
}
