// SPDX-License-Identifier: EUPL-1.2

import Rulebook

/// Where Sluis chose a reading that touches the answer, with the other side of each.
struct SharingReadings {
    let words: SharingWords
    let readings: [Explanation.Reading]

    init(_ words: SharingWords, _ answer: LawfulWays) {
        self.words = words
        let question = words.question
        var touched = Set(answer.always + answer.absolute + [question.from.kind, question.to.kind])
        touched.formUnion(question.classes)
        touched.formUnion([question.subtype, question.origin].compactMap { $0 })
        for way in answer.ways {
            touched.formUnion(way.rules + way.gates + way.choices.flatMap { $0 }.flatMap(\.gates))
        }
        readings = words.readings(touching: touched)
    }

    /// The place of one reading on the page of a question.
    static func link(to id: String, _ question: SharingQuestion) -> Link { question.link.fragment("lezing-\(id)") }

    var html: HTML {
        guard !readings.isEmpty else { return .empty }
        let t = words.t
        let items: [HTML] = readings.map { reading in
            """
            <li id="lezing-\(reading.id)"><strong>\(reading.id)</strong> \(t(reading.reading)) \
            <span class="hint">\(t("share.readings.otherwise")) \(t(reading.otherwise))</span></li>
            """
        }
        return HTML.disclosure(
            t("share.readings", ["count": "\(readings.count)"]),
            "<p>\(t("share.readings.lead"))</p><ul>\(items)</ul>")
    }
}
