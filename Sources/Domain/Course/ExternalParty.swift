// SPDX-License-Identifier: EUPL-1.2

/// Somebody outside the covenant who is needed in one casus, never in the system.
package struct ExternalParty: Hashable, Sendable, Codable {
    /// An item that was given, by word of mouth or by secured delivery, and on whose word.
    package struct Release: Hashable, Sendable, Codable {
        package let item: Identifier<Inbreng>
        /// How and when the supplier said yes; nothing when the supplier itself released it.
        package let heard: String
        package let by: Identifier<User>
        package let at: Moment
    }

    package let name: String
    package let necessity: String
    package let secrecySignedOn: Day?
    /// The statute or profession that binds to secrecy, where that makes the statement needless.
    package let boundBy: String
    package let lawfulness: String
    package let by: Identifier<User>
    package let at: Moment
    package internal(set) var released: [Release]
}

/// What somebody fills in about an external party.
package struct ExternalDraft: Sendable {
    package let name: String
    package let necessity: String
    package let endorses: Bool
    package let secrecySignedOn: Day?
    package let boundBy: String
    package let lawfulness: String

    package init(
        name: String, necessity: String, endorses: Bool, secrecySignedOn: Day?, boundBy: String, lawfulness: String
    ) {
        (self.name, self.necessity, self.endorses) = (name, necessity, endorses)
        (self.secrecySignedOn, self.boundBy, self.lawfulness) = (secrecySignedOn, boundBy, lawfulness)
    }
}

extension Casus {
    /// Whether the actor sees to external parties here: the role that the profile names, or staff that writes for it.
    package func checksExternals(in situation: Situation) -> Bool {
        guard let arrangement = situation.arrangement(of: self), let rule = arrangement.parties.external,
            let role = arrangement.role(rule.checkedBy), afschaling == nil
        else { return false }
        if heldRoles(of: situation.actor, under: arrangement).contains(role) { return true }
        return isStaffEntering(in: situation)
            && situation.collaboration.users.values.contains { heldRoles(of: $0, under: arrangement).contains(role) }
    }

    /// Admits somebody outside the covenant to this casus, once everything is there that the profile asks beforehand:
    /// the principles endorsed, secrecy, and a test of lawfulness (Enschede covenant, lines 234-240 and 352-356).
    package mutating func admit(_ draft: ExternalDraft, in situation: Situation) -> Outcome<Void> {
        guard let rule = situation.arrangement(of: self)?.parties.external else {
            return .refused([Refusal(.otherProcess)])
        }
        var problems = checksExternals(in: situation) ? [] : [Refusal(.notYourAct)]
        problems += Casus.required(["name": draft.name, "necessity": draft.necessity])
        if rule.needs.contains(.principles), !draft.endorses { problems.append(Refusal(.required, field: "endorses")) }
        if rule.needs.contains(.lawfulness) { problems += Casus.required(["lawfulness": draft.lawfulness]) }
        let isBound = rule.statementUnlessBound.value == .yes && !draft.boundBy.isEmpty
        if let signed = draft.secrecySignedOn {
            problems +=
                signed > situation.day
                ? [Refusal(.dayInTheFuture, field: "secrecySignedOn")]
                : signed.pastProblems(before: situation.day, field: "secrecySignedOn")
        } else if rule.needs.contains(.secrecyStatement), !isBound {
            problems.append(Refusal(.secrecyNotSigned, field: "secrecySignedOn"))
        }
        guard problems.isEmpty else { return .refused(problems) }
        let earlier = course?.externals ?? []
        course?.externals =
            earlier + [
                ExternalParty(
                    name: draft.name, necessity: draft.necessity, secrecySignedOn: draft.secrecySignedOn,
                    boundBy: draft.boundBy, lawfulness: draft.lawfulness, by: situation.actor.id, at: situation.moment,
                    released: [])
            ]
        return .done(())
    }

    /// Whether the actor watches over who was admitted here without admitting anybody: who leads the casus for the house
    /// (Enschede covenant, lines 214-221), where the test is given to another role (lines 238-240).
    package func watchesExternals(in situation: Situation) -> Bool {
        afschaling == nil && situation.arrangement(of: self)?.parties.external != nil && leads(in: situation)
    }

    /// Whether the actor has something to do with external parties here: sees to them, watches over them, or may release
    /// something.
    package func dealsWithExternals(in situation: Situation) -> Bool {
        checksExternals(in: situation) || watchesExternals(in: situation)
            || (course?.externals != nil && !itemsToRelease(in: situation).isEmpty)
    }

    /// The items that the actor may release: those of its own party, or, where staff enters for the parties, everybody's.
    package func itemsToRelease(in situation: Situation) -> [Inbreng] {
        guard afschaling == nil, course != nil else { return [] }
        return itemsToJudge.filter {
            mayRelease($0, in: situation) && !$0.isFrozen && !$0.isMarkedWrong && !isKeptIn($0, in: situation)
        }
    }

    private func mayRelease(_ item: Inbreng, in situation: Situation) -> Bool {
        if isStaffEntering(in: situation) { return true }
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        return item.supplier == situation.actor.partij && !standing.isDisjoint(with: Standing.inCasework)
    }

    /// Whether an item goes to nobody outside: its supplier keeps it from somebody, or it is special or criminal.
    ///
    /// The law cannot be asked of somebody whose kind of party is unknown, so it lets ordinary data go only (decision 0046).
    private func isKeptIn(_ item: Inbreng, in situation: Situation) -> Bool {
        !item.reservations.isEmpty || isDelicate(item, in: situation)
    }

    /// Releases one item to an external party that was admitted, with the say of its supplier.
    ///
    /// Only the supplier itself releases, or staff that enters for the parties and writes down how and when the supplier
    /// said yes. Refused for what is frozen, wrong, kept from anybody, special or criminal.
    package mutating func release(
        _ id: Identifier<Inbreng>?, to number: Int, heard: String, in situation: Situation
    ) -> Outcome<Void> {
        guard let id, let item = inbreng(id), !item.isWithdrawn, !item.isFrozen, !item.isMarkedWrong else {
            return .refused([Refusal(.unknownItem, field: "item")])
        }
        let isAllowed = afschaling == nil && mayRelease(item, in: situation)
        var problems = isAllowed ? [] : [Refusal(.supplierOnly, field: "item")]
        guard let externals = course?.externals, externals.indices.contains(number) else {
            return .refused(problems + [Refusal(.externalNotAdmitted)])
        }
        if item.supplier != situation.actor.partij { problems += Casus.required(["heard": heard]) }
        if isKeptIn(item, in: situation) { problems.append(Refusal(.notForExternals, field: "item")) }
        if item.necessity(in: phase) != .necessary { problems.append(Refusal(.retestOpen, field: "item")) }
        guard problems.isEmpty else { return .refused(problems) }
        course?.externals?[number].released.append(
            .init(item: id, heard: heard, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// What was released since this casus was `before`, where somebody else than its supplier did it.
    func releasedForSupplier(since before: Casus, in collaboration: Collaboration) -> [Inbreng] {
        let known = (before.course?.externals ?? []).map(\.released.count)
        return (course?.externals ?? []).enumerated().flatMap { number, external -> [Inbreng] in
            let news = external.released.dropFirst(known.indices.contains(number) ? known[number] : 0)
            return news.compactMap { release in
                inbreng(release.item).flatMap { item in
                    collaboration.user(release.by)?.partij == item.supplier ? nil : item
                }
            }
        }
    }
}
