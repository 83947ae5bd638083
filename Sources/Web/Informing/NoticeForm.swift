// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The record that a person was told: of what, when and how.
struct NoticeForm {
    private let casus: Casus
    private let person: Betrokkene
    private let t: Wording
    /// The words of the profile for somebody who knows already; nothing where that is no reason not to tell.
    private let known: Arrangement.Exemption?
    /// Whether the visitor writes down what a party did.
    private let hears: Bool

    init(_ view: CasusView, _ person: Betrokkene, _ t: Wording) {
        casus = view.casus
        known = view.course?.arrangement.informing.known
        hears = view.casus.hearsOfInforming(in: view.situation)
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
                    choices: means),
            ] + source + heard)
    }

    private var heard: [Field] {
        hears ? [.line("heard", label: "heard.how", hint: "heard.how.hint", max: 300)] : []
    }

    private var means: [Choice] {
        var choices = Kennisgeving.Means.telling.map {
            Choice($0.rawValue, label: .key("informing.means.\($0.rawValue)"))
        }
        if let known {
            choices.append(
                Choice(Kennisgeving.Means.known.rawValue, label: .text(t.either(known.nl, known.en))))
        }
        return choices
    }

    private var source: [Field] {
        known == nil
            ? []
            : [Field("source", "informing.field.source", "informing.field.source.hint", .conditional, .line(max: 300))]
    }

    /// The moments that have come by now, each with what must be told then.
    static func topics(_ casus: Casus) -> [Choice] {
        InformTopic.due(in: casus).map { topic in
            Choice(
                topic.rawValue, label: .key(topic.key(in: casus)), hint: .key(topic.tellKey(in: casus)))
        }
    }
}
