// SPDX-License-Identifier: EUPL-1.2

extension Styles {
    /// The palette: deep water, gate amber, paper; every pair of text and ground reaches 4.5 to 1.
    static let colours = """
        :root{color-scheme:light dark;
        --ground:#f6f5f0;--surface:#ffffff;--sunken:#ebeee9;--ink:#12262d;--ink-soft:#465a61;--line:#7b8d92;
        --line-soft:#cfd8d6;
        --water:#0b3a4a;--water-text:#f3f0e6;--water-soft:#cfe3e4;--accent:#0f6470;--accent-strong:#0a4a53;
        --accent-text:#ffffff;
        --gate:#f2b84b;--focus:#0b3a4a;--focus-halo:#f2b84b;
        --info:#0f5c7a;--info-soft:#e2f0f5;--good:#1c6440;--good-soft:#e3f2e9;--warning:#7a4a00;
        --warning-soft:#fdf1d8;
        --bad:#9c1c28;--bad-soft:#fbe9e9;--neutral-soft:#e9eded;--radius:6px;--gap:1rem}
        @media screen and (prefers-color-scheme:dark){:root{
        --ground:#0d1c22;--surface:#142830;--sunken:#0a161b;--ink:#e9efee;--ink-soft:#b3c3c4;--line:#7d9297;
        --line-soft:#2d444c;
        --water:#07242e;--water-text:#f3f0e6;--water-soft:#1d424b;--accent:#7cc9c8;--accent-strong:#a5dedb;
        --accent-text:#06222a;
        --focus:#f2b84b;--focus-halo:#07242e;
        --info:#8accea;--info-soft:#12323f;--good:#8fd6ac;--good-soft:#12352a;--warning:#f4c46b;
        --warning-soft:#3a2c10;
        --bad:#f5a3a3;--bad-soft:#401d20;--neutral-soft:#22383f}}
        """
}
