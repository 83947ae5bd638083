// SPDX-License-Identifier: EUPL-1.2

extension Verzoek.Requester {
    /// Whether the person of the request is this person, by name and day of birth.
    ///
    /// Each word of the family name must be in the name that was written down, and the day of birth must be the same.
    /// Where no day of birth is known of the person, the given name must be there as well.
    package func fits(_ person: Betrokkene) -> Bool {
        let written = Self.words(name)
        let family = Self.words(person.family)
        guard !family.isEmpty, family.isSubset(of: written) else { return false }
        guard let known = person.born else {
            let given = Self.words(person.given)
            return !given.isEmpty && given.isSubset(of: written)
        }
        return born == known
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
}

extension VerzoekDraft {
    /// Whether the casus has somebody who is the person of the request.
    ///
    /// A complaint may be about how others were treated, so for a complaint nobody needs to fit.
    func isAboutSomebody(of casus: Casus) -> Bool {
        kind == .complaint || casus.betrokkenen.contains { requester.fits($0) }
    }

    /// What is wrong with linking it to a casus: an answer would tell one person about another (GDPR 5(1)(f)).
    ///
    /// A name may be written in another way, or a day of birth be wrong; then the desk says that it checked this.
    func linkProblems(_ casus: Casus?) -> [Refusal] {
        guard let casus, !isSamePerson, !isAboutSomebody(of: casus) else { return [] }
        return [Refusal(.requesterNotInCasus, field: "number")]
    }
}
