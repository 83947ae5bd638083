// SPDX-License-Identifier: EUPL-1.2

extension Styles {
    /// Headings, paragraphs, lists of terms, folded sections.
    static let text = """
        h1,h2,h3,h4{line-height:1.22;margin:1.6em 0 .5em;text-wrap:balance}
        h1{font-size:clamp(1.55rem,1.2rem + 1.6vw,2.1rem);margin-top:0;letter-spacing:-.01em}
        h2{font-size:1.35rem}h3{font-size:1.13rem}h4{font-size:1rem}
        p,ul,ol,dl,blockquote{margin:0 0 1em;max-width:70ch}
        .toward{display:inline-block;padding-block:.35rem}
        blockquote{margin-inline:0;padding:.75rem 1rem;border-left:4px solid var(--accent);background:var(--surface)}
        .definitions{display:grid;gap:0;max-width:none;border-top:1px solid var(--line-soft)}
        .definitions>div{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;padding:.6rem 0;
        border-bottom:1px solid var(--line-soft)}
        .definitions dt{flex:0 1 16rem;font-weight:600;color:var(--ink-soft)}
        .definitions dd{flex:1 1 12rem;min-width:0;margin:0}
        .definitions dd>:last-child{margin-bottom:0}
        details{margin:0 0 1rem;border:1px solid var(--line-soft);border-radius:var(--radius);
        background:var(--surface)}
        summary{cursor:pointer;padding:.65rem 1rem;font-weight:600;color:var(--accent)}
        .disclosed{padding:.25rem 1rem .75rem}
        .optional,.hint,.when{color:var(--ink-soft);font-weight:400}
        """
}
