// SPDX-License-Identifier: EUPL-1.2

/// A notice that a party must get about a casus (*bericht*), also when its people have no part in the casus any more.
///
/// Stages after scaling down: Handvat annex 2, phase 4, lines 4480-4482. Consent withdrawn: model protocol 7.2 and 13.7
/// (lines 5898-5899 and 6029-6033). An item that turns out wrong: model protocol 9.5 (lines 5937-5940).
package struct BerichtDraft: Hashable, Sendable {
    /// What happened.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case scaledDown
        case cleaned
        /// Another day of destruction was set, so that the term told before holds no longer.
        case termChanged
        case reopened
        case archived
        case destroyed
        /// The casus is gone; choices, scores and months stay to be counted.
        case anonymised
        /// What was received must be removed by the party too; it confirms that it did.
        case removeCopies
        case consentWithdrawn
        case itemMarkedWrong
        case itemCorrected
        /// A file was added to an item or taken away from it.
        case itemAttachments
        case itemWithdrawn
        /// What the reporter is told about its report.
        case feedback
        /// The data of a person were put right, such as a name or a birth date.
        case personCorrected
        /// Staff that enters for the parties released it to somebody outside, on the word of its supplier.
        case itemReleased
        /// Staff wrote down that its supplier allows somebody to read it.
        case itemHeard
        /// A recipient passed it on or used it otherwise without being allowed to, or asked to pass on police data.
        case itemPassedOn
        /// An item of the party came along to a casus of another part of the collaboration, where its say is asked anew.
        case itemMoved
        /// The party was asked for its part of a request of a person, or got a complaint.
        case requestAsked
        /// A request was sent on to the desk that the party has for data under a law of their own.
        case requestSentOn
        /// A restriction was granted on a casus that the party has a part in.
        case requestRestricts
        /// That restriction ended: it was lifted, or its decision taken back.
        case requestLifted
        /// A request was passed on to the party, which answers the person from its own files.
        case requestForwarded
        /// There is a breach of personal data; what it is stands in the register.
        case breachTold
        /// There is news about a breach that the party was told of.
        case breachMessage
        /// There is a proposal about the collaboration itself; it stands in the register of decisions.
        case besluitProposed
        /// A decision about the collaboration itself was adopted.
        case besluitAdopted

        /// Whether it tells of one item, and not of the whole casus.
        package var isAboutItem: Bool {
            switch self {
            case .consentWithdrawn, .itemMarkedWrong, .itemCorrected, .itemAttachments, .itemWithdrawn, .itemReleased,
                .itemHeard, .itemPassedOn, .itemMoved:
                return true
            case .scaledDown, .cleaned, .termChanged, .reopened, .archived, .destroyed, .anonymised, .removeCopies,
                .feedback, .personCorrected, .requestAsked, .requestSentOn, .requestRestricts, .requestLifted,
                .requestForwarded, .breachTold, .breachMessage, .besluitProposed, .besluitAdopted:
                return false
            }
        }
    }

    /// What the notice is about, apart from the number of the casus: sealed with the key of the casus.
    package struct Particulars: Hashable, Sendable, Codable {
        package var item: Identifier<Inbreng>?
        package var supplier: Identifier<Partij>?
        package var classes: [String] = []
        package var enteredAt: Moment?
        /// The party that passed it on, or wanted to.
        package var passedOnBy: Identifier<Partij>?
        package var archiveOn: Day?
        package var destroyOn: Day?
        package var outcome: String?
        package var outcomeEnglish: String?
        package var feedback: String?
        /// The words of the fields of a person that were put right.
        package var fields: [String]?

        package init() {}
    }

    package let kind: Kind
    package let partij: Identifier<Partij>
    /// Its people who took part in the casus; the notice is for them first.
    package let people: [Identifier<User>]
    /// Nothing for a casus that was destroyed, nor for a party that never knew the item.
    package let particulars: Particulars?

    package init(
        _ kind: Kind, for partij: Identifier<Partij>, people: [Identifier<User>], particulars: Particulars?
    ) {
        self.kind = kind
        self.partij = partij
        self.people = people
        self.particulars = particulars
    }
}

extension BerichtDraft {
    /// The same notice with no more about the item than the party knew already.
    ///
    /// Who read the item or took it home must know which one it was. The house coordinates and needs its supplier; whoever
    /// might have read it and did not needs nothing (AVG 5(1)(c); decision 0015).
    /// - Parameter knowing: the parties that read the item or took it home.
    package func limited(to knowing: Set<Identifier<Partij>>, house: Identifier<Partij>) -> BerichtDraft {
        // Its supplier knows its own item.
        guard kind.isAboutItem, partij != particulars?.supplier, partij == house || !knowing.contains(partij)
        else { return self }
        guard partij == house else { return BerichtDraft(kind, for: partij, people: people, particulars: nil) }
        var kept = Particulars()
        kept.supplier = particulars?.supplier
        return BerichtDraft(kind, for: partij, people: people, particulars: kept)
    }
}

/// How long notices themselves are kept, in months; nothing in the law says it (decision 0015).
package enum BerichtTerm {
    /// One that was seen is removed at this age.
    package static let seenMonths = 6
    /// Any other is removed at this age.
    package static let latestMonths = 12
}

extension Collaboration {
    /// The people of a party who can act for it today: in service, screened, bound to secrecy.
    ///
    /// A party that left the covenant keeps them: what it must stop using, it must hear.
    package func activePeople(of partij: Identifier<Partij>, on day: Day) -> Set<Identifier<User>> {
        let active = people(of: partij).filter { user in
            (user.left.map { $0 > day } ?? true)
                && personalObstacles(for: user, on: day).isEmpty
        }
        return Set(active.map(\.id))
    }

    /// Whether this user may take a notice for colleagues who took part and are not there any more.
    package func standsIn(_ user: User) -> Bool {
        user.roles.contains(user.partij == house ? .procesregisseur : .professional)
    }
}
