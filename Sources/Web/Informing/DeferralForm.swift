// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The record that telling a person is put off: ground, motivation, expected moment, circumstances, way of telling.
///
/// Model protocol 16.6 names the grounds and 16.7 what must be recorded.
struct DeferralForm {
    private let casus: Casus
    private let person: Betrokkene
    private let weeks: Int
    private let mostWeeks: Int
    private let t: Wording
    private let exemptions: [Arrangement.Exemption]?

    init(_ view: CasusView, _ person: Betrokkene, _ t: Wording) {
        casus = view.casus
        exemptions = view.course?.arrangement.informing.deferrals
        mostWeeks = view.course?.arrangement.informing.mostWeeksToReview ?? UitstelDraft.testWeeks.upperBound
        weeks = min(mostWeeks, view.situation.profile.deferralTestWeeks)
        self.person = person
        self.t = t
    }

    var intro: HTML {
        """
        <p>\(t("informing.deferral.lead", ["name": person.name]))</p>\
        \(HTML.alert(.info, t("informing.deferral.note.title"), "<p>\(t("informing.deferral.note.body"))</p>"))
        """
    }

    var blank: Entered {
        form.filled(["topic": .text(casus.requiredTopic.rawValue), "testEveryWeeks": .number(weeks)])
    }

    var form: Form {
        Form(
            action: "/casussen/\(casus.id)/informeren/\(person.id)/uitstel", submitLabel: "informing.deferral.submit",
            cancel: CasusFrame.link(.informing, of: casus.id),
            [
                .radios("topic", label: "informing.field.topic", choices: NoticeForm.topics(casus)),
                .radios(
                    "ground", label: "informing.field.ground",
                    choices: DeferralForm.grounds(exemptions, t)),
                .area("motivation", label: "informing.field.motivation", max: 3000, rows: 3),
                .day("expectedOn", label: "informing.field.expectedOn", hint: "informing.field.expectedOn.hint"),
                .area(
                    "circumstances", label: "informing.field.circumstances",
                    hint: "informing.field.circumstances.hint", max: 3000, rows: 3),
                .number(
                    "testEveryWeeks", label: "informing.field.testEveryWeeks",
                    hint: .key("informing.field.testEveryWeeks.hint", ["most": "\(mostWeeks)"]), in: 1...mostWeeks),
                .area(
                    "howInformed", label: "informing.field.howInformed", hint: "informing.field.howInformed.hint",
                    max: 2000, rows: 2),
            ])
    }

    /// The exemptions of the profile, or the five grounds of the national work process.
    static func grounds(_ exemptions: [Arrangement.Exemption]?, _ t: Wording) -> [Choice] {
        guard let exemptions else {
            return Uitstel.Ground.allCases.map { Choice($0.rawValue, label: .key("informing.ground.\($0.rawValue)")) }
        }
        return exemptions.enumerated().map {
            Choice("\($0.offset)", label: .text(t.either($0.element.nl, $0.element.en)))
        }
    }

    /// The exemption that was chosen, by its Dutch name.
    static func exemption(_ entered: Entered, _ exemptions: [Arrangement.Exemption]?) -> String? {
        guard let exemptions, let index = entered.choice("ground").flatMap({ Int($0) }),
            exemptions.indices.contains(index)
        else { return nil }
        return exemptions[index].nl
    }

    /// What was filled in; nothing as long as no moment was chosen.
    func draft(_ entered: Entered) -> UitstelDraft? {
        guard let topic = entered.choice("topic", as: InformTopic.self) else { return nil }
        return UitstelDraft(
            betrokkene: person.id, topic: topic, ground: entered.choice("ground", as: Uitstel.Ground.self),
            exemption: DeferralForm.exemption(entered, exemptions),
            motivation: entered.text("motivation"), expectedOn: entered.day("expectedOn"),
            circumstances: entered.text("circumstances"), testEveryWeeks: entered.number("testEveryWeeks") ?? 0,
            howInformed: entered.text("howInformed"))
    }
}
