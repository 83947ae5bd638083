// SPDX-License-Identifier: EUPL-1.2

import Scanning
import Testing

@Suite("Where the scanner listens")
struct ClamAddressTests {
    @Test(
        "a socket, or a port of this machine",
        arguments: [
            ("unix:/run/clamav/clamd.ctl", .unix(path: "/run/clamav/clamd.ctl")),
            ("unix:///run/clamd.ctl", .unix(path: "/run/clamd.ctl")),
            ("tcp://127.0.0.1:3310", .tcp(host: "127.0.0.1", port: 3310)),
            ("tcp://[::1]:1", .tcp(host: "::1", port: 1)),
            ("tcp://192.0.2.1:3310", nil), ("tcp://127.0.0.1", nil), ("tcp://127.0.0.1:0", nil),
            ("unix:clamd.ctl", nil),
            ("", nil), ("/run/clamd.ctl", nil),
        ] as [(String, ClamAddress?)])
    func addresses(_ text: String, _ expected: ClamAddress?) {
        #expect(ClamAddress(text) == expected)
    }
}
