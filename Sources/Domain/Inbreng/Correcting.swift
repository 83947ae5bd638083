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
        guard item.supplier == situation.actor.partij else { return isStaffEntering(in: situation) }
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
        return putRight(id, .corrected, because: why, heard: heard, former: kept, in: situation) { item in
            guard !mayCorrect(item, in: situation) else { return [] }
            let isSupplier = item.supplier == situation.actor.partij
            return [Refusal(isSupplier && isCorrectedByHouse(in: situation) ? .correctedByHouse : .supplierOnly)]
        }
    }

    /// Says that an item is wrong: nobody else gets it until it is corrected, and whoever had it is told.
    package mutating func reportWrong(
        _ id: Identifier<Inbreng>, because why: String, heard: String = "", in situation: Situation
    ) -> Outcome<Void> {
        putRight(id, .markedWrong, because: why, heard: heard, former: nil, in: situation) { item in
            if item.isMarkedWrong { return [Refusal(.markedWrong)] }
            return mayReportWrong(item, in: situation) ? [] : [Refusal(.supplierOnly)]
        }
    }

    private mutating func putRight(
        _ id: Identifier<Inbreng>, _ kind: Change.Kind, because why: String, heard: String,
        former: Identifier<Inbreng>?, in situation: Situation, _ barred: (Inbreng) -> [Refusal]
    ) -> Outcome<Void> {
        guard let index = inbrengen.firstIndex(where: { $0.id == id }) else { return .refused([Refusal(.unknownItem)]) }
        let item = inbrengen[index]
        guard !item.isWithdrawn else { return .refused([Refusal(.alreadyWithdrawn)]) }
        let isForAnother = item.supplier != situation.actor.partij
        let problems =
            Casus.required(isForAnother ? ["why": why, "heard": heard] : ["why": why]) + barred(item)
        guard problems.isEmpty else { return .refused(problems) }
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
