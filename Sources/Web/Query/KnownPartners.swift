// SPDX-License-Identifier: EUPL-1.2

import Domain

extension Course {
    /// Who said in the round that the person is known to their party; nobody before the round is closed.
    var knownPartners: [PartnerQuery.Answer] {
        guard let query, !query.isOpen else { return [] }
        return query.answers.filter(\.isKnown)
    }
}
