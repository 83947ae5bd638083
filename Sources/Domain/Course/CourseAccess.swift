// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The most that the profile lets a user do with a kind of data of this casus now.
    ///
    /// - Parameter kind: a kind of data of the profile; nothing for the casus as such.
    package func accessCode(
        of user: User, for kind: String?, under arrangement: Arrangement
    ) -> Arrangement.AccessCode {
        let codes = heldRoles(of: user, under: arrangement).map { role in
            accessCode(of: user, as: role, for: kind, under: arrangement)
        }
        return codes.min { $0.rank < $1.rank } ?? .nothing
    }

    /// The most that one role lets a user do with a kind of data of this casus now.
    func accessCode(
        of user: User, as role: Arrangement.Role, for kind: String?, under arrangement: Arrangement
    ) -> Arrangement.AccessCode {
        guard let course, let stage = arrangement.stage(of: course) else { return .nothing }
        let codes = arrangement.data.codes(role: role.id.word, kind: kind, stage: stage.id.word)
            .filter { holds($0.condition, for: user, as: role, under: arrangement) }.map(\.code)
        return codes.min { $0.rank < $1.rank } ?? .nothing
    }

    /// Whether the profile opens the casus to somebody in this role in the system now, for whatever kind of data.
    ///
    /// Where staff enters for the parties, "only what they brought in" opens it to the reporter, whose report it is;
    /// everybody else is asked, and gives what is necessary by an errand without the casus (Enschede covenant, lines
    /// 475-477).
    func hasSystemAccess(_ user: User, as role: Arrangement.Role, under arrangement: Arrangement) -> Bool {
        guard let course, let stage = arrangement.stage(of: course),
            arrangement.data.givesAnything(role: role.id.word, stage: stage.id.word)
        else { return false }
        let kinds: [String?] = [nil] + arrangement.data.kindsNamed(for: role.id.word)
        return kinds.contains { kind in
            let code = accessCode(of: user, as: role, for: kind, under: arrangement)
            return role.isLetIn(by: code, entry: entryMode(under: arrangement))
        }
    }

    /// Whether an item is the actor's own: brought in for its party, and not of a kind that the profile keeps from the
    /// role that the actor has here, while a colleague brought it in.
    package func isOwn(_ item: Inbreng, in situation: Situation) -> Bool {
        let actor = situation.actor
        guard item.supplier == actor.partij, !onlyReads(in: situation) else { return false }
        guard item.enteredBy != actor.id, let arrangement = situation.arrangement(of: self),
            heldRoles(of: actor, under: arrangement).contains(where: {
                hasSystemAccess(actor, as: $0, under: arrangement)
            })
        else { return true }
        return accessCode(of: actor, for: item.content.kind, under: arrangement).isInSystem
    }

    /// Whether the actor reads this casus and performs nothing in it (`Standing.observer`).
    package func onlyReads(in situation: Situation) -> Bool {
        course != nil
            && standings(of: situation.actor, in: situation.collaboration, on: situation.day) == [.observer]
    }

    func holds(
        _ condition: Arrangement.AccessCondition, for user: User, as role: Arrangement.Role,
        under arrangement: Arrangement
    ) -> Bool {
        switch condition {
        case .always: return true
        case .ownCasus, .assigned: return role.function.isOfACasus || takesPart(user) || isAssigned(user)
        case .criminalBasis: return arrangement.party(user.partij)?.criminal.isOpen ?? false
        case .noCriminalBasis: return !(arrangement.party(user.partij)?.criminal.isOpen ?? false)
        case .notConcerned: return !takesPart(user)
        case .ownSubdivision: return isOfSubdivision(user)
        case .staffEntry: return entryMode(under: arrangement) == .staff
        case .partyEntry: return [.parties, .mixed].contains(entryMode(under: arrangement))
        case .designated: return user.arranged.contains(role.id.word)
        // These come by another way than the list of casussen: on a request, as counts, or item by item.
        case .onRequest, .countsOnly, .agreedItems: return false
        }
    }

    private func isAssigned(_ user: User) -> Bool { procesregisseur == user.id || support.contains(user.id) }

    /// Whether the casus is of an area in which the user works; a casus without area is of all.
    func isOfSubdivision(_ user: User) -> Bool {
        guard let subdivision = course?.subdivision else { return true }
        return user.subdivisions.contains(subdivision)
    }

    /// Who enters data in the part of the collaboration that this casus belongs to.
    func entryMode(under arrangement: Arrangement) -> Arrangement.Pillar.Entry? {
        arrangement.pillar(course?.pillar)?.entry
    }
}

extension Arrangement.AccessCode {
    /// From the widest to nothing.
    var rank: Int { Arrangement.AccessCode.allCases.firstIndex(of: self) ?? Arrangement.AccessCode.allCases.count }

    /// Whether it lets somebody into the system at all.
    package var isInSystem: Bool { self == .write || self == .read || self == .own }

    /// Whether it lets somebody read what others brought in.
    package var reads: Bool { self == .write || self == .read }
}

extension Arrangement.Say {
    /// Whether a party may handle this class at all, under whatever condition; a blank is no.
    var isOpen: Bool { self == .yes || self == .withConsent || self == .afterTest || self == .byAccount }
}
