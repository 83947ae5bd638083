// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// An archived casus as the manager finds it back: the four index fields and nothing else (model protocol 11).
struct ArchivePart {
    private let casus: Casus
    private let naming: Naming
    private let t: Wording

    init(_ view: CasusView, _ t: Wording) {
        casus = view.casus
        naming = Naming(view.situation, casus: view.casus)
        self.t = t
    }

    var html: HTML {
        let persons = casus.personsAimedAt.map { person in
            HTML(person.born.map { "\(person.name), \(t.day($0))" } ?? person.name)
        }
        return """
            \(HTML.heading(2, t("overview.archive.title")))<p>\(t("overview.archive.lead"))</p>\
            \(HTML.definitions([
                (t("overview.archive.number"), HTML(casus.number)),
                (t("overview.archive.identity"), HTML.joined(persons, separator: "<br>")),
                (t("overview.archive.reporter"), HTML(reporter)),
                (t("overview.archive.casusregisseur"), HTML(casusregisseur)),
            ]))\(HTML.way(t("overview.archive.closing"), CasusFrame.link(.closing, of: casus.id)))
            """
    }

    private var reporter: String {
        "\(naming.user(casus.aanmelding.by)), \(naming.partij(casus.aanmelding.partij))"
    }

    /// The party is the one of the appointment: the person may work elsewhere by now.
    private var casusregisseur: String {
        guard let appointment = casus.plan.casusregisseur else { return t("overview.who.nobody") }
        return "\(naming.user(appointment.user)), \(naming.partij(appointment.partij))"
    }
}
