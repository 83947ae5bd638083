// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing
import Vault

@Suite("The blind index finds a person again without the name")
struct BlindIndexTests {
    let index: BlindIndex
    let other: BlindIndex

    init() throws {
        index = BlindIndex(under: try VaultFixture.master(1))
        other = BlindIndex(under: try VaultFixture.master(2))
    }

    func token(_ name: String, _ day: String = "1987-03-04") -> [UInt8]? {
        index.token(forFamilyName: name, bornOn: day)
    }

    @Test(
        "these are written differently and found as one",
        arguments: [
            ("de Vries", "Vries"), ("DE VRIES", "de vries"), ("Vries, de", "de Vries"), ("  Vries ", "Vries"),
            ("van den Berg", "v.d. Berg"), ("van den Berg", "v/d Berg"), ("van 't Hoff", "van \u{2019}t Hoff"),
            ("Müller", "Muller"), ("Muller", "Mu\u{308}ller"), ("Čapek", "Capek"), ("Łoś", "Los"),
            ("Groß", "Gross"), ("Bjørnæs", "Bjornaes"), ("Şahin", "Sahin"), ("Nguyễn", "Nguyen"),
            ("Öztürk-Yılmaz", "Ozturk Yilmaz"), ("O\u{2019}Hara", "O'Hara"), ("Ĳsbrand", "IJsbrand"),
            ("Jansen-de Wit", "Jansen - de Wit"),
        ])
    func alike(left: String, right: String) throws {
        #expect(try #require(token(left)) == #require(token(right)))
    }

    @Test(
        "these are different people for the index",
        arguments: [("Jansen", "Janssen"), ("Müller", "Mueller"), ("Kuijper", "Kuyper"), ("Berg", "Vandenberg")])
    func different(left: String, right: String) {
        #expect(token(left) != token(right))
    }

    @Test("a name that is only a prefix keeps it")
    func onlyPrefix() {
        #expect(FoldedName("Van").withoutPrefix == "van")
        #expect(FoldedName("van den").withoutPrefix == "den")
        #expect(FoldedName("van den Berg").words == ["van", "den", "berg"])
        #expect(FoldedName("Berg, van den").words == ["van", "den", "berg"])
        #expect(FoldedName("Berg, Jan").words == ["berg", "jan"])
    }

    @Test("another script stays findable as it is")
    func otherScript() {
        #expect(token("Иванов") != nil)
        #expect(token("Иванов") == token("ИВАНОВ"))
        #expect(token("Иванов") != token("Петров"))
    }

    @Test("without letters, or with a day in another form, there is no token")
    func nothing() {
        #expect(token("") == nil)
        #expect(token(" - ,") == nil)
        #expect(token("Vries", "4-3-1987") == nil)
        #expect(token("Vries", "1987-03-0x") == nil)
        #expect(token("Vries", "1987-00-00") != nil)
    }

    @Test("the day of birth and the key matter")
    func bound() throws {
        #expect(token("Vries", "1987-03-04") != token("Vries", "1987-03-05"))
        #expect(token("Vries") != other.token(forFamilyName: "Vries", bornOn: "1987-03-04"))
        let number = try #require(Burgerservicenummer("999990019"))
        let spaced = try #require(Burgerservicenummer("9999.90.019"))
        #expect(index.token(forNumber: number.digits).count == 16)
        #expect(index.token(forNumber: number.digits) != other.token(forNumber: number.digits))
        #expect(index.token(forNumber: number.digits) == index.token(forNumber: spaced.digits))
    }
}
