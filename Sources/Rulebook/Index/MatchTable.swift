// SPDX-License-Identifier: EUPL-1.2

/// When an element takes part: one restriction per side of the situation.
struct Reach: Sendable {
    var supplier = PartyReach.anyone
    var recipient = PartyReach.anyone
    var actions = UInt64.max
    var classes = UInt64.max
    var subtypes = UInt64.max
    var origins = UInt64.max
    var supplierRegimes = UInt64.max
    var recipientRegimes = UInt64.max
    var provenances = UInt64.max
    var periods = UInt64.max
}

/// The elements that take part in a situation, and for which of them a hat still has to be stated.
struct Matches: Hashable, Sendable {
    var elements: PlaceSet
    var needSupplierHat: PlaceSet
    var needRecipientHat: PlaceSet
}

/// For every value of every side of a situation the set of elements that it fits.
///
/// Matching (rule-engine.md 5) is then an intersection of sets, whatever the number of rules.
final class MatchTable: Sendable {
    let supplierFully, supplierIfHat, recipientFully, recipientIfHat: [PlaceSet]
    let actions, classes, subtypes, origins, supplierRegimes, recipientRegimes, provenances, periods: [PlaceSet]

    init(_ reaches: [Reach], parties: Int) {
        func party(_ side: (Reach) -> PlaceSet) -> [PlaceSet] {
            let sides = reaches.map(side)
            return (0..<parties).map { party in PlaceSet(sides.indices.filter { sides[$0].contains(party) }) }
        }
        func masked(_ side: (Reach) -> UInt64) -> [PlaceSet] {
            let sides = reaches.map(side)
            return (0..<64).map { bit in PlaceSet(sides.indices.filter { sides[$0] >> UInt64(bit) & 1 == 1 }) }
        }
        supplierFully = party(\.supplier.fully)
        supplierIfHat = party(\.supplier.ifHat)
        recipientFully = party(\.recipient.fully)
        recipientIfHat = party(\.recipient.ifHat)
        actions = masked(\.actions)
        classes = masked(\.classes)
        subtypes = masked(\.subtypes)
        origins = masked(\.origins)
        supplierRegimes = masked(\.supplierRegimes)
        recipientRegimes = masked(\.recipientRegimes)
        provenances = masked(\.provenances)
        periods = masked(\.periods)
    }

    func supplier(_ party: Int) -> PlaceSet { supplierFully[party] | supplierIfHat[party] }
    func recipient(_ party: Int) -> PlaceSet { recipientFully[party] | recipientIfHat[party] }

    func matches(_ situation: Situation) -> Matches {
        var elements = supplier(situation.supplier) & recipient(situation.recipient)
        elements &= actions[situation.action] & classes[situation.itemClass] & subtypes[situation.subtype]
        elements &= origins[situation.origin] & supplierRegimes[situation.supplierRegime.place]
        elements &= recipientRegimes[situation.recipientRegime.place] & provenances[situation.provenance.place]
        elements &= periods[situation.period]
        return Matches(
            elements: elements, needSupplierHat: elements & supplierIfHat[situation.supplier],
            needRecipientHat: elements & recipientIfHat[situation.recipient])
    }

    /// The elements of which only the parties and the subtype matter.
    func matches(supplier: Int, recipient: Int, subtype: Int) -> PlaceSet {
        supplierFully[supplier] & recipientFully[recipient] & subtypes[subtype]
    }
}
