// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Hand-overs after scaling down: the procesregisseur sees that they are open, the supplier says, the executor gets.
    func leftoverWork() -> [WorkItem] {
        let open = openLeftovers
        guard !open.isEmpty, let procesregisseur else { return [] }
        var work = [WorkItem(kind: .handOverLeftover, user: procesregisseur, due: nil, count: open.count)]
        let asked = Dictionary(grouping: open.filter { $0.waiting == .supplier }) { inbreng($0.item)?.enteredBy }
        for (user, items) in asked.sorted(by: { ($0.key?.description ?? "") < ($1.key?.description ?? "") }) {
            guard let user else { continue }
            work.append(WorkItem(kind: .sayTakeHome, user: user, due: nil, count: items.count))
        }
        let ready = open.filter { $0.waiting == .executor }
        let table = Dictionary(
            overleggen.flatMap(\.deelnemers).map { ($0.user, $0.partij) }, uniquingKeysWith: { first, _ in first })
        for (user, partij) in table.sorted(by: { $0.key < $1.key }) {
            let count = ready.filter { $0.executor == partij }.count
            if count > 0 { work.append(WorkItem(kind: .takeHome, user: user, due: nil, count: count)) }
        }
        return work
    }

    /// Items whose supplier found them wrong: the procesregisseur coordinates the correction (model protocol 9.5).
    func correctionWork() -> [WorkItem] {
        let wrong = inbrengen.filter { $0.isMarkedWrong && !$0.isWithdrawn }
        guard !wrong.isEmpty, let procesregisseur else { return [] }
        return [WorkItem(kind: .coordinateCorrection, user: procesregisseur, due: nil, count: wrong.count)]
    }
}
