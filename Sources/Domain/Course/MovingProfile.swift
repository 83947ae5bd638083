// SPDX-License-Identifier: EUPL-1.2

/// A running casus was moved to another version of its profile, on purpose: who, when and why.
package struct ProfileMove: Hashable, Sendable, Codable {
    package let from: Arrangement.Version
    package let to: Arrangement.Version
    package let why: String
    package let by: Identifier<User>
    package let partij: Identifier<Partij>
    package let at: Moment
}

extension Casus {
    /// The version in force to which the casus could be moved; nothing while it runs on that one already.
    package func laterProfile(in situation: Situation) -> Arrangement? {
        guard let course, course.transfer == nil, afschaling == nil, ended == nil,
            let current = situation.collaboration.workProcess, current.version != course.arrangement,
            current.version.id == course.arrangement.id
        else { return nil }
        return current
    }

    /// Moves a running casus from the version of the profile it began under to the one in force.
    ///
    /// From then on stages, access, terms and needs are those of the new version; what was done stays as it was recorded.
    /// Only the process direction, with a reason. Refuses with every word of the casus that the new version does not have:
    /// the step that is up, its part or area, the kinds of its items.
    package mutating func moveToLaterProfile(because why: String, in situation: Situation) -> Outcome<Void> {
        guard let course, let later = laterProfile(in: situation) else {
            return .refused([Refusal(.profileIsCurrent)])
        }
        let problems =
            must(be: [.procesregisseur], in: situation) + Casus.required(["why": why])
            + missingWords(under: later).map { Refusal(.profileLacksWord, about: $0) }
        guard problems.isEmpty else { return .refused(problems) }
        let move = ProfileMove(
            from: course.arrangement, to: later.version, why: why, by: situation.actor.id,
            partij: situation.actor.partij, at: situation.moment)
        self.course?.moves = (course.moves ?? []) + [move]
        self.course?.arrangement = later.version
        return .done(())
    }

    /// What this casus refers to and a version does not know.
    private func missingWords(under later: Arrangement) -> [String] {
        guard let course else { return [] }
        var missing: [String] = []
        if later.step(course.next) == nil { missing.append(course.next) }
        if let pillar = course.pillar, later.pillar(pillar) == nil { missing.append(pillar) }
        if let area = course.subdivision, !later.identity.subdivisions.contains(area) { missing.append(area) }
        let kinds = Set(inbrengen.compactMap(\.content.kind)).filter { later.dataKind(Named($0)) == nil }
        return missing + kinds.sorted() + missingDossierWords(under: later)
    }
}
