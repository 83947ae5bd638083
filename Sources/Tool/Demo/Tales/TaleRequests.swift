// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Profiles

extension Telling {
    /// Records a request of a person about the casus of the story, and asks parties for their part.
    func recordRequest(_ act: TaleAct) async throws {
        act.allowOnly(["soort", "van", "geboren", "vraag", "identiteit", "partijen"])
        let (entry, by) = (act.entry, Identifier<User>(known: act.by))
        let means = entry.optional("identiteit")
        let isVerified = means.isPresent
        let draft = VerzoekDraft(
            kind: entry["soort"].oneOf(Verzoek.Kind.self), receivedOn: today,
            requester: Verzoek.Requester(
                capacity: .person, name: entry["van"].text, born: entry.optional("geboren").day, representative: "",
                contact: ""),
            wording: entry["vraag"].text, means: isVerified ? means.oneOf(Verzoek.Identity.Means.self) : nil,
            verifiedOn: isVerified ? today : nil)
        let number = try await view(by: act.by).casus.number
        let requests = VerzoekHandling(story.house)
        let id = try done(await requests.record(draft, about: number, by: by, once: nil))
        let partijen = entry.optional("partijen").list.map(\.partij)
        if !partijen.isEmpty { try done(await requests.ask(partijen, in: id, by: by, once: nil)) }
    }
}
