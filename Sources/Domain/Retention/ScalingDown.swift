// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Scales down; today is the day from which every term runs.
    mutating func scaleDown(_ motivation: String, in situation: Situation) {
        afschaling = Afschaling(
            on: situation.day, motivation: motivation, onBehalfOf: leadingPartij, by: situation.actor.id,
            at: situation.moment)
        enter(.afschaling, why: motivation, in: situation)
    }

    /// Another term than the standard, motivated, to be looked at again within the longest interval of the profile.
    ///
    /// By the procesregisseur while the dossier is active, by the manager once it is archived: only then can the
    /// longest interval reach past the standard day of destruction (Handvat annex 2, phase 4; model protocol 11).
    package mutating func deviate(
        because motivation: String, reassessOn: Day?, in situation: Situation
    ) -> Outcome<Void> {
        var problems =
            must(be: [.procesregisseur, .archive], in: situation) + must(beIn: [.afschaling])
            + mustOffer(.deviation, in: situation)
        problems += Casus.required(["motivation": motivation])
        guard let reassessOn else { return .refused(problems + [Refusal(.required, field: "reassessOn")]) }
        let latest = situation.day.adding(months: situation.profile.bewaartermijn.reassessWithinMonths)
        if reassessOn > latest { problems.append(Refusal(.deviationTooLong, field: "reassessOn")) }
        if reassessOn <= situation.day { problems.append(Refusal(.dayInThePast, field: "reassessOn")) }
        guard problems.isEmpty else { return .refused(problems) }
        afschaling?.deviations.append(
            .init(motivation: motivation, reassessOn: reassessOn, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Records what was cleaned at scaling down.
    package mutating func recordCleaning(_ what: String, in situation: Situation) -> Outcome<Void> {
        let problems =
            must(be: [.procesregisseur], in: situation) + must(beIn: [.afschaling])
            + mustOffer(.cleaning, in: situation) + Casus.required(["cleaned": what])
        guard problems.isEmpty else { return .refused(problems) }
        afschaling?.cleaned.append(TextRevision(text: what, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Opens a casus again: in the first stage by the procesregisseur, once archived only by the manager.
    ///
    /// The retention terms stop; a later scaling down starts new ones. The reason stays on record (annex 2, 4.7).
    package mutating func reopen(because why: String, in situation: Situation) -> Outcome<Void> {
        guard let afschaling else { return .refused([Refusal(.wrongPhase)]) }
        var problems = Casus.required(["why": why]) + mustOffer(.reopening, in: situation)
        let stage = afschaling.stage(on: situation.day, situation.profile.bewaartermijn)
        problems +=
            stage == .active
            ? must(be: [.procesregisseur], in: situation)
            : must(be: [.archive], in: situation).map { _ in Refusal(.managerOnly) }
        if stage == .destroy { problems.append(Refusal(.wrongPhase)) }
        guard problems.isEmpty else { return .refused(problems) }
        reopenings.append(.init(why: why, by: situation.actor.id, at: situation.moment))
        self.afschaling = nil
        enter(.casusoverleg, why: why, in: situation)
        return .done(())
    }

    /// Records that the casus went into the archive, once that day has come; access follows the day itself.
    package mutating func archive(on day: Day, _ terms: Bewaartermijn, at moment: Moment) {
        guard ended == nil, course == nil, let current = afschaling, current.archivedAt == nil else { return }
        if current.stage(on: day, terms) >= .archived { afschaling?.archivedAt = moment }
    }

    /// Ends the casus when its retention term is over; only the clock does this.
    package mutating func expire(on day: Day, _ terms: Bewaartermijn, at moment: Moment) -> Bool {
        guard ended == nil, course == nil, let afschaling, afschaling.stage(on: day, terms) == .destroy else {
            return false
        }
        ended = Ending(reason: .retentionEnded, by: nil, at: moment)
        return true
    }
}
