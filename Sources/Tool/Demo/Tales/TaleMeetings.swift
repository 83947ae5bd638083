// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Profiles

/// The sittings that the stories of one collaboration share, by the name that the stories give them.
final class TaleMeetings {
    private var known: [String: Identifier<Vergadering>] = [:]

    subscript(name: String) -> Identifier<Vergadering>? {
        get { known[name] }
        set { known[name] = newValue }
    }
}

extension Telling {
    /// Puts the casus on the agenda of a sitting, which the first story that names it convenes.
    ///
    /// The day of the sitting is counted from the present, so that every story finds it on the same day.
    func schedule(_ act: TaleAct) async throws {
        act.allowOnly(["vergadering", "orgaan", "over", "om", "duur", "plaats", "minuten", "reden", "gebied"])
        let entry = act.entry
        let by = Identifier<User>(known: act.by)
        let name = entry["vergadering"].text
        if meetings[name] == nil {
            let bodies = try await collaboration().discussingBodies
            guard let body = bodies.first(where: { $0.id.word == entry["orgaan"].text }) else {
                throw DemoStory.Broken(what: "kies een orgaan uit \(bodies.map(\.id.word).joined(separator: ", "))")
            }
            let area = entry.optional("gebied").text
            let plan = MeetingPlan(
                body: MeetingBody(body), day: AmsterdamTime(now).day.adding(days: entry["over"].number),
                starts: MeetingPlan.minutes(entry["om"].text) ?? 0, minutes: entry["duur"].number,
                place: entry["plaats"].text, chair: by, secretary: by,
                area: area.isEmpty ? nil : area)
            meetings[name] = try done(await VergaderingHandling(story.house).convene(plan, by: by, once: nil))
        }
        guard let sitting = meetings[name], let reason = entry["reden"].oneOf(AgendaItem.Reason.self) else { return }
        let draft = AgendaDraft(minutes: entry["minuten"].number, reason: reason)
        try done(await handling.schedule(casus(), on: sitting, draft, by: by, once: nil))
    }
}
