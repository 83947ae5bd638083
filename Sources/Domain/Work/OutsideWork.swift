// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// What waits because of other houses and tables: answers, consultations, says, a hand-over.
    func outsideWork(in situation: Situation) -> [WorkItem] {
        houseWork + sayOutwardWork + handOverWork(in: situation)
    }

    private var houseWork: [WorkItem] {
        guard let procesregisseur else { return [] }
        var work: [WorkItem] = []
        func add(_ kind: WorkItem.Kind, due: Day? = nil, count: Int) {
            if count > 0 { work.append(WorkItem(kind: kind, user: procesregisseur, due: due, count: count)) }
        }
        let waiting = phase <= .casusoverleg ? outside.checks.filter(\.isOpen) : []
        add(.houseAnswer, due: waiting.map(\.answerBy).min(), count: waiting.count)
        let open = outside.questions.filter { $0.given == nil }
        add(.houseConsult, count: open.filter { $0.consultation == nil }.count)
        add(.houseReply, count: open.filter { $0.consultation != nil }.count)
        return work
    }

    /// Suppliers who were asked whether an item may go outside and said nothing yet.
    private var sayOutwardWork: [WorkItem] {
        guard phase == .triage || phase == .casusoverleg else { return [] }
        let waiting = inbrengen.filter { item in
            !item.isWithdrawn && !isSettledOutside(item.id)
                && outwardRequests(for: item.id).contains {
                    $0.recipient != item.supplier && akkoordInForce(on: item, for: $0.recipient, use: $0.use) == nil
                }
        }
        return Dictionary(grouping: waiting, by: \.enteredBy).sorted { $0.key < $1.key }.map { user, items in
            WorkItem(kind: .sayOutward, user: user, due: nil, count: items.count)
        }
    }

    /// Whether the hand-over is done, so that nobody need say anything about it any more.
    private func isSettledOutside(_ item: Identifier<Inbreng>) -> Bool {
        overdracht?.end != nil && outwardRequests(for: item).allSatisfy { $0.use == .refer }
    }

    /// The hand-over waits for whoever reports at the other table.
    private func handOverWork(in situation: Situation) -> [WorkItem] {
        guard let overdracht, overdracht.end == nil else { return [] }
        if overdracht.way == .house {
            return procesregisseur.map { [WorkItem(kind: .handOver, user: $0, due: nil)] } ?? []
        }
        var people: Set<Identifier<User>> = []
        if overdracht.partij == aanmelding.partij { people.insert(aanmelding.by) }
        if phase == .casusoverleg {
            people.formUnion(
                currentOverleg?.deelnemers.filter { $0.partij == overdracht.partij }.map(\.user) ?? [])
        }
        return people.sorted().map { WorkItem(kind: .handOver, user: $0, due: nil) }
    }
}
