// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The party that named a person; nothing where the document does not tell.
    ///
    /// A document from before this was kept tells it as far as its report stands there as it came in: who reported named
    /// the person at whom the approach is aimed, whom nobody can add later, and those of whom something was recorded with
    /// the report. A casus that began as a ticket or came from another part tells nothing of it.
    func namer(of person: Betrokkene) -> Identifier<Partij>? {
        if let partij = person.namedBy { return partij }
        guard let course, course.ticket == nil, let first = course.taken.first, first.at == aanmelding.at,
            first.by == aanmelding.by, first.partij == aanmelding.partij
        else { return nil }
        let isReported =
            person.kind == .aimedAt
            || course.consents.contains { $0.person == person.id && $0.at == aanmelding.at }
            || inbrengen.contains { $0.content.betrokkene == person.id && $0.enteredAt == aanmelding.at }
        return isReported ? aanmelding.partij : nil
    }
}
