// SPDX-License-Identifier: EUPL-1.2

import Hummingbird

extension Request {
    /// What a filter sent in the address, as browsers write it: a plus is a space there, which the framework leaves.
    var asked: Posted { Posted(urlEncoded: (uri.query ?? "").utf8) }
}
