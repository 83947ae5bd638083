// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// What keeps a party under the Police Data Act from supplying special data by themselves.
    ///
    /// Where the profile says so they come only beside other police data about the same person, of the same party and
    /// still there (Venlo privacy regulation, article 10(1), line 154; decision 0068). Why it is unavoidable is the
    /// necessity that every item states.
    func besideProblems(
        _ content: ContentClass, of supplier: Identifier<Partij>, under arrangement: Arrangement
    ) -> [Refusal] {
        guard arrangement.data.police?.specialOnlyBeside?.value == .yes,
            arrangement.party(supplier)?.grounds.contains(.policeAct) ?? false,
            content.classes.contains(where: { $0.hasPrefix("special") }),
            !content.classes.contains("criminal_police")
        else { return [] }
        let isBeside = inbrengen.contains { item in
            item.supplier == supplier && item.isPoliceData && !item.isWithdrawn
                && item.content.betrokkene == content.betrokkene
        }
        return isBeside ? [] : [Refusal(.specialBesideOnly, field: "kind")]
    }
}
