// SPDX-License-Identifier: EUPL-1.2

import CPQ

/// Where a URL points to, read by libpq itself so that nothing secret is left in it.
enum PostgresPlace {
    /// `postgres://host:port/database`, or nil when libpq cannot read the URL.
    static func description(of url: String) -> String? {
        guard let options = PQconninfoParse(url, nil) else { return nil }
        defer { PQconninfoFree(options) }
        var found: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { found[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        let port = found["port"].map { ":\($0)" } ?? ""
        return "postgres://\(found["host"] ?? "")\(port)/\(found["dbname"] ?? "")"
    }
}
