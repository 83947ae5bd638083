// SPDX-License-Identifier: EUPL-1.2

/// Putting an item right that proved wrong: who may, follows from who enters the data.
///
/// Where staff of the house enters for the parties, the supplier reports the error and the process direction coordinates;
/// where parties enter themselves, they correct themselves (Enschede covenant 19.2, lines 465-470).
extension Casus {
    /// Whether staff of the house corrects what it entered for the parties.
    package func isCorrectedByHouse(in situation: Situation) -> Bool {
        situation.arrangement(of: self).map { entryMode(under: $0) == .staff } ?? false
    }

    /// Whether the actor may replace the text of this item.
    package func mayCorrect(_ item: Inbreng, in situation: Situation) -> Bool {
        guard !item.isWithdrawn else { return false }
        // What the supplier froze nobody else reads, so nobody else can tell what is wrong with it.
        guard item.supplier == situation.actor.partij else { return isStaffEntering(in: situation) && !item.isFrozen }
        let isHouse = situation.actor.partij == situation.collaboration.house
        return isOwn(item, in: situation) && (isHouse || !isCorrectedByHouse(in: situation))
    }

    /// Whether the actor may report that this item is wrong: its supplier, and staff that heard it from the supplier.
    package func mayReportWrong(_ item: Inbreng, in situation: Situation) -> Bool {
        guard !item.isWithdrawn, !item.isMarkedWrong else { return false }
        return item.supplier == situation.actor.partij
            ? isOwn(item, in: situation) : isStaffEntering(in: situation)
    }

    /// The items of other parties that the actor may put right, for staff that enters for them.
    package func itemsToCorrect(in situation: Situation) -> [Inbreng] {
        guard isStaffEntering(in: situation) else { return [] }
        return inbrengen.filter { $0.supplier != situation.actor.partij && mayCorrect($0, in: situation) }
    }

    /// Replaces the text of an item by the right one; the text itself goes to the vault and not through here.
    ///
    /// - Parameters:
    ///   - heard: how and when the supplier said it, when staff writes it down.
    ///   - former: where the old text would be kept; it is, when the profile keeps what proved wrong.
    package mutating func correct(
        _ id: Identifier<Inbreng>, because why: String, heard: String = "", former: Identifier<Inbreng>? = nil,
        in situation: Situation
    ) -> Outcome<Void> {
        let kept = keepsFormerText(in: situation) ? former : nil
        guard let item = inbreng(id) else { return .refused([Refusal(.unknownItem)]) }
        let isReporting = item.supplier == situation.actor.partij && isCorrectedByHouse(in: situation)
        let barred: Refusal.Reason? =
            mayCorrect(item, in: situation) ? nil : isReporting ? .correctedByHouse : .supplierOnly
        return putRight(item, .corrected, because: why, heard: heard, former: kept, unless: barred, in: situation)
    }

    /// Says that an item is wrong: nobody else gets it until it is corrected, and whoever had it is told.
    package mutating func reportWrong(
        _ id: Identifier<Inbreng>, because why: String, heard: String = "", in situation: Situation
    ) -> Outcome<Void> {
        guard let item = inbreng(id) else { return .refused([Refusal(.unknownItem)]) }
        let barred: Refusal.Reason? =
            item.isMarkedWrong ? .markedWrong : mayReportWrong(item, in: situation) ? nil : .supplierOnly
        return putRight(item, .markedWrong, because: why, heard: heard, former: nil, unless: barred, in: situation)
    }

    private mutating func putRight(
        _ item: Inbreng, _ kind: Change.Kind, because why: String, heard: String, former: Identifier<Inbreng>?,
        unless barred: Refusal.Reason?, in situation: Situation
    ) -> Outcome<Void> {
        guard !item.isWithdrawn else { return .refused([Refusal(.alreadyWithdrawn)]) }
        let isForAnother = item.supplier != situation.actor.partij
        let problems =
            Casus.required(isForAnother && barred == nil ? ["why": why, "heard": heard] : ["why": why])
            + (barred.map { [Refusal($0)] } ?? [])
        guard problems.isEmpty, let index = inbrengen.firstIndex(where: { $0.id == item.id }) else {
            return .refused(problems)
        }
        inbrengen[index].history.append(
            Change(
                kind: kind, by: situation.actor.id, at: situation.moment, why: why, heard: isForAnother ? heard : "",
                former: former))
        return .done(())
    }

    /// Whether the profile keeps what an item said before it was corrected.
    package func keepsFormerText(in situation: Situation) -> Bool {
        situation.arrangement(of: self)?.data.formerText?.value == .kept
    }
}

extension Inbreng {
    /// The ids under which the vault keeps earlier texts of this item.
    package var formerTexts: [Identifier<Inbreng>] { history.compactMap(\.former) }
}
