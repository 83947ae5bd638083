// SPDX-License-Identifier: EUPL-1.2

import Testing
import Vault

@Suite("A password is stored as salt, scrypt result and cost")
struct PasswordHashTests {
    static func cheap() throws -> ScryptCost { try #require(ScryptCost(logRounds: 4)) }

    @Test("only the password itself matches")
    func matching() throws {
        let hash = try PasswordHash.make("Wachtwoord één", cost: try Self.cheap())
        #expect(try hash.matches("Wachtwoord één"))
        for other in ["", "wachtwoord één", "Wachtwoord één ", "Wachtwoord een"] {
            #expect(try !hash.matches(other))
        }
    }

    @Test("the same password gives another hash each time")
    func salted() throws {
        let cost = try Self.cheap()
        #expect(try PasswordHash.make("a", cost: cost) != PasswordHash.make("a", cost: cost))
    }

    @Test("a hash that another implementation of scrypt made is accepted")
    func foreign() throws {
        // Made with OpenSSL's scrypt from salt 00 01 .. 0f.
        let text = "$scrypt$ln=10,r=8,p=1$AAECAwQFBgcICQoLDA0ODw$I2fD/8gZ20YkOQRcd8oecopfEhmQ7XEy/h02eYePexc"
        let hash = try #require(PasswordHash(text: text))
        #expect(try hash.matches("Wachtwoord één"))
        #expect(try !hash.matches("Wachtwoord een"))
    }

    @Test("the stored form is read back and still matches")
    func text() throws {
        let hash = try PasswordHash.make("geheim", cost: try Self.cheap())
        #expect(hash.text.hasPrefix("$scrypt$ln=4,r=8,p=1$"))
        let read = try #require(PasswordHash(text: hash.text))
        #expect(read == hash)
        #expect(try read.matches("geheim"))
    }

    @Test("a changed, foreign or too costly form is refused")
    func refused() throws {
        let text = try PasswordHash.make("geheim", cost: try Self.cheap()).text
        #expect(PasswordHash(text: "") == nil)
        #expect(PasswordHash(text: text + "$") == nil)
        #expect(PasswordHash(text: String(text.dropLast())) == nil)
        #expect(PasswordHash(text: text.replacing("scrypt", with: "bcrypt")) == nil)
        #expect(PasswordHash(text: text.replacing("ln=4", with: "ln=04")) == nil)
        #expect(PasswordHash(text: text.replacing("ln=4", with: "ln=21")) == nil)
        #expect(PasswordHash(text: text.replacing("r=8", with: "r=1000")) == nil)
        #expect(PasswordHash(text: text.replacing("p=1", with: "p=0")) == nil)
    }

    @Test("a hash for nobody matches nothing, and a cheaper one is called weaker")
    func others() throws {
        let cost = try Self.cheap()
        #expect(try !PasswordHash.unmatchable(cost: cost).matches(""))
        #expect(try PasswordHash.make("a", cost: cost).isWeaker(than: .standard))
        #expect(!PasswordHash.unmatchable().isWeaker(than: .standard))
        for (rounds, times, isWeaker) in [(14, 1, true), (14, 4, true), (15, 2, true), (16, 2, false), (17, 1, false)] {
            let other = try #require(ScryptCost(logRounds: rounds, parallelism: times))
            #expect(PasswordHash.unmatchable(cost: other).isWeaker(than: .standard) == isWeaker, "\(rounds) \(times)")
        }
    }

    @Test("it does not print itself")
    func hidden() throws {
        let hash = try PasswordHash.make("a", cost: try Self.cheap())
        #expect("\(hash)" == "PasswordHash(hidden)")
    }
}
