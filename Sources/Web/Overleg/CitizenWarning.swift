// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What the screen at the table leaves out while a citizen sits there, said in general: a count would tell too.
struct CitizenWarning {
    let screen: MeetingScreen

    private var citizens: [CitizenSeat] { screen.view.casus.citizensAtTable }

    /// A joint picture of several people is not for one of them.
    var hidesPicture: Bool {
        !citizens.isEmpty
            && (screen.view.casus.personsAimedAt.count > 1 || citizens.contains { $0.way == .thirdParty })
    }

    var html: HTML {
        guard !citizens.isEmpty else { return .empty }
        let t = screen.t
        let isThirdParty = citizens.contains { $0.way == .thirdParty }
        let words = t(isThirdParty ? "burger.warning.thirdParty" : "burger.warning.text")
        return HTML.alert(.warning, t("burger.warning"), "<p>\(words)</p>")
    }
}
