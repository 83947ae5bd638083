// SPDX-License-Identifier: EUPL-1.2

import Domain
import Hummingbird

/// What stands above the list of casussen after a transfer: which casus, where it went, or that it was gone before.
///
/// The address carries no more than the number and words of closed lists.
struct TransferNotice {
    enum End: String {
        case done = "gedaan"
        /// Somebody else gave it up meanwhile, or the visitor has no part in it any more.
        case gone = "weg"
    }

    private let end: End
    private let number: String
    private let to: Arrangement.Transfer.Target?

    /// The list of casussen with this notice.
    static func link(_ end: End, _ number: String, to: Arrangement.Transfer.Target?) -> Link {
        let list: Link = "/casussen"
        let told = list.query("overgang", end.rawValue).query("nummer", number)
        return to.map { told.query("naar", $0.rawValue) } ?? told
    }

    /// Nothing where the address asks for none, or names no number of a casus.
    init?(_ request: Request) {
        let query = request.uri.queryParameters
        guard let end = query["overgang"].flatMap({ End(rawValue: String($0)) }), let number = query["nummer"],
            (1...20).contains(number.utf8.count),
            number.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "-") })
        else { return nil }
        self.end = end
        self.number = String(number)
        to = query["naar"].flatMap { Arrangement.Transfer.Target(rawValue: String($0)) }
    }

    func html(_ t: Wording) -> HTML {
        let which = ["number": number]
        switch end {
        case .done:
            let way: HTML? = to.map { "<p>\(t("transfer.done.way", ["way": t("transfer.to.\($0.rawValue)")]))</p>" }
            return HTML.alert(.success, t("transfer.done", which), "\(way)<p>\(t("transfer.done.what"))</p>")
        case .gone: return HTML.alert(.warning, t("transfer.gone", which), "<p>\(t("transfer.gone.what"))</p>")
        }
    }
}
