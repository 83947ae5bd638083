// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The weighing without consent for which the round along the partners waits, part by part.
struct QueryWeighing {
    private let view: CasusView
    private let needs: NeedFields
    private static let asked: [Arrangement.Need] = [.consentOrWeighing]

    /// Nothing when the round does not wait, or for somebody who does not weigh it.
    init?(_ view: CasusView, _ t: Wording) {
        guard let (course, arrangement, stage) = view.course, view.casus.mayWeighForQuery(in: view.situation) else {
            return nil
        }
        self.view = view
        needs = NeedFields(
            arrangement: arrangement, stage: stage, pillar: course.pillar, partij: view.situation.actor.partij, t: t)
    }

    var form: Form {
        Form(
            action: "\(QueryController.link(of: view.casus.id))/afweging", submitLabel: "query.weigh",
            cancel: CasusFrame.link(.overview, of: view.casus.id), needs.fields(for: QueryWeighing.asked))
    }

    /// The parts that were confirmed.
    func parts(_ entered: Entered) -> [String] {
        needs.statements(entered, for: QueryWeighing.asked).flatMap(\.choices)
    }
}
