// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Web

@Suite("A form with a file is read as browsers write it")
struct MultipartTests {
    private func read(_ text: String, isCut: Bool = false) throws -> Posted {
        var form = MultipartForm(Array(text.utf8), boundary: "x", isCut: isCut)
        return try form.read()
    }

    private let whole =
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n2\r\n--x\r\n"
        + "Content-Disposition: form-data; name=\"f\"; filename=\"b%22.txt\"\r\nContent-Type: text/plain\r\n\r\n"
        + "\r\n--y\r\n-\r\n--x--\r\n"

    @Test("answers and files, with everything that stands in them")
    func reads() throws {
        let posted = try read(whole)
        #expect(posted.first("a") == "1\r\n2")
        #expect(posted.file("f") == PostedFile(field: "f", name: "b\".txt", bytes: Array("\r\n--y\r\n-".utf8)))
    }

    @Test("a field in which no file was chosen holds none")
    func noFile() throws {
        let posted = try read(
            "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\r\n\r\n\r\n--x--\r\n")
        #expect(posted.files.isEmpty && posted.pairs.isEmpty)
    }

    @Test("of a body that is only a beginning, what is whole counts")
    func beginning() throws {
        let end = try #require(whole.firstRange(of: "--y")).lowerBound
        let cut = String(whole[..<end])
        #expect(throws: PageRefusal.unclear) { try read(cut) }
        let posted = try read(cut, isCut: true)
        #expect(posted.first("a") == "1\r\n2")
        #expect(posted.file("f")?.isWhole == false && posted.file("f")?.bytes == [])
        for length in 0..<whole.utf8.count where length >= 3 {
            _ = try read(String(decoding: Array(whole.utf8).prefix(length), as: UTF8.self), isCut: true)
        }
    }

    @Test(
        "what no browser sends is refused",
        arguments: [
            "", "x", "--x", "--x\r\n\r\n\r\n--x--", "--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--",
            "--x\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--x--",
            "--x\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\n1\r\n--x--",
            "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--x--",
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n1\r\n--x--",
            "--x\r\nContent-Disposition: form-data; name=\"a\"; filename*=utf-8''b\r\n\r\n1\r\n--x--",
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\n1\r\n--x--",
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--xy\r\n",
        ])
    func strange(_ body: String) {
        #expect(throws: PageRefusal.unclear) { try read(body) }
    }

    @Test(
        "the boundary stands in the type",
        arguments: [
            ("multipart/form-data; boundary=----WebKitFormBoundaryabc", "----WebKitFormBoundaryabc"),
            ("Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"", nil),
            ("multipart/form-data; boundary=\"abc\"", "abc"),
            ("multipart/form-data", nil), ("multipart/form-data; boundary=", nil), ("multipart/mixed; boundary=a", nil),
            ("multipart/form-data; boundary=a; boundary=b", nil), ("application/x-www-form-urlencoded", nil),
            ("multipart/form-data; boundary=\(String(repeating: "a", count: 71))", nil),
        ] as [(String, String?)])
    func boundary(_ type: String, _ expected: String?) {
        #expect(MultipartForm.boundary(in: type) == expected)
    }
}
