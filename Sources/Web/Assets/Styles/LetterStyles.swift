// SPDX-License-Identifier: EUPL-1.2

extension Styles {
    /// A letter on screen as a sheet of paper, and on paper as A4.
    static let letters = """
        .letter,.letter-text{background:var(--surface);border:1px solid var(--line-soft);border-radius:var(--radius);
        padding:1.25rem;overflow-wrap:anywhere}
        .letter{max-width:44rem}
        @media (min-width:48rem){.letter{padding:3rem 3.5rem}}
        .letter h1{font-size:1.25rem;margin:1.75rem 0 1.25rem}
        .letter-from{font-weight:650;margin-bottom:2rem}
        .letter-to{margin-bottom:2rem}
        .letter-day{color:var(--ink-soft)}
        @page letter{size:A4;margin:22mm 22mm 20mm 25mm}
        @media print{.letter{page:letter;border:0;padding:0;max-width:none;font-size:11pt;line-height:1.45}
        .letter-to{min-height:28mm}.letter p{orphans:3;widows:3}}
        """
}
