// SPDX-License-Identifier: EUPL-1.2

/// Walks over the tuples of two rule sets side by side.
///
/// When both read requests in the same way, only tuples in which an element takes part that the other side does not have in
/// the same words can differ; the others are passed over without laying out a route.
final class Comparison {
    private let before: ComparedSide
    private let after: ComparedSide
    private let words: ComparedWords
    private let readsTheSame: Bool
    private(set) var answers: [[LawfulRoutes.Route]] = []
    private var answerPlaces: [[LawfulRoutes.Route]: Int] = [:]
    private var known: [PlaceKey: [LawDifference.Item]] = [:]

    private var kinds: [[ObjectIdentifier]: LawDifference.Kind?] = [:]
    private let nothing = ToldAnswer(routes: [], obliging: [])

    private struct PlaceKey: Hashable {
        let sides: [SideKey?]
    }

    private struct SideKey: Hashable {
        let content: RouteContent
        let table: Int
        let implied: PlaceSet
        let recipientRegime: Regime
    }

    init(_ before: RuleSet, _ after: RuleSet) {
        let readsTheSame = before.readsRequestsAs(after)
        let (old, new) = (ElementWords.all(of: before), ElementWords.all(of: after))
        func changed(_ mine: [ElementWords], _ theirs: [ElementWords]) -> PlaceSet {
            guard readsTheSame else { return .all }
            let theirs = Set(theirs)
            return PlaceSet(mine.indices.filter { !theirs.contains(mine[$0]) })
        }
        self.before = ComparedSide(before, changed: changed(old, new))
        self.after = ComparedSide(after, changed: changed(new, old))
        self.readsTheSame = readsTheSame
        words = ComparedWords(before.index, after.index)
    }

    func run() -> [LawDifference.Change] {
        guard !readsTheSame || !before.changed.isEmpty || !after.changed.isEmpty else { return [] }
        var changes: [LawDifference.Change] = []
        for supplier in words.parties {
            for recipient in words.parties {
                for action in words.actions {
                    for day in words.days {
                        let old = place(before, .before, supplier, recipient, action.pair, day.pair)
                        let new = place(after, .after, supplier, recipient, action.pair, day.pair)
                        let items = differing(old, new)
                        guard !items.isEmpty else { continue }
                        changes.append(
                            LawDifference.Change(
                                supplier: supplier.request, recipient: recipient.request, action: action.word,
                                on: day.day.description, items: items))
                    }
                }
            }
        }
        return changes
    }

    private func place(
        _ side: ComparedSide, _ which: ComparedWords.Side, _ supplier: ComparedWords.Party,
        _ recipient: ComparedWords.Party, _ action: ComparedWords.Pair, _ day: ComparedWords.Pair
    ) -> ComparedPlace? {
        guard let from = supplier.pair.at(which), let to = recipient.pair.at(which), let act = action.at(which),
            let period = day.at(which)
        else { return nil }
        return ComparedPlace(
            supplier: from, recipient: to, action: act, period: period,
            elements: side.elements(from, to, act, period))
    }

    private func differing(_ old: ComparedPlace?, _ new: ComparedPlace?) -> [LawDifference.Item] {
        guard (old?.elements.meets(before.changed) ?? false) || (new?.elements.meets(after.changed) ?? false) else {
            return []
        }
        let key = PlaceKey(sides: [key(old, before, .before), key(new, after, .after)])
        if let items = known[key] { return items }
        let items = words.items.indices.compactMap { differing($0, old, new) }
        known[key] = items
        return items
    }

    private func key(_ place: ComparedPlace?, _ side: ComparedSide, _ which: ComparedWords.Side) -> SideKey? {
        guard let place else { return nil }
        let index = side.index
        return SideKey(
            content: RouteContent(
                elements: place.elements, needSupplierHat: place.elements & index.table.supplierIfHat[place.supplier],
                needRecipientHat: place.elements & index.table.recipientIfHat[place.recipient],
                rest: place.period << 4 | place.action),
            table: side.table(of: place.supplier, words, which),
            implied: index.normaliser.impliedRows(place.supplier, place.recipient),
            recipientRegime: index.parties.entries[place.recipient].regime)
    }

    private func differing(_ item: Int, _ old: ComparedPlace?, _ new: ComparedPlace?) -> LawDifference.Item? {
        let left = effective(item, old, before, .before)
        let right = effective(item, new, after, .after)
        guard touches(left, old, before) || touches(right, new, after) else { return nil }
        let asked = words.items[item]
        let was = answer(left, old, before, .before, asked)
        let now = answer(right, new, after, .after, asked)
        guard let kind = rememberedKind(was, now) else { return nil }
        return LawDifference.Item(
            itemClass: asked.itemClass, subtype: asked.subtype, origin: asked.origin, kind: kind,
            before: number(of: was), after: number(of: now))
    }

    private func effective(
        _ item: Int, _ place: ComparedPlace?, _ side: ComparedSide, _ which: ComparedWords.Side
    ) -> [ComparedSide.Effective] {
        guard let place else { return [] }
        return side.items[side.table(of: place.supplier, words, which)][item]
    }

    private func touches(_ items: [ComparedSide.Effective], _ place: ComparedPlace?, _ side: ComparedSide) -> Bool {
        guard let place else { return false }
        return items.contains { (place.elements & side.fitting($0)).meets(side.changed) }
    }

    private func answer(
        _ items: [ComparedSide.Effective], _ place: ComparedPlace?, _ side: ComparedSide, _ which: ComparedWords.Side,
        _ asked: ComparedWords.Item
    ) -> ToldAnswer {
        guard let place else { return nothing }
        let question = Question(
            supplier: place.supplier, recipient: place.recipient, action: place.action, classes: 0,
            subtype: words.place(of: asked, which)?.subtype ?? 0, origin: nil, isOutOfScope: false,
            period: place.period, affirmed: .empty, denied: .empty)
        return side.answer(items, place, implied: side.index.normaliser.impliedFacts(question))
    }

    private func rememberedKind(_ was: ToldAnswer, _ now: ToldAnswer) -> LawDifference.Kind? {
        let key = [ObjectIdentifier(was), ObjectIdentifier(now)]
        if let known = kinds[key] { return known }
        let found = kind(was, now)
        kinds[key] = .some(found)
        return found
    }

    private func kind(_ was: ToldAnswer, _ now: ToldAnswer) -> LawDifference.Kind? {
        if was.routes.isEmpty || now.routes.isEmpty {
            return was.routes.isEmpty == now.routes.isEmpty ? nil : was.routes.isEmpty ? .opens : .closes
        }
        if was.routes.map(\.gates) != now.routes.map(\.gates) { return .gates }
        if was.routes.map(\.duties) != now.routes.map(\.duties) { return .duties }
        if was.obliging != now.obliging { return .effect }
        return was.routes == now.routes ? nil : .grounds
    }

    private func number(of answer: ToldAnswer) -> Int {
        if let number = answer.number { return number }
        let place = answerPlaces[answer.routes] ?? answers.count
        if place == answers.count {
            answerPlaces[answer.routes] = place
            answers.append(answer.routes)
        }
        answer.number = place
        return place
    }
}
