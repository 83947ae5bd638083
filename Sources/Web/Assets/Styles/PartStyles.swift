// SPDX-License-Identifier: EUPL-1.2

extension Styles {
    /// Cards, columns, steps, timeline, tabs, paging.
    static let parts = """
        .page-head{display:flex;flex-wrap:wrap;gap:.75rem 2rem;justify-content:space-between;align-items:flex-start;
        margin-bottom:1.5rem}
        .page-head h1{margin-bottom:.35rem}
        .page-status{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}
        .card{margin:0 0 1.25rem;padding:1.15rem 1.25rem;background:var(--surface);border:1px solid var(--line-soft);
        border-radius:var(--radius)}
        .card-head{display:flex;flex-wrap:wrap;gap:.5rem 1rem;justify-content:space-between;align-items:baseline;
        margin-bottom:.5rem}
        .card-head>*{margin-top:0}
        .card>:first-child,.columns>*>:first-child{margin-top:0}
        .card>:last-child{margin-bottom:0}
        .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:1.25rem;
        margin-bottom:1.5rem}
        .cards .card{margin:0}
        .columns{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,1fr);gap:2rem}
        @media (max-width:56rem){.columns{grid-template-columns:minmax(0,1fr)}}
        .tabs ul{display:flex;flex-wrap:wrap;gap:.15rem;list-style:none;margin:0 0 1.5rem;padding:0;max-width:none;
        border-bottom:2px solid var(--line-soft)}
        .tabs a{display:block;padding:.6rem 1rem;text-decoration:none;border-bottom:4px solid transparent;
        margin-bottom:-2px}
        .tabs a[aria-current]{border-bottom-color:var(--accent);color:var(--ink);font-weight:650}
        .steps{display:grid;grid-template-columns:repeat(auto-fit,minmax(7rem,1fr));gap:.25rem;list-style:none;
        margin:0 0 1.75rem;padding:0;max-width:none}
        @media (min-width:40.01rem){.reading .steps:has(>:nth-child(7)){grid-template-columns:repeat(4,1fr)}}
        .step{padding:.6rem .65rem .5rem;hyphens:auto;border-top:6px solid var(--line-soft);
        background:var(--surface)}
        .step-text{display:block;font-weight:600}
        .step-state{font-size:.86rem;color:var(--ink-soft)}
        .step-done{border-top-color:var(--accent)}
        .step-current{border-top-color:var(--gate);background:var(--water);color:var(--water-text)}
        .step-current .step-state,.step-current a{color:inherit}
        .step-ahead{border-top-style:dashed}
        @media (max-width:40rem){.steps{grid-template-columns:1fr 1fr;margin-bottom:1rem}
        .step{padding:.3rem .6rem}}
        .timeline{list-style:none;margin:0 0 1.5rem;padding:0 0 0 1.4rem;border-left:3px solid var(--line-soft)}
        .timeline>li{position:relative;padding-bottom:1.1rem}
        .timeline>li::before{content:"";position:absolute;left:-1.95rem;top:.4rem;width:.8rem;height:.8rem;
        border-radius:50%;
        border:3px solid var(--accent);background:var(--ground)}
        .timeline .when,.timeline .what{margin:0}
        .timeline .when{font-size:.9rem}.timeline .what{font-weight:600}
        .pagination{display:flex;flex-wrap:wrap;gap:1.25rem;align-items:center;margin:0 0 1.5rem}
        .pagination a{padding:.4rem 0}
        .progress{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center}
        progress{width:12rem;height:.8rem;accent-color:var(--accent)}
        .empty-state{margin:0 0 1.5rem;padding:2rem 1.5rem;border:2px dashed var(--line-soft);
        border-radius:var(--radius)}
        .empty-state>:last-child{margin-bottom:0}
        .write{display:block;min-height:4.5rem;border-bottom:1px solid var(--line-soft)}
        .tick{list-style:none;padding-left:0}
        .empty-title{font-weight:650;margin-bottom:.35rem}
        """
}
