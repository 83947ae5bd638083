// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What keeps a conference from opening or closing, in words, each with the page where it can be arranged.
struct OverlegObstacles {
    private let casus: Casus
    private let naming: Naming

    init(_ view: CasusView) {
        casus = view.casus
        naming = Naming(view.situation, casus: view.casus)
    }

    /// The words; a part of the checklist is named as its question is.
    func phrase(_ refusal: Refusal) -> Phrase {
        guard refusal.reason == .checklistIncomplete else { return naming.phrase(refusal) }
        guard let field = refusal.field, field != "user" else { return .key("overleg.open.none") }
        return .key("overleg.open.\(field)")
    }

    /// The words, with a link where this reader can do something about it.
    func item(_ refusal: Refusal, canArrange: Bool, _ t: Wording) -> HTML {
        guard canArrange, let link = link(for: refusal) else { return HTML(t(phrase(refusal))) }
        return HTML.link(t(phrase(refusal)), link)
    }

    private func link(for refusal: Refusal) -> Link? {
        let overleg = CasusFrame.link(.overleg, of: casus.id)
        switch refusal.reason {
        case .checklistIncomplete:
            return Link("\(overleg)/voorbereiding").fragment(PreparationForm.firstInput(refusal.field))
        case .noParticipants: return "\(overleg)/deelnemer"
        case .notInformed: return CasusFrame.link(.informing, of: casus.id)
        case .retestOpen: return CasusFrame.link(.inbreng, of: casus.id)
        case .planWithoutIntervention: return MeetingScreen.link(of: casus.id).fragment(TableBlock.interventies.anchor)
        case .noCasusregisseur: return MeetingScreen.link(of: casus.id).fragment(TableBlock.casusregisseur.anchor)
        case .roleOrNeedMissing: return MeetingScreen.link(of: casus.id).fragment(TableBlock.rollen.anchor)
        case .monitoringPurposeMissing: return MeetingScreen.link(of: casus.id).fragment(TableBlock.monitoring.anchor)
        case .meetingOver, .anotherItemSits, .notOnAgenda:
            return casus.currentOverleg?.vergadering.map { MeetingRoom.link($0) }
        case .handOverOpen: return OverdrachtPage.link(of: casus.id)
        case .scaleDownCriteriaMissing: return MeetingScreen.link(of: casus.id).fragment(TableBlock.criteria.anchor)
        default: return nil
        }
    }
}
