// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// How much of a casus, apart from the inbreng, this visitor's part in it calls for.
///
/// Handvat annex 2 names per phase who has access.
struct Audience {
    private let view: CasusView

    init(_ view: CasusView) { self.view = view }

    var isHouse: Bool { view.isAny(.procesregisseur, .support) }

    /// Report, intake and triage are between the reporter and the house.
    var seesReport: Bool { isHouse || view.isAny(.reporter, .observer) }

    /// Conference and plan are for who sits at the table.
    var isAtTable: Bool {
        view.casus.phase >= .casusoverleg && (seesReport || view.isAny(.participant, .casusregisseur))
    }

    var seesInforming: Bool { isHouse || view.isAny(.reporter, .casusregisseur) }

    var seesClosing: Bool { isHouse || view.isAny(.casusregisseur) }

    /// An asked party knows of whom the question is, and nobody else.
    var persons: [Betrokkene] {
        seesReport || isAtTable ? view.casus.betrokkenen : view.casus.personsAimedAt
    }

    /// Why a step was taken: the early reasons stay between reporter and house.
    func seesReason(of change: PhaseChange) -> Bool {
        change.to <= .triage ? seesReport && !view.casus.closesReport(in: view.situation) : seesReport || isAtTable
    }
}
