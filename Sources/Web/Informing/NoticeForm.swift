// SPDX-License-Identifier: EUPL-1.2

import Domain

/// The record that a person was told: of what, when and how.
struct NoticeForm {
    private let casus: Casus
    private let person: Betrokkene
    private let t: Wording

    init(_ casus: Casus, _ person: Betrokkene, _ t: Wording) {
        self.casus = casus
        self.person = person
        self.t = t
    }

    var intro: HTML { "<p>\(t("informing.notice.lead", ["name": person.name]))</p>" }

    var blank: Entered { form.filled(["topic": .text(casus.requiredTopic.rawValue)]) }

    var form: Form {
        Form(
            action: "/casussen/\(casus.id)/informeren/\(person.id)/kennisgeving",
            submitLabel: "informing.notice.submit",
            cancel: CasusFrame.link(.informing, of: casus.id),
            [
                .radios("topic", label: "informing.field.topic", choices: NoticeForm.topics(casus)),
                .day("on", label: "informing.field.on"),
                .radios(
                    "means", label: "informing.field.means",
                    choices: Kennisgeving.Means.allCases.map {
                        Choice($0.rawValue, label: .key("informing.means.\($0.rawValue)"))
                    }),
            ])
    }

    /// The moments that have come by now, each with what must be told then.
    static func topics(_ casus: Casus) -> [Choice] {
        InformTopic.due(in: casus).map { topic in
            Choice(
                topic.rawValue, label: .key(topic.key(in: casus)), hint: .key(topic.tellKey(in: casus)))
        }
    }
}
