// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// The rights that everybody has under this profile, whatever they consented to.
    package var rightsOfEverybody: [Right.Kind] {
        rights.rights.filter { $0.offered.value == .yes && $0.kind != .portability }.map(\.kind)
    }
}

extension Casus {
    /// The rights that a letter names to this person: those that the profile offers and that are there.
    ///
    /// Portability holds only for data that rest on consent (AVG 20(1)); where the profile offers it for those, it is
    /// named to who gave consent and to nobody else, whatever items the profile asks of the letter.
    package func namedRights(
        to person: Identifier<Betrokkene>?, under arrangement: Arrangement
    ) -> [Arrangement.Right.Kind] {
        arrangement.rights.rights.filter { right in
            switch right.offered.value {
            case .yes: return right.kind != .portability || gaveConsent(person)
            case .consentOnly: return gaveConsent(person)
            case .notApplicable: return false
            }
        }.map(\.kind)
    }

    private func gaveConsent(_ person: Identifier<Betrokkene>?) -> Bool {
        guard let person, let course else { return false }
        return Arrangement.ConsentRule.Mode.allCases.contains { course.consent(of: person, $0)?.status == .given }
    }
}
