// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// Whether partners are asked whether they know the person, before anything else is asked.
    package var asksKnownUnknown: Bool { admission.query.value == .knownUnknown }
}

extension Casus {
    /// Sends the query to the designated people of the partners that work in the area of this casus.
    ///
    /// By the reporter, once, at the step that asks, after the person was told or telling was put off. A profile that
    /// says "all parties" reaches no further than the area: whether a partner needs it is not known yet. Refused while
    /// consent was taken back and not weighed anew (`weighForQuery`): nobody is told who it is about until then.
    package mutating func sendQuery(in situation: Situation) -> Outcome<Void> {
        guard let course, let arrangement = situation.arrangement(of: self), arrangement.asksKnownUnknown,
            let step = arrangement.step(course.next)?.step
        else { return .refused([Refusal(.otherProcess)]) }
        var problems = must(be: [.reporter], in: situation)
        if step.act != .ask || course.query != nil { problems.append(Refusal(.stepNotUp)) }
        if !isTold(on: situation.day) { problems.append(Refusal(.notInformed)) }
        if queryAwaitsWeighing(under: arrangement, in: situation.collaboration) {
            problems.append(Refusal(.weighingFirst))
        }
        let addressees = queryAddressees(under: arrangement, in: situation)
        if addressees.isEmpty { problems.append(Refusal(.nobodyToAsk)) }
        guard problems.isEmpty else { return .refused(problems) }
        self.course?.query = PartnerQuery(
            addressees: addressees, answers: [], asked: Set(addressees.map(\.partij)).count, by: situation.actor.id,
            on: situation.day, at: situation.moment, closed: nil)
        return .done(())
    }

    /// Whom the query would reach: people whom the register gives a participant's role of the profile, in this area, of
    /// another party than the reporter's.
    package func queryAddressees(
        under arrangement: Arrangement, in situation: Situation
    ) -> [PartnerQuery.Addressee] {
        let roles = arrangement.roles.roles.filter { $0.function == .participant }.map(\.id.word)
        let collaboration = situation.collaboration
        return collaboration.users.values.filter { user in
            user.partij != aanmelding.partij && user.partij != collaboration.house && isOfSubdivision(user)
                && !user.arranged.isDisjoint(with: roles)
                && collaboration.obstacles(for: user, on: situation.day).isEmpty
        }
        .map { PartnerQuery.Addressee(user: $0.id, partij: $0.partij) }
        .sorted { ($0.partij, $0.user) < ($1.partij, $1.user) }
    }

    /// A designated person answers for its party: known or unknown, and nothing more.
    ///
    /// While consent was taken back and not weighed anew only "unknown" is taken, which lets nobody in.
    package mutating func answerQuery(isKnown: Bool, in situation: Situation) -> Outcome<Void> {
        guard let query = course?.query, query.mayAnswer(situation.actor),
            !standings(of: situation.actor, in: situation.collaboration, on: situation.day).isEmpty
        else { return .refused([Refusal(.notYourAct)]) }
        if isKnown, let arrangement = situation.arrangement(of: self),
            queryAwaitsWeighing(under: arrangement, in: situation.collaboration)
        {
            return .refused([Refusal(.queryWaits)])
        }
        let answer = PartnerQuery.Answer(
            partij: situation.actor.partij, user: situation.actor.id, isKnown: isKnown, at: situation.moment)
        course?.query?.answers = query.answers.filter { $0.partij != answer.partij } + [answer]
        return .done(())
    }

    /// Closes the round: the answers "unknown" are erased, and who gave them sees the casus no more.
    ///
    /// Whoever knows the person takes part from then on, so with such an answer it waits for the weighing too.
    package mutating func closeQuery(in situation: Situation) -> Outcome<Void> {
        var problems = must(be: [.reporter, .procesregisseur], in: situation)
        if !(course?.query?.isOpen ?? false) { problems.append(Refusal(.queryNotOpen)) }
        if closingLetsIn(in: situation) { problems.append(Refusal(.weighingFirst)) }
        guard problems.isEmpty else { return .refused(problems) }
        course?.query?.close(.init(by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Whether closing the round would let somebody in while the weighing is due.
    private func closingLetsIn(in situation: Situation) -> Bool {
        let isKnown = course?.query?.answers.contains { $0.isKnown } ?? false
        guard isKnown, let arrangement = situation.arrangement(of: self) else { return false }
        return queryAwaitsWeighing(under: arrangement, in: situation.collaboration)
    }

    /// Once it turned out that there is help already: who said that they know the person and reads the casus in this
    /// stage, such as the neighbourhood team of the municipality, hears it and aligns (care network, line 192).
    func alignWork(in situation: Situation) -> [WorkItem] {
        guard afschaling == nil, let course, let query = course.query, !query.isOpen,
            let arrangement = situation.arrangement(of: self), let step = arrangement.step(course.next)?.step,
            step.act == .inform, step.reach == .chosen
        else { return [] }
        return query.answers.filter(\.isKnown).compactMap { answer in
            guard let user = situation.collaboration.user(answer.user),
                accessCode(of: user, for: nil, under: arrangement).reads
            else { return nil }
            return WorkItem(kind: .alignCare, user: answer.user, due: nil)
        }
    }

    /// What waits for whom in the round: sending, answering, closing. While the weighing is due that comes first.
    func queryWork(in situation: Situation) -> [WorkItem] {
        guard afschaling == nil, let course, let arrangement = situation.arrangement(of: self),
            arrangement.asksKnownUnknown, let step = arrangement.step(course.next)?.step, step.act == .ask
        else { return [] }
        let waits = queryAwaitsWeighing(under: arrangement, in: situation.collaboration)
        guard let query = course.query else {
            return waits ? [] : [WorkItem(kind: .sendQuery, user: aanmelding.by, due: nil)]
        }
        guard query.isOpen, !waits else { return [] }
        let waiting = query.waiting
        if waiting.isEmpty {
            return reporterOrLead(in: situation).map { WorkItem(kind: .closeQuery, user: $0, due: nil) }
        }
        return query.addressees.filter { waiting.contains($0.partij) }
            .map { WorkItem(kind: .answerQuery, user: $0.user, due: nil) }
    }
}
